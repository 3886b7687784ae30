"""What each claim of a Cognito token means, in a sentence that staff can read.

Sources: the Cognito developer guide's pages on ID and access tokens, and the standard claims of
OpenID Connect Core 1.0 (section 5.1).
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

TIMES = frozenset({"exp", "iat", "auth_time", "nbf", "updated_at"})
"""Claims that hold epoch seconds."""

_MEANINGS: dict[str, object] = {
    "sub": QT_TRANSLATE_NOOP("Claims", "The user's permanent identity in this pool"),
    "iss": QT_TRANSLATE_NOOP("Claims", "The pool that issued the token"),
    "aud": QT_TRANSLATE_NOOP("Claims", "The app client it was issued to"),
    "client_id": QT_TRANSLATE_NOOP("Claims", "The app client it was issued to"),
    "token_use": QT_TRANSLATE_NOOP("Claims", "What kind of token this is"),
    "scope": QT_TRANSLATE_NOOP("Claims", "What the token gives access to"),
    "exp": QT_TRANSLATE_NOOP("Claims", "When the token stops being accepted"),
    "iat": QT_TRANSLATE_NOOP("Claims", "When the token was issued"),
    "nbf": QT_TRANSLATE_NOOP("Claims", "When the token starts being accepted"),
    "auth_time": QT_TRANSLATE_NOOP("Claims", "When you last proved who you are"),
    "jti": QT_TRANSLATE_NOOP("Claims", "This token's own number"),
    "origin_jti": QT_TRANSLATE_NOOP("Claims", "The sign-in that this token comes from"),
    "event_id": QT_TRANSLATE_NOOP("Claims", "The sign-in, as the pool's log names it"),
    "at_hash": QT_TRANSLATE_NOOP("Claims", "Ties the ID token to its access token"),
    "nonce": QT_TRANSLATE_NOOP("Claims", "Ties the token to the request that asked for it"),
    "acr": QT_TRANSLATE_NOOP("Claims", "How strongly you proved who you are"),
    "amr": QT_TRANSLATE_NOOP("Claims", "The ways in which you proved who you are"),
    "version": QT_TRANSLATE_NOOP("Claims", "Version of the token's format"),
    "device_key": QT_TRANSLATE_NOOP("Claims", "The remembered device"),
    "username": QT_TRANSLATE_NOOP("Claims", "The name you sign in with"),
    "cognito:username": QT_TRANSLATE_NOOP("Claims", "The name you sign in with"),
    "cognito:groups": QT_TRANSLATE_NOOP("Claims", "Groups that this app may act on"),
    "cognito:roles": QT_TRANSLATE_NOOP("Claims", "AWS roles that come with your groups"),
    "cognito:preferred_role": QT_TRANSLATE_NOOP("Claims", "The AWS role of your first group"),
    "cognito:user_status": QT_TRANSLATE_NOOP("Claims", "State of the account"),
    "cognito:mfa_enabled": QT_TRANSLATE_NOOP("Claims", "Whether a second step is switched on"),
    "cognito:email_alias": QT_TRANSLATE_NOOP("Claims", "Email address that also signs in"),
    "cognito:phone_number_alias": QT_TRANSLATE_NOOP("Claims", "Phone number that also signs in"),
    "cognito:default_email_alias": QT_TRANSLATE_NOOP("Claims", "Email address that also signs in"),
    "identities": QT_TRANSLATE_NOOP("Claims", "Accounts at other sign-in providers"),
    "email": QT_TRANSLATE_NOOP("Claims", "Email address"),
    "email_verified": QT_TRANSLATE_NOOP("Claims", "The email address was proven to be yours"),
    "phone_number": QT_TRANSLATE_NOOP("Claims", "Phone number"),
    "phone_number_verified": QT_TRANSLATE_NOOP("Claims", "The phone number was proven to be yours"),
    "name": QT_TRANSLATE_NOOP("Claims", "Full name"),
    "given_name": QT_TRANSLATE_NOOP("Claims", "First name"),
    "family_name": QT_TRANSLATE_NOOP("Claims", "Last name"),
    "middle_name": QT_TRANSLATE_NOOP("Claims", "Middle name"),
    "nickname": QT_TRANSLATE_NOOP("Claims", "Nickname"),
    "preferred_username": QT_TRANSLATE_NOOP("Claims", "The name you like to go by"),
    "profile": QT_TRANSLATE_NOOP("Claims", "Address of a profile page"),
    "picture": QT_TRANSLATE_NOOP("Claims", "Address of a picture"),
    "website": QT_TRANSLATE_NOOP("Claims", "Address of a web page"),
    "gender": QT_TRANSLATE_NOOP("Claims", "Gender"),
    "birthdate": QT_TRANSLATE_NOOP("Claims", "Date of birth"),
    "zoneinfo": QT_TRANSLATE_NOOP("Claims", "Time zone"),
    "locale": QT_TRANSLATE_NOOP("Claims", "Language and region"),
    "address": QT_TRANSLATE_NOOP("Claims", "Postal address"),
    "updated_at": QT_TRANSLATE_NOOP("Claims", "When these details last changed"),
}

_FAMILIES: dict[str, object] = {
    "custom:": QT_TRANSLATE_NOOP("Claims", "An attribute that your organisation defined"),
    "dev:": QT_TRANSLATE_NOOP("Claims", "An attribute for administrators only"),
    "cognito:": QT_TRANSLATE_NOOP("Claims", "Added by Cognito"),
}

KNOWN = frozenset(_MEANINGS)
"""Every claim that has a text here."""


def meaning(claim: str) -> str:
    """What a claim means; an unknown one is said to be the organisation's."""
    text = _MEANINGS.get(claim)
    if text is None:
        family = (words for start, words in _FAMILIES.items() if claim.startswith(start))
        text = next(family, None)
    if text is None:
        return QCoreApplication.translate("Claims", "Added by your organisation")
    return QCoreApplication.translate("Claims", str(text))
