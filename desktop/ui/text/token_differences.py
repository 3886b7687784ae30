"""What a difference between two tokens means, where that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.qa.token_comparison import Difference

if TYPE_CHECKING:
    from desktop.qa.token_comparison import ComparedClaim

_NAMES: dict[Difference, object] = {
    Difference.SAME: QT_TRANSLATE_NOOP("Differences", "Same"),
    Difference.ADDED: QT_TRANSLATE_NOOP("Differences", "Only in B"),
    Difference.REMOVED: QT_TRANSLATE_NOOP("Differences", "Only in A"),
    Difference.CHANGED: QT_TRANSLATE_NOOP("Differences", "Changed"),
    Difference.KIND_CHANGED: QT_TRANSLATE_NOOP("Differences", "Another kind"),
}
_OF_EACH_TOKEN = QT_TRANSLATE_NOOP("Differences", "Differs in every token")
_OF_EACH_SIGN_IN = QT_TRANSLATE_NOOP(
    "Differences", "Differs between two sign-ins, and stays the same when tokens are renewed"
)
_OF_ONE_KIND = QT_TRANSLATE_NOOP(
    "Differences", "Tells ID tokens and access tokens apart, or is in one of them only"
)
_MEANINGS: dict[str, object] = {
    **dict.fromkeys(("jti", "iat", "exp", "at_hash"), _OF_EACH_TOKEN),
    **dict.fromkeys(("auth_time", "event_id", "origin_jti"), _OF_EACH_SIGN_IN),
    **dict.fromkeys(
        ("token_use", "aud", "client_id", "scope", "version", "username", "cognito:username"),
        _OF_ONE_KIND,
    ),
    "iss": QT_TRANSLATE_NOOP(
        "Differences", "Another pool, or the pool's type of issuer was switched over"
    ),
    "sub": QT_TRANSLATE_NOOP("Differences", "Another user"),
    "acr": QT_TRANSLATE_NOOP("Differences", "Another level was reached, or none was asked for"),
    "amr": QT_TRANSLATE_NOOP("Differences", "Other factors were used, or no level was asked for"),
    "device_key": QT_TRANSLATE_NOOP("Differences", "Another device, or none is remembered"),
}


def difference_name(difference: Difference) -> str:
    """In a word or two."""
    return QCoreApplication.translate("Differences", str(_NAMES[difference]))


def difference_meaning(claim: ComparedClaim) -> str:
    """A sentence; empty where they are the same, or nothing certain can be said."""
    if claim.difference is Difference.SAME:
        return ""
    if claim.difference is Difference.KIND_CHANGED:
        return QCoreApplication.translate(
            "Differences", "Text, number and true or false are different things to a program"
        )
    known = _MEANINGS.get(claim.name)
    return "" if known is None else QCoreApplication.translate("Differences", str(known))
