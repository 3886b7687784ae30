"""`cognito-desk check`: the test plan for second factors, on a practice pool or another pool.

Exit status: 0 all as expected; 1 something not, or nothing was executed; 2 wrong usage, or the pool
can't be tested; 130 after Ctrl+C. The result of each case is a line on standard output, questions
and reasons for 2 go to standard error.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.check_listing import list_cases
from desktop.commands.output import complain
from desktop.config.profile import ProfileError
from desktop.qa.known_deviations import BadDeviations
from desktop.qa.model.case import Group
from desktop.qa.plan import chosen
from desktop.test_environment.deviations_file import read_deviations

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from desktop.qa.case import Case
    from desktop.qa.known_deviations import KnownDeviation
    from desktop.test_environment.reports import WritePdf

AS_EXPECTED, NOT_AS_EXPECTED, WRONG_USAGE = 0, 1, 2


class UsageError(Exception):
    """The options can't be used; the text says why."""


def configure(parser: ArgumentParser) -> None:
    """Add the options."""
    parser.allow_abbrev = False
    parser.description = (
        "Run the test plan for second factors: what the service does, compared with its "
        "documentation and with what standards ask for."
    )
    parser.epilog = (
        "Exit status: 0 all as expected; 1 something was not, or no case was executed; 2 wrong "
        "usage, or the pool can't be tested; 130 after Ctrl+C. Skipped cases and those that do not "
        "apply don't fail. docs/qa.md tells the whole story."
    )
    add = parser.add_argument
    add("--practice", action="store_true", help="on a practice pool of its own")
    add("--profile", metavar="NAME_OR_FILE", help="on the pool of this connection")
    add("--list", action="store_true", help="list the cases and end")
    groups = [it.value for it in Group]
    add("--group", action="append", default=[], choices=groups, help="only cases of this group")
    add("--case", action="append", default=[], metavar="ID", help="only this case, such as QA-01")
    add("--record", action="store_true", help="the official run (default: a rehearsal)")
    add("--report", metavar="DIR", help="write the evidence into this new folder")
    add("--resume", metavar="DIR", help="go on with the run of this folder")
    add("--pdf-of", metavar="DIR", help="write the PDF of this folder's run to standard output")
    add("--known", metavar="FILE", help="known deviations, a TOML file")
    add("--strict", action="store_true", help="cases that are up for review or skipped fail")
    add("--tester", metavar="NAME", default="", help="who tests; needed for --record")
    add("--witness", metavar="NAME", default="", help="who watches")
    add("--yes", action="store_true", help="agree to all costs without being asked")


def main(namespace: Namespace, write_pdf: WritePdf) -> int:
    """Run with the parsed options of `configure`; the exit status."""
    if namespace.pdf_of:
        return _pdf(namespace.pdf_of, write_pdf)
    try:
        cases = _chosen(namespace)
        if namespace.list:
            return AS_EXPECTED if list_cases(cases, sys.stdout) else NOT_AS_EXPECTED
        _check_usage(namespace)
        known = _known(namespace.known)
    except UsageError as error:
        return _fail(str(error))
    from desktop.commands.check_session import CheckSession, NotPossible
    from desktop.test_environment.evidence_folder import FolderUnusable

    try:
        session = CheckSession(namespace, cases, known, write_pdf)
        return session.run(datetime.now(UTC))
    except (FolderUnusable, NotPossible, ProfileError) as error:
        return _fail(str(error))


def _pdf(folder: str, write_pdf: WritePdf) -> int:
    from desktop.commands.check_pdf import NoRun, write_pdf_of

    try:
        write_pdf_of(folder, write_pdf)
    except NoRun as error:
        return _fail(str(error))
    return AS_EXPECTED


def _chosen(namespace: Namespace) -> tuple[Case, ...]:
    """Raises `UsageError`."""
    groups = [Group(it) for it in namespace.group]
    try:
        return chosen(groups, namespace.case)
    except KeyError as unknown:
        raise UsageError(f"there is no case {unknown.args[0]}; --list shows them") from None


def _check_usage(options: Namespace) -> None:
    """Raises `UsageError`."""
    if options.practice == bool(options.profile):
        raise UsageError("name the pool: --practice, or --profile NAME_OR_FILE")
    if options.resume:
        if options.report or options.record or options.group or options.case:
            raise UsageError(
                "--resume goes on with what was begun, without --report, --record, --group, --case"
            )
        if options.tester or options.witness:
            raise UsageError("a resumed run keeps its tester and witness")
    if options.record and not (options.report and options.tester):
        raise UsageError("an official run needs --report DIR and --tester NAME")


def _known(name: str | None) -> tuple[KnownDeviation, ...]:
    """Raises `UsageError`."""
    if name is None:
        return ()
    try:
        return read_deviations(Path(name))
    except BadDeviations as error:
        raise UsageError(str(error)) from None


def _fail(reason: str) -> int:
    complain("check", reason)
    return WRONG_USAGE
