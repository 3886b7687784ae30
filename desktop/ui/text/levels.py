"""What the values of `acr` and `amr` mean, by Cognito's guide on step-up authentication."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.auth.levels import LEVELS
from desktop.ui.text.safe import LARGEST_LIST, names_text

LONGEST: Final = 300
"""Characters of the methods together."""

_LEVELS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Levels", "level 1 of 4, password"),
    QT_TRANSLATE_NOOP("Levels", "level 2 of 4, code by SMS or email alone"),
    QT_TRANSLATE_NOOP("Levels", "level 3 of 4, passkey, or password and code by SMS or email"),
    QT_TRANSLATE_NOOP("Levels", "level 4 of 4, password and code of an authenticator app"),
)
_METHODS: dict[str, object] = {
    "pwd": QT_TRANSLATE_NOOP("Levels", "password"),
    "otp": QT_TRANSLATE_NOOP("Levels", "code of an authenticator app"),
    "sms": QT_TRANSLATE_NOOP("Levels", "code by SMS"),
    "email_otp": QT_TRANSLATE_NOOP("Levels", "code by email"),
    "swk": QT_TRANSLATE_NOOP("Levels", "passkey of this device"),
    "hwk": QT_TRANSLATE_NOOP("Levels", "security key"),
    "mfa": QT_TRANSLATE_NOOP("Levels", "two or more factors"),
    "fed": QT_TRANSLATE_NOOP("Levels", "another identity provider"),
}


def meaning(claim: str, value: object) -> str:
    """What to add to the claim's meaning, with a colon first; empty where nothing is known.

    A level that the pool renamed, and a method that isn't known, stand as they are.
    """
    if claim == "acr" and value in LEVELS:
        return f": {_translated(_LEVELS[LEVELS.index(value)])}"
    if claim != "amr" or not isinstance(value, list) or not value:
        return ""
    methods = [_method(each) for each in value[:LARGEST_LIST]]
    return f": {names_text(methods, LONGEST)}"


def _method(method: object) -> object:
    text = _METHODS.get(method) if isinstance(method, str) else None
    return method if text is None else _translated(text)


def _translated(text: object) -> str:
    return QCoreApplication.translate("Levels", str(text))
