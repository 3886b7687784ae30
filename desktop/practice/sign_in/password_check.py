"""What every proof of a password shares: the lockout, the user's state, one error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.state import triggers

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.practice.state.request_context import RequestContext
    from desktop.practice.state.users import User


def check_user_state(user: User) -> None:
    """Raise for a user who may not sign in now, whatever the password."""
    if not user.enabled:
        raise refusals.disabled()
    if user.status == "UNCONFIRMED":
        raise refusals.not_confirmed()
    if user.status == "RESET_REQUIRED":
        raise refusals.reset_required()


def check_password(context: RequestContext, proven: Callable[[], bool]) -> None:
    """Raise unless `proven` returns true; count the failure, except during a lockout."""
    pool, user = context.pool, context.user
    lockout_key = pool.key_of(user.username)
    if pool.password_lockouts.is_locked(lockout_key, context.now):
        raise refusals.locked_out()
    check_user_state(user)
    triggers.pre_authentication(pool, user)
    if not proven() or user.simulated:
        pool.password_lockouts.record_failure(lockout_key, context.now)
        raise refusals.wrong_password()
    pool.password_lockouts.record_success(lockout_key)
