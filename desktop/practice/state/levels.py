"""Authentication levels (`acr`) and methods (`amr`), by Cognito's guide on step-up authentication.

The four levels and what satisfies them are fixed; a pool can give them other names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from desktop.practice.shapes import Body

PASSWORD = "pwd"  # noqa: S105 - the name of a method
APP_CODE = "otp"
SMS_CODE = "sms"
EMAIL_CODE = "email_otp"
PASSKEY = "swk"
"""Of a platform."""
ROAMING_PASSKEY = "hwk"
"""Of an authenticator that is carried about."""
_SEVERAL = "mfa"
_MESSAGE_CODES = {SMS_CODE, EMAIL_CODE}
_PASSKEYS = {PASSKEY, ROAMING_PASSKEY}
_LEVELS = (1, 2, 3, 4)


def level_of(methods: Collection[str]) -> int:
    """The highest level that these methods satisfy; 0 for none."""
    done = set(methods)
    if {PASSWORD, APP_CODE} <= done:
        return 4
    if done & _PASSKEYS or (PASSWORD in done and done & _MESSAGE_CODES):
        return 3
    if done & _MESSAGE_CODES:
        return 2
    return 1 if PASSWORD in done else 0


def amr(methods: Sequence[str]) -> list[str]:
    """The claim: the methods in their order, and `mfa` after two or more."""
    return [*methods, _SEVERAL] if len(methods) > 1 else list(methods)


def level_names(settings: Body) -> list[str]:
    """The names of the levels in a pool with these settings, the lowest first."""
    own = settings.get("AcrConfiguration", {})
    return [
        str(own.get(f"Level{level}", {}).get("AcrValue", f"urn:cognito:loa:{level}"))
        for level in _LEVELS
    ]
