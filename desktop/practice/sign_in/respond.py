"""RespondToAuthChallenge and AdminRespondToAuthChallenge.

They find the challenge, check the answer and do what comes next.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.sign_in import mfa_setup, new_password, step_up
from desktop.practice.sign_in.challenge_handlers import (
    CHALLENGE_HANDLERS,
    ChallengeHandler,
    proven_factor,
)
from desktop.practice.sign_in.challenge_reply import ChallengeResponses, Parameters
from desktop.practice.sign_in.initiate import check_secret_hash
from desktop.practice.sign_in.password_check import check_user_state
from desktop.practice.state.request_context import RequestContext
from desktop.practice.state.simulated_users import simulated_user
from desktop.practice.state.users import TOTP

if TYPE_CHECKING:
    from desktop.practice.operation import Call
    from desktop.practice.shapes import Body
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.challenge_sessions import Challenge
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User

_PRIMARY_ONLY = (TOTP, mfa_setup.NAME, new_password.NAME)
"""Challenges that a replica issues and can't end: their answers have to be written down."""


def respond_to_auth_challenge(call: Call) -> Body:
    """The operation RespondToAuthChallenge."""
    return _respond(call, *call.world.client(call.body["ClientId"]))


def admin_respond_to_auth_challenge(call: Call) -> Body:
    """The operation AdminRespondToAuthChallenge; it takes any session of the app client."""
    client = call.world.client_of_pool(call.body["UserPoolId"], call.body["ClientId"])
    return _respond(call, *client)


def _respond(call: Call, pool: Pool, client: AppClient) -> Body:
    name: str = call.body["ChallengeName"]
    given = Parameters(call.body.get("ChallengeResponses", {}))
    handler = CHALLENGE_HANDLERS.get(name)
    if handler is None:
        raise refusals.not_built(name)
    username = given.required("USERNAME")
    check_secret_hash(client, username, given)
    challenge = handler.find(call, pool, client, given, name)
    user = _user_of(pool, client, challenge)
    if not _names(pool, username, user):
        raise refusals.session_broken()
    check_user_state(user)
    if pool.is_replica and name in _PRIMARY_ONLY:
        raise refusals.not_at_replica()
    device_key = given.values.get("DEVICE_KEY") or challenge.progress.device_key
    progress = replace(challenge.progress, device_key=device_key)
    context = RequestContext(
        call.world, pool, client, user, call.now, progress, user_agent=call.user_agent
    )
    responses = ChallengeResponses(given.values, challenge)
    _check(handler, context, responses)
    challenge.used = True
    factor = proven_factor(name, responses, user)
    if factor is not None:
        context = step_up.with_factor(context, factor)
    try:
        return handler.then(context, responses)
    except refusals.CognitoError as refusal:
        # A device that is gone: AWS's clients answer once more, without it (docs/cognito-facts.md).
        challenge.used = refusal.body != refusals.no_device().body
        raise


def _user_of(pool: Pool, client: AppClient, challenge: Challenge) -> User:
    """The user that the challenge was issued for, a simulated one included."""
    user = pool.user_by_sub(challenge.sub)
    if user is not None:
        return user
    simulated = simulated_user(pool, challenge.username)
    if simulated.sub == challenge.sub:
        return simulated
    raise refusals.wrong_password() if client.hides_users else refusals.no_user()


def _names(pool: Pool, username: str, user: User) -> bool:
    if user.simulated:
        return pool.key_of(username) in (pool.key_of(user.username), user.sub)
    return pool.find_user(username) is user


def _check(
    handler: ChallengeHandler, context: RequestContext, responses: ChallengeResponses
) -> None:
    """Check the answer, with the lockout for codes where it applies."""
    if not (handler.counted and context.pool.locks_codes):
        handler.check(context, responses)
        return
    lockouts, lockout_key = context.pool.code_lockouts, context.user.sub
    if lockouts.is_locked(lockout_key, context.now):
        raise refusals.locked_out()
    try:
        handler.check(context, responses)
    except refusals.CognitoError as refusal:
        if refusal.name == "CodeMismatchException":
            lockouts.record_failure(lockout_key, context.now)
        raise
    lockouts.record_success(lockout_key)
