"""Why there is no token: the exit status, and a sentence for whoever reads a script's log."""

from __future__ import annotations

from desktop.auth import errors as e
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.not_kept import NotKept

MISTAKE, WRONG_USAGE, SIGNED_OUT, UNREACHABLE = 1, 2, 3, 4

_AGAIN = "Sign in again in Cognito Desk."
_NOT_FOUND = {
    NotKept.NOTHING: 'Nobody is signed in. Sign in in Cognito Desk, with "Keep me signed in".',
    NotKept.NO_KEYRING: "This computer has no keyring where a sign-in could be kept safely.",
    NotKept.KEYRING_SILENT: "The keyring is locked or gave no answer in time. Unlock it.",
    NotKept.KEYRING_REFUSED: "The keyring didn't let Cognito Desk in. Unlock it.",
    NotKept.KEY_GONE: f"The key to the kept sign-in is no longer in the keyring. {_AGAIN}",
    NotKept.DAMAGED: f"The kept sign-in was damaged, so it was deleted. {_AGAIN}",
    NotKept.NOT_WRITABLE: "The kept sign-in couldn't be read or written on this disk.",
}
_REFUSED: tuple[tuple[type[e.ServiceError], int, str], ...] = (
    (e.Misconfigured, WRONG_USAGE, "Pool, app client or profile are not set up for this"),
    (e.TooManyRequests, UNREACHABLE, "Too many requests. Wait a few minutes"),
    (e.AttemptsExceeded, UNREACHABLE, "Too many attempts. Wait a few minutes"),
    (e.ServiceFault, UNREACHABLE, "The sign-in service had a problem. Try again shortly"),
    (e.Blocked, UNREACHABLE, "A firewall in front of the sign-in service refused this"),
    (e.AccountTurnedOff, SIGNED_OUT, "This account is turned off"),
    (e.SignedOut, SIGNED_OUT, f"The sign-in is over. {_AGAIN[:-1]}"),
    (e.ServiceError, SIGNED_OUT, f"The sign-in service gave no tokens. {_AGAIN[:-1]}"),
)
"""Kinds of refusals, special ones first."""
NO_KEYS = "The pool's keys can't be had just now, so the token can't be checked. Try again shortly."
TOO_LONG = "Another call has been at it for too long. Try again."


def why(error: e.DeskError) -> tuple[int, str]:
    """Exit status and sentence."""
    if isinstance(error, e.NothingKept):
        return SIGNED_OUT, _NOT_FOUND[error.why]
    if isinstance(error, TokensRejected):
        failed = next(check for check in error.verdicts.checks if check.ok is False)
        return SIGNED_OUT, f"The new tokens did not pass the check {failed.name}. {_AGAIN}"
    if isinstance(error, e.TransportError):
        return UNREACHABLE, f"Can't reach the sign-in service ({_plain(error)})."
    if isinstance(error, e.ServiceError):
        status, words = next(row[1:] for row in _REFUSED if isinstance(error, row[0]))
        return status, f"{words} ({_plain(error)})."
    return MISTAKE, f"A mistake of this program ({_plain(error)})."


def _plain(error: e.DeskError) -> str:
    """In one line that plays no tricks on a terminal."""
    text = " ".join(str(error).split())
    return "".join(letter if letter.isprintable() else "?" for letter in text).rstrip(".")
