"""Setting a user's password, a permanent or a temporary one.

Raises InvalidPassword and PasswordHistoryPolicyViolation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.state.passwords import StoredPassword

if TYPE_CHECKING:
    from desktop.practice.crypto.entropy import Entropy
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User

_DAY_SECONDS = 86_400


def set_permanent(pool: Pool, user: User, password: str, entropy: Entropy, now: float) -> None:
    """Set a password to keep; the user is CONFIRMED with it."""
    _replace(pool, user, password, entropy, now)
    user.status = "CONFIRMED"


def set_temporary(pool: Pool, user: User, password: str, entropy: Entropy, now: float) -> None:
    """Set a password for one sign-in, good for as many days as the policy says."""
    _replace(pool, user, password, entropy, now)
    user.status = "FORCE_CHANGE_PASSWORD"
    user.temporary_until = now + pool.policy.temporary_days * _DAY_SECONDS


def _replace(pool: Pool, user: User, password: str, entropy: Entropy, now: float) -> None:
    policy = pool.policy
    policy.require(password)
    former = user.past_passwords[-policy.history :] if policy.history else []
    if any(one.matches(password) for one in former):
        raise refusals.password_used_before()
    user.password = StoredPassword.make(
        pool.id, user.username, password, entropy, negative_salt=pool.has_negative_salts
    )
    user.password_replaced = True
    if policy.history:
        user.past_passwords = [*former, user.password]
    user.modified = now
