"""Which second factor is asked for, by the rules of Cognito's MFA guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.state.users import EMAIL, PASSKEY_MFA, SMS, TOTP, User

if TYPE_CHECKING:
    from desktop.practice.state.pools import Pool


def registered(pool: Pool, user: User) -> list[str]:
    """The factors that this user could answer with.

    Where MFA is required, a phone number, an email or a linked app is enough; where it is optional,
    the factor must also be switched on for the user.
    """
    if pool.mfa == "OFF":
        return []
    here = []
    if pool.sms_mfa and user.phone and pool.sole_recovery_channel() != "phone_number":
        here.append(SMS)
    if pool.totp_mfa and user.has_totp:
        here.append(TOTP)
    if pool.email_mfa and user.email and pool.sole_recovery_channel() != "email":
        here.append(EMAIL)
    return here if pool.mfa == "ON" else [factor for factor in here if factor in user.factors]


def passkey_offered(pool: Pool, user: User) -> bool:
    """Whether a passkey may come first: with MFA only where it counts as both steps."""
    if not user.has_passkey:
        return False
    has_mfa = pool.mfa == "ON" or bool(registered(pool, user))
    return not has_mfa or (pool.passkeys_are_mfa and PASSKEY_MFA in user.factors)


def preferred(pool: Pool, user: User) -> str | None:
    """The factor to ask for; None where the user has to choose, or has none."""
    here = registered(pool, user)
    if user.preferred in here:
        return user.preferred
    return here[0] if len(here) == 1 else None


def can_set_up(pool: Pool) -> list[str]:
    """What a user without any factor can set up in MFA_SETUP; a phone number can't be."""
    return [TOTP] * pool.totp_mfa + [EMAIL] * pool.email_mfa
