"""What a difference between two tokens, or a token and GetUser, means, where that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.qa.token_comparison import Difference, SideKind

if TYPE_CHECKING:
    from collections.abc import Collection

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
_ONE_KIND = ("token_use", "aud", "client_id", "scope", "version", "username", "cognito:username")
_MEANINGS: dict[str, object] = {
    **dict.fromkeys(("jti", "iat", "exp", "at_hash"), _OF_EACH_TOKEN),
    **dict.fromkeys(("auth_time", "event_id", "origin_jti"), _OF_EACH_SIGN_IN),
    **dict.fromkeys(_ONE_KIND, _OF_ONE_KIND),
    "iss": QT_TRANSLATE_NOOP(
        "Differences", "Another pool, or the pool's type of issuer was switched over"
    ),
    "sub": QT_TRANSLATE_NOOP("Differences", "Another user"),
    "acr": QT_TRANSLATE_NOOP("Differences", "Another level was reached, or none was asked for"),
    "amr": QT_TRANSLATE_NOOP("Differences", "Other factors were used, or no level was asked for"),
    "device_key": QT_TRANSLATE_NOOP("Differences", "Another device, or none is remembered"),
}
_OF_TOKENS = frozenset(_MEANINGS) - {"sub"} | {"cognito:groups", "cognito:roles", "nonce"}
_OF_GET_USER = frozenset(
    {"Username", "UserMFASettingList", "PreferredMfaSetting", "MFAOptions", "UserAttributes"}
)
_ONLY_TOKENS = QT_TRANSLATE_NOOP("Differences", "Tokens have it, GetUser doesn't tell it")
_ONLY_GET_USER = QT_TRANSLATE_NOOP("Differences", "GetUser tells it, tokens don't have it")
_AS_TEXT = QT_TRANSLATE_NOOP("Differences", "GetUser tells every attribute as text")
_AS_IT_IS_NOW = QT_TRANSLATE_NOOP(
    "Differences",
    "GetUser tells the attribute as it is now; a token has what was so when it was issued",
)
_NO_ATTRIBUTES = QT_TRANSLATE_NOOP(
    "Differences", "An attribute: ID tokens have those, access tokens don't by themselves"
)


def difference_name(difference: Difference) -> str:
    """In a word or two."""
    return QCoreApplication.translate("Differences", str(_NAMES[difference]))


def difference_meaning(claim: ComparedClaim, sides: Collection[SideKind] = ()) -> str:
    """A sentence; empty where they are the same, or nothing certain can be said.

    `sides` are the kinds of what is compared.
    """
    if claim.difference is Difference.SAME:
        return ""
    if SideKind.GET_USER in sides:
        known = _beside_get_user(claim, sides)
    elif claim.difference is Difference.KIND_CHANGED:
        known = QT_TRANSLATE_NOOP(
            "Differences", "Text, number and true or false are different things to a program"
        )
    else:
        name = claim.name
        if set(sides) == {SideKind.SIGN_IN}:
            name = name.partition(".")[2]
        known = _MEANINGS.get(name)
        if known is _OF_ONE_KIND and set(sides) == {SideKind.SIGN_IN}:
            known = None  # tokens of the same kind are compared: which one differs says nothing
    return "" if known is None else QCoreApplication.translate("Differences", str(known))


def _beside_get_user(claim: ComparedClaim, sides: Collection[SideKind]) -> object:
    if claim.name in _OF_GET_USER:
        return _ONLY_GET_USER
    if claim.name in _OF_TOKENS:
        return _ONLY_TOKENS
    if claim.difference is Difference.KIND_CHANGED:
        return _AS_TEXT
    if claim.difference is Difference.CHANGED or SideKind.ACCESS not in sides:
        return _AS_IT_IS_NOW
    return _NO_ATTRIBUTES
