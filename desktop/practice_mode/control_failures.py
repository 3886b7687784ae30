"""Why the practice pool didn't do what the practice controls asked for, as a sentence."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "ControlFailures"
_KEPT = QT_TRANSLATE_NOOP("ControlFailures", "What you typed is still there.")
_NO_STATE = QT_TRANSLATE_NOOP("ControlFailures", "That file is no state of a practice pool.")
_NO_SEED = QT_TRANSLATE_NOOP(
    "ControlFailures",
    "That seed file can't be used. The details name the place in it. Nothing was changed.",
)
_UNKNOWN = QT_TRANSLATE_NOOP("ControlFailures", "The practice pool didn't do that.")
_FILE = QT_TRANSLATE_NOOP("ControlFailures", "The file can't be read or written.")
_SENTENCES: tuple[tuple[str, object], ...] = (
    (
        "UsernameExistsException",
        QT_TRANSLATE_NOOP(
            "ControlFailures", "The pool has a user of that name already. Choose another name."
        ),
    ),
    (
        "InvalidPasswordException",
        QT_TRANSLATE_NOOP(
            "ControlFailures", "The pool's rules don't take that password. Choose another one."
        ),
    ),
    (
        "UserNotFoundException",
        QT_TRANSLATE_NOOP("ControlFailures", "The pool has no such user any more."),
    ),
    (
        "does not answer",
        QT_TRANSLATE_NOOP("ControlFailures", "The practice pool doesn't answer. Try again."),
    ),
    ("409 to /practice/seed", _NO_SEED),
    ("is no text in UTF-8", _NO_SEED),
    (
        "answered 409",
        QT_TRANSLATE_NOOP(
            "ControlFailures",
            "That state was saved by another version of the program, or changed since.",
        ),
    ),
    ("answer is not JSON", _UNKNOWN),
    ("is not JSON", _NO_STATE),
    ("answered 400 to /practice/state", _NO_STATE),
)
"""What stands in the error's text, and what is said then."""


def failure_text(error: Exception) -> str:
    """One or two sentences; the rest is for the details."""
    found = next((text for sign, text in _SENTENCES if sign in str(error)), _UNKNOWN)
    if isinstance(error, OSError):
        found = _FILE
    parts = (QCoreApplication.translate(_CONTEXT, str(one)) for one in (found, _KEPT))
    return " ".join(parts)
