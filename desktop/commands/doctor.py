"""`cognito-desk doctor`: why a connection doesn't work, step by step, and which key to change.

Exit status 0 when all is well, 1 with something to look at, 2 for wrong usage or a broken profile.
"""

from __future__ import annotations

import json
import logging
import sys
from typing import TYPE_CHECKING

from desktop.commands.doctor_lines import closing_lines, result_lines
from desktop.commands.doctor_target import open_target
from desktop.commands.output import complain, write_line
from desktop.config.managed.current import managed
from desktop.config.profile import ProfileError
from desktop.setup.connection_test.results import StepResult, as_json, found_something

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from desktop.commands.doctor_target import Target
    from desktop.setup.connection_test.results import Step
    from desktop.setup.doctor.finding import Judgement

FINE, FINDINGS, WRONG_USAGE = 0, 1, 2


def configure(parser: ArgumentParser) -> None:
    """Add the options."""
    parser.allow_abbrev = False
    parser.description = (
        "Find out why a connection doesn't work: settings, proxy, name, connection, TLS, keys, "
        "issuer, app client, auth flow and secret, one after the other, each with the key of the "
        "profile to change. It doesn't sign in: the service is asked about a user that can't exist."
    )
    parser.epilog = (
        "Exit status: 0 all is well; 1 something is wrong or worth a look; 2 wrong usage, or a "
        "profile that can't be used: the reason is on standard error then."
    )
    add = parser.add_argument
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--profile",
        metavar="NAME_OR_FILE",
        help="the connection: a .toml file, or its name (default: the last one)",
    )
    which.add_argument(
        "--practice", action="store_true", help="a practice pool, started and ended with this"
    )
    add(
        "--aws",
        action="store_true",
        help="also judge the pool's settings, by calls with AWS credentials that read only",
    )
    add("--aws-profile", metavar="NAME", help="a profile of the AWS config (default: boto3's own)")
    add("--json", action="store_true", help="print one JSON object, for programs")
    add(
        "--bundle",
        metavar="FILE",
        help="also write a .zip for support: versions, settings and where they come from, these "
        "results, the last activity and the log; nothing secret, and none there yet",
    )


def main(namespace: Namespace) -> int:
    """Run with the parsed options of `configure`; the exit status. Ctrl+C goes through."""
    # Warnings of libraries would be further lines on standard error.
    logging.getLogger().addHandler(logging.NullHandler())
    from desktop.qa.environment import Unavailable

    try:
        with open_target(namespace.profile, practice=namespace.practice) as target:
            return _examine(namespace, target)
    except (ProfileError, Unavailable) as error:
        complain("doctor", str(error))
        return WRONG_USAGE


def _examine(namespace: Namespace, target: Target) -> int:
    results, written = _tested(target, lines=not namespace.json)
    judgement = None
    if namespace.aws or namespace.aws_profile:
        from desktop.commands.doctor_pool import judge_pool

        judgement = judge_pool(target.profile, namespace.aws_profile)
    report = _report(target, results, judgement)
    for problem in managed().problems:
        complain("doctor", problem)
    if namespace.bundle is not None:
        from desktop.commands.support_bundle import BundleNotWritten, write_bundle

        try:
            write_bundle(namespace.bundle, report, target)
        except BundleNotWritten as error:
            complain("doctor", str(error))
            return WRONG_USAGE
    if namespace.json:
        written = written and write_line(
            sys.stdout, json.dumps(report, ensure_ascii=False, indent=1)
        )
    else:
        well = "All is well." if judgement is None else "The connection is as it should be."
        lines = [*closing_lines(results, target.file, namespace.bundle, well)]
        if judgement is not None:
            from desktop.commands.doctor_pool import judgement_lines

            lines += judgement_lines(judgement)
        written = written and all(write_line(sys.stdout, line) for line in lines)
    return FINE if written and report["fine"] else FINDINGS


def _tested(target: Target, *, lines: bool) -> tuple[Sequence[StepResult], bool]:
    """The results, and whether all was written; as `lines` each is printed when it comes."""
    from desktop.cognito.connection_test import ConnectionTest
    from desktop.vault.proxy_credentials import KeyringProxyCredentials

    written: list[bool] = []

    def report(news: Step | StepResult) -> None:
        if lines and isinstance(news, StepResult):
            written.extend(write_line(sys.stdout, line) for line in result_lines(news))

    if lines:
        where = target.file if target.file is not None else target.profile.endpoint_url
        written.append(write_line(sys.stdout, f"{target.profile.name} ({where})\n"))
    test = ConnectionTest(target.profile, report, credentials=KeyringProxyCredentials())
    results = test.run()
    return results, all(written)


def _report(
    target: Target, results: Sequence[StepResult], judgement: Judgement | None
) -> dict[str, object]:
    """What `--json` prints; `pool` only where its settings were asked for."""
    settings = managed()
    wrong = found_something(results) or (judgement is not None and judgement.exit_status != 0)
    wrong = wrong or bool(settings.problems)
    report: dict[str, object] = {
        "name": target.profile.name,
        "profile": None if target.file is None else str(target.file),
        "fine": not wrong,
        "connection": [as_json(it) for it in results],
        "organisation": {
            "set": {key: origin.value for key, origin in settings.origins.items()},
            "ignored": list(settings.problems),
        },
    }
    if judgement is not None:
        from desktop.commands.doctor_pool import judgement_as_json

        report["pool"] = judgement_as_json(judgement)
    return report
