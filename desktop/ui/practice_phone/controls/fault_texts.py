"""Faults in words, and the ready-made ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.ui.text.safe import visible

if TYPE_CHECKING:
    from desktop.ui.practice_phone.controls.model import Fault

_CONTEXT = "PracticeControls"
_LONGEST_USER = 60
"""Characters of a user name in a line."""

KINDS: dict[str, object] = {
    "delay": QT_TRANSLATE_NOOP("PracticeControls", "Slow answers"),
    "throttle": QT_TRANSLATE_NOOP("PracticeControls", "Throttled (TooManyRequests)"),
    "error": QT_TRANSLATE_NOOP("PracticeControls", "Internal error (500)"),
    "drop": QT_TRANSLATE_NOOP("PracticeControls", "Connection dropped"),
    "cut": QT_TRANSLATE_NOOP("PracticeControls", "Answer cut off"),
    "wrong_keys": QT_TRANSLATE_NOOP("PracticeControls", "Wrong signing keys"),
    "lose_messages": QT_TRANSLATE_NOOP("PracticeControls", "Messages lost"),
    "delay_messages": QT_TRANSLATE_NOOP("PracticeControls", "Messages late"),
    "html": QT_TRANSLATE_NOOP("PracticeControls", "A web page for an answer"),
    "empty": QT_TRANSLATE_NOOP("PracticeControls", "Empty answers"),
    "huge": QT_TRANSLATE_NOOP("PracticeControls", "Huge answers"),
}
"""The control API's kinds."""
TAKES_SECONDS = ("delay", "delay_messages")
"""Kinds that `seconds` is about."""
OPERATIONS = (
    "*",
    "InitiateAuth",
    "RespondToAuthChallenge",
    "GetTokensFromRefreshToken",
    "RevokeToken",
    "GlobalSignOut",
    "GetUser",
    "ChangePassword",
    "ForgotPassword",
    "ConfirmForgotPassword",
    "AssociateSoftwareToken",
    "VerifySoftwareToken",
    "SetUserMFAPreference",
    "ListDevices",
    "ConfirmDevice",
    "jwks",
    "openid-configuration",
)
"""The operations that the app calls."""


class Preset(NamedTuple):
    """A ready-made set of faults."""

    text: object
    faults: tuple[Fault, ...]


PRESETS = (
    Preset(
        QT_TRANSLATE_NOOP("PracticeControls", "SMS takes 40 s"),
        ({"operation": "*", "kind": "delay_messages", "seconds": 40},),
    ),
    Preset(
        QT_TRANSLATE_NOOP("PracticeControls", "The carrier is down"),
        ({"operation": "*", "kind": "lose_messages"},),
    ),
    Preset(
        QT_TRANSLATE_NOOP("PracticeControls", "Cognito is slow"),
        ({"operation": "*", "kind": "delay", "seconds": 8},),
    ),
    Preset(
        QT_TRANSLATE_NOOP("PracticeControls", "Cognito is down"),
        ({"operation": "*", "kind": "error"},),
    ),
    Preset(
        QT_TRANSLATE_NOOP("PracticeControls", "The network drops once"),
        ({"operation": "*", "kind": "drop", "times": 1},),
    ),
    Preset(
        QT_TRANSLATE_NOOP("PracticeControls", "Renewal is throttled"),
        ({"operation": "GetTokensFromRefreshToken", "kind": "throttle"},),
    ),
)


def translated(text: object) -> str:
    """A text of this module in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, str(text))


def operation_text(operation: str) -> str:
    """The operation's name; every one is said in words."""
    if operation == "*":
        return QCoreApplication.translate(_CONTEXT, "every call")
    return operation


def fault_text(fault: Fault) -> str:
    """One line, such as "Slow answers: every call, 8 s, for maria.santos"."""
    kind = str(fault.get("kind", ""))
    known = KINDS.get(kind)
    parts = [operation_text(str(fault.get("operation", "")))]
    seconds, times = fault.get("seconds"), fault.get("times")
    if isinstance(seconds, int | float):
        parts.append(QCoreApplication.translate(_CONTEXT, "%1 s").replace("%1", f"{seconds:g}"))
    if times == 1:
        parts.append(QCoreApplication.translate(_CONTEXT, "once more"))
    elif isinstance(times, int):
        parts.append(QCoreApplication.translate(_CONTEXT, "%n more times", "", times))
    for name in ("user", "region", "exception"):
        value = fault.get(name)
        if isinstance(value, str):
            parts.append(visible(value, _LONGEST_USER))
    return f"{translated(known) if known else visible(kind, 40)}: {', '.join(parts)}"
