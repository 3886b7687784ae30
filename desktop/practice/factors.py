"""Which second factor comes, by the rules of Cognito's MFA guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.users import SMS, TOTP, User

if TYPE_CHECKING:
    from desktop.practice.pools import Pool


def registered(pool: Pool, user: User) -> list[str]:
    """The factors that this user could answer with.

    Where MFA is required, a phone number or a linked app is enough; where it is optional, the
    factor must be switched on for the user.
    """
    if pool.mfa == "OFF":
        return []
    here = []
    if pool.sms_mfa and user.phone and pool.sole_recovery_channel() != "phone_number":
        here.append(SMS)
    if pool.totp_mfa and user.has_totp:
        here.append(TOTP)
    return here if pool.mfa == "ON" else [factor for factor in here if factor in user.factors]


def preferred(pool: Pool, user: User) -> str | None:
    """The one to ask for; None where the user has to choose, or has none."""
    here = registered(pool, user)
    if user.preferred in here:
        return user.preferred
    if TOTP in here and len(here) > 1:
        return None
    return here[0] if here else None
