"""The text behind "Details": for support, in plain text, without secrets.

The names of the lines stay in English whatever the language: they are read by support, and looked
for in tickets.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.auth.jwt.json_kinds import spelled_scalar
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.jwt.verification_errors import VerificationError
from desktop.ui.text.safe import visible_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.auth.errors import DeskError, Refusal
    from desktop.auth.jwt.verdicts import Check, TokenVerdicts

LONGEST = 300
"""Characters of a text from outside that are shown."""


def plain(text: str) -> str:
    """Text from outside on one line, cut to `LONGEST`; each invisible character as what it is."""
    return visible_name(" ".join(text[: 4 * LONGEST].split()), LONGEST)


def details_of(error: DeskError, now: float | None = None) -> str:
    """Lines of "name: value"; the first names the error, the last says when.

    The time is the service's where it told; else `now`, in epoch seconds of this computer's clock.
    """
    lines = [(name, value) for name, value in _lines(error) if value != ""]
    lines.append(("Time", _time_of(error, time.time() if now is None else now)))
    return "\n".join(f"{name}: {plain(str(value))}" for name, value in lines)


def _lines(error: DeskError) -> Iterator[tuple[str, object]]:
    kind = type(error).__name__
    if isinstance(error, e.ServiceError):
        yield from _of_refusal(kind, error.refusal)
    elif isinstance(error, e.TransportError):
        yield from (("Error", kind), ("Host", error.host), ("Proxy", error.proxy))
        yield "Reason", error.reason
        if isinstance(error, e.UntrustedCertificate):
            yield "Certificate's issuer", error.issuer
    elif isinstance(error, e.SettingUnusable):
        yield from (("Error", kind), ("Setting", error.setting), ("Reason", error.flaw.value))
        yield "File", error.file
    elif isinstance(error, TokensRejected):
        yield "Error", kind
        yield from _of_verdicts(error.verdicts)
    elif isinstance(error, VerificationError):
        yield from (("Error", kind), ("Check", getattr(error, "check", "")))
        yield from (("Expected", _shown(error.expected)), ("Actual", _shown(error.actual)))
    else:
        yield "Error", kind
        yield from _of_end(error)


def _of_end(error: DeskError) -> Iterator[tuple[str, object]]:
    """What other errors carry; the text of one could hold anything."""
    match error:
        case e.NothingKept():
            yield "Reason", error.why.value
        case e.UnsupportedChallenge():
            yield "Challenge", error.name
        case e.ChallengeNotAllowed():
            yield from (("Challenge", error.name), ("Auth flow", error.auth_flow))
        case e.NotAtReplica():
            yield from (("Challenge", error.name), ("Region", error.region))
        case e.EndlessLoop():
            yield "Last steps", ", ".join(error.steps)
        case e.TooManyAttributes():
            yield "Attributes", error.count
        case e.UnexpectedError():
            yield from (("Kind", error.kind), ("Where", error.where))


def _of_refusal(kind: str, refusal: Refusal) -> Iterator[tuple[str, object]]:
    yield "Error", f"{refusal.service_code} ({kind})"
    yield "Operation", refusal.operation
    yield "Message", refusal.message
    yield "HTTP status", refusal.status
    yield "Request id", refusal.request_id


def _of_verdicts(verdicts: TokenVerdicts) -> Iterator[tuple[str, object]]:
    for token, checks in (
        ("ID token", verdicts.id_token.checks),
        ("access token", verdicts.access_token.checks),
        ("both tokens", (verdicts.pair,)),
        ("sign-in", verdicts.sign_in),
    ):
        for check in checks:
            if check.ok is False:
                yield f"Check {check.name} ({token})", _of_check(check)


def _of_check(check: Check) -> str:
    expected, actual = plain(_shown(check.expected)), plain(_shown(check.actual))
    return f"{check.error}, expected {expected}, actual {actual}"


def _shown(value: object) -> str:
    return "(nothing)" if value is None else spelled_scalar(value)


def _time_of(error: DeskError, now: float) -> str:
    told = error.refusal.service_time if isinstance(error, e.ServiceError) else None
    return f"{_utc(now)} (this computer's clock)" if told is None else _utc(told)


def _utc(seconds: float) -> str:
    from desktop.ui.text.moments import utc_full  # only once something went wrong

    try:
        return utc_full(seconds)
    except (OverflowError, ValueError):
        return f"{seconds} s since 1970"
