"""What comes next: a challenge, or the tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.entropy import identifier
from desktop.practice.factors import preferred, registered
from desktop.practice.grants import Grant
from desktop.practice.sign_in import mfa_setup, new_password, select_mfa, sms_mfa, totp_mfa
from desktop.practice.tokens import make_tokens
from desktop.practice.users import SMS

if TYPE_CHECKING:
    from desktop.practice.attempts import Attempt
    from desktop.practice.shapes import Body


def after_password(attempt: Attempt) -> Body:
    """A new password comes before the second factor."""
    if attempt.user.status != "FORCE_CHANGE_PASSWORD":
        return after_first_factor(attempt)
    if attempt.now >= attempt.user.temporary_until:
        raise refusals.temporary_password_expired()
    return new_password.ask(attempt)


def after_first_factor(attempt: Attempt) -> Body:
    pool, user = attempt.pool, attempt.user
    factor = preferred(pool, user)
    if factor is not None:
        return ask_factor(attempt, factor)
    choices = registered(pool, user)
    if choices:
        return select_mfa.ask(attempt, choices)
    if pool.mfa != "ON":
        return finish(attempt)
    if pool.totp_mfa:
        return mfa_setup.ask(attempt)
    raise refusals.no_factor()


def ask_factor(attempt: Attempt, factor: str) -> Body:
    return sms_mfa.ask(attempt) if factor == SMS else totp_mfa.ask(attempt)


def finish(attempt: Attempt) -> Body:
    """Signed in: tokens, and the grant that renews them."""
    world, client, user, now = attempt.world, attempt.client, attempt.user, attempt.now
    grant = Grant(
        event_id=identifier(world.entropy),
        origin_jti=identifier(world.entropy),
        sub=user.sub,
        client_id=client.client_id,
        auth_time=int(now),
        expires=now + client.refresh_seconds,
    )
    tokens = make_tokens(attempt, grant)
    tokens["RefreshToken"] = attempt.pool.grants.open(grant, world.entropy, now)
    return {"AuthenticationResult": tokens, "ChallengeParameters": {}}
