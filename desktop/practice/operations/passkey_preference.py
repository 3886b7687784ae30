"""WebAuthnMfaSettings: whether a passkey counts as both steps, for users and administrators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.state.users import PASSKEY_MFA

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.users import User

_OTHERS = ("SMSMfaSettings", "SoftwareTokenMfaSettings", "EmailMfaSettings")


def check_passkey_preference(user: User, given: Body) -> None:
    """Raise InvalidParameter unless the request enables another factor and there is a passkey."""
    if not given.get("WebAuthnMfaSettings", {}).get("Enabled"):
        return
    if not any(given.get(name, {}).get("Enabled") for name in _OTHERS):
        raise refusals.passkey_needs_other_factor()
    if not user.has_passkey:
        raise refusals.no_passkey()


def set_passkey_preference(user: User, given: Body) -> None:
    """Do what WebAuthnMfaSettings says, after everything was checked."""
    enabled = given.get("WebAuthnMfaSettings", {}).get("Enabled")
    if enabled is not None:
        user.set_factor(PASSKEY_MFA, enabled=enabled)
