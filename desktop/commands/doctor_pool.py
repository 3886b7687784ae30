"""The pool's side of `cognito-desk doctor --aws`: what its settings say, and the lines for it."""

from __future__ import annotations

import textwrap
from dataclasses import fields
from typing import TYPE_CHECKING

from desktop.commands.provision_terminal import mfa_code
from desktop.setup.doctor.facts import ConnectionFacts, NotRead, PoolFacts
from desktop.setup.doctor.finding import ONE_AT_A_TIME
from desktop.setup.doctor.judgement import judge
from desktop.setup.provisioning.problems import AwsProblem
from desktop.setup.provisioning.words import problem_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.config.profile import Profile
    from desktop.setup.doctor.finding import Finding, Judgement

WIDTH = 96
_INDENT = " " * 9


def judge_pool(profile: Profile, aws_profile: str | None) -> Judgement:
    """By calls with the AWS credentials that boto3 finds, which read only. Never raises."""
    from desktop.aws.pool_reading import read_pool
    from desktop.aws.session import AwsSession
    from desktop.cognito.signed_calls import http_for_signed_calls
    from desktop.cognito.transport import transport_of
    from desktop.vault.proxy_credentials import KeyringProxyCredentials

    transport = transport_of(profile, KeyringProxyCredentials())
    expected = _expected(profile)
    try:
        session = AwsSession(
            aws_profile,
            profile.region,
            endpoint_url=profile.endpoint_url or "",
            ask_code=mfa_code(),
            make_http=http_for_signed_calls(transport),
        )
    except AwsProblem as problem:
        nothing = NotRead("", problem_text(problem))
        return judge(
            PoolFacts(
                profile.region,
                profile.user_pool_id,
                profile.client_id,
                expected,
                pool=nothing,
                mfa=nothing,
                client=nothing,
            )
        )
    return judge(read_pool(session, profile.user_pool_id, profile.client_id, expected))


def judgement_as_json(judgement: Judgement) -> dict[str, object]:
    """For `--json`."""
    return {
        "findings": [_as_json(it) for it in judgement.findings],
        "not_checked": [{"check": it.check, "reason": it.reason} for it in judgement.not_checked],
        "passed": list(judgement.passed),
    }


def _as_json(finding: Finding) -> dict[str, object]:
    found = {it.name: getattr(finding, it.name) for it in fields(finding)}
    return found | {"severity": finding.severity.value, "note": finding.note or ""}


def judgement_lines(judgement: Judgement) -> Iterator[str]:
    """For people."""
    yield ""
    yield "The pool's settings, as AWS tells them"
    yield ""
    for finding in judgement.findings:
        yield from _finding_lines(finding)
    reasons: dict[str, list[str]] = {}
    for it in judgement.not_checked:
        reasons.setdefault(it.reason, []).append(it.check)
    for reason, checks in reasons.items():
        yield from _wrapped("-", f"Not checked: {', '.join(checks)} ({reason}).")
    yield from _wrapped("ok", f"Passed: {', '.join(judgement.passed) or 'none'}.")
    if any(it.change for it in judgement.findings):
        yield ""
        yield from textwrap.wrap(ONE_AT_A_TIME, WIDTH)


def _finding_lines(finding: Finding) -> Iterator[str]:
    yield from _wrapped(finding.severity.value, finding.title)
    yield from _wrapped("", f"{finding.setting}: {finding.found}")
    yield from _wrapped("", finding.why)
    touched = (*finding.requirements, *finding.cases)
    if touched:
        yield from _wrapped("", f"See {', '.join(touched)}.")
    if finding.note:
        yield from _wrapped("", finding.note)
    for line in finding.change:  # in one piece, to be copied
        yield f"{_INDENT}{_plain(line)}"
    yield ""


def _expected(profile: Profile) -> ConnectionFacts:
    return ConnectionFacts(
        auth_flow=profile.auth_flow,
        has_secret=bool(profile.client_secret),
        issuer=profile.issuer,
        replica_region=profile.replica_region,
        code_minutes=profile.code_minutes,
        refresh_days=profile.refresh_days,
        acr_values=profile.acr_values,
    )


def _plain(text: str) -> str:
    """Without what a terminal would obey."""
    return "".join(it if it.isprintable() else " " for it in text)


def _wrapped(head: str, text: str) -> Iterator[str]:
    lines = textwrap.wrap(_plain(text), WIDTH - len(_INDENT), break_on_hyphens=False) or [""]
    for number, line in enumerate(lines):
        yield f"{'' if number else head:<{len(_INDENT)}}{line}"
