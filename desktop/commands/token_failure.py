"""Why there is no token: the exit status, and a sentence for a script's log."""

from __future__ import annotations

from enum import IntEnum

from desktop.auth import errors as e
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.not_kept import NotKept


class ExitStatus(IntEnum):
    """What `cognito-desk token` exits with."""

    OK = 0
    INTERNAL_ERROR = 1
    """Also: nothing reads the output."""
    WRONG_USAGE = 2
    """Also: a broken profile, an environment variable that is in the way, or a pool that is not set
    up for this."""
    SIGNED_OUT = 3
    """Also: the keyring is locked."""
    UNREACHABLE = 4
    """Also: the token can't be checked."""


_AGAIN = "Sign in again in Cognito Desk."
_NOT_FOUND = {
    NotKept.NOTHING: 'No session is kept. Sign in in Cognito Desk, with "Keep me signed in".',
    NotKept.NO_KEYRING: "This computer has no keyring where a sign-in could be kept safely.",
    NotKept.KEYRING_SILENT: "The keyring is locked or gave no answer in time. Unlock it.",
    NotKept.KEYRING_REFUSED: "The keyring didn't let Cognito Desk in. Unlock it.",
    NotKept.KEY_GONE: f"The key to the kept sign-in is no longer in the keyring. {_AGAIN}",
    NotKept.DAMAGED: f"The kept sign-in was damaged, so it was deleted. {_AGAIN}",
    NotKept.NOT_WRITABLE: "The kept sign-in couldn't be read or written on this disk.",
    NotKept.SECOND_STEP_UNKNOWN: (
        "This connection asks for a second step, and nothing says whether the kept sign-in had "
        f"one. {_AGAIN}"
    ),
}
_REFUSED: tuple[tuple[type[e.ServiceError], ExitStatus, str], ...] = (
    (
        e.Misconfigured,
        ExitStatus.WRONG_USAGE,
        "Pool, app client or profile are not set up for this",
    ),
    (e.RequestNotAccepted, ExitStatus.WRONG_USAGE, "The sign-in service didn't accept the request"),
    (e.TooManyRequests, ExitStatus.UNREACHABLE, "Too many requests. Wait a few minutes"),
    (e.AttemptsExceeded, ExitStatus.UNREACHABLE, "Too many attempts. Wait a few minutes"),
    (
        e.ServiceFault,
        ExitStatus.UNREACHABLE,
        "The sign-in service had a problem. Try again shortly",
    ),
    (e.Blocked, ExitStatus.UNREACHABLE, "A firewall in front of the sign-in service refused this"),
    (e.AccountTurnedOff, ExitStatus.SIGNED_OUT, "This account is turned off"),
    (e.SignedOut, ExitStatus.SIGNED_OUT, f"The sign-in is over. {_AGAIN[:-1]}"),
    (e.ServiceError, ExitStatus.SIGNED_OUT, f"The sign-in service gave no tokens. {_AGAIN[:-1]}"),
)
"""The first row that an error is an instance of counts, so special errors come first."""
NO_KEYS = "The pool's keys can't be had just now, so the token can't be checked. Try again shortly."
TOO_LONG = "Another call has been at it for too long. Try again."


def explain(error: e.DeskError) -> tuple[ExitStatus, str]:
    """Exit status and sentence for the error that a renewal ended with."""
    if isinstance(error, e.NothingKept):
        return ExitStatus.SIGNED_OUT, _NOT_FOUND[error.why]
    if isinstance(error, e.SettingUnusable):
        return ExitStatus.WRONG_USAGE, f"{error}. Nothing was sent."
    if isinstance(error, TokensRejected):
        failed = next(check for check in error.verdicts.checks if check.ok is False)
        return (
            ExitStatus.SIGNED_OUT,
            f"The new tokens did not pass the check {failed.name}. {_AGAIN}",
        )
    if isinstance(error, e.TransportError):
        return ExitStatus.UNREACHABLE, f"Can't reach the sign-in service ({_in_one_line(error)})."
    if isinstance(error, e.ServiceError):
        status, sentence = next(row[1:] for row in _REFUSED if isinstance(error, row[0]))
        return status, f"{sentence} ({_in_one_line(error)})."
    return ExitStatus.INTERNAL_ERROR, f"A mistake of this program ({_in_one_line(error)})."


def _in_one_line(error: e.DeskError) -> str:
    """The error's text without line ends and control characters, which a terminal would obey."""
    text = " ".join(str(error).split())
    return "".join(letter if letter.isprintable() else "?" for letter in text).rstrip(".")
