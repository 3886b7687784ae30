"""RespondToAuthChallenge: each challenge has a check, and what follows when it passes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.sign_in.challenge_handlers import STEPS, Step
from desktop.practice.sign_in.challenge_reply import Answer, Given
from desktop.practice.sign_in.initiate import check_secret_hash
from desktop.practice.sign_in.password_check import check_state
from desktop.practice.state.attempt import Attempt
from desktop.practice.state.simulated_users import decoy_user

if TYPE_CHECKING:
    from desktop.practice.operation import Call
    from desktop.practice.shapes import Body
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.challenge_sessions import Challenge
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User


def respond_to_auth_challenge(call: Call) -> Body:
    pool, client = call.world.client(call.body["ClientId"])
    name: str = call.body["ChallengeName"]
    given = Given(call.body.get("ChallengeResponses", {}))
    step = STEPS.get(name)
    if step is None:
        raise refusals.not_built(name)
    username = given.required("USERNAME")
    check_secret_hash(client, username, given)
    challenge = step.find(call, pool, client, given, name)
    user = _user_of(pool, client, challenge)
    if not _names(pool, username, user):
        raise refusals.session_broken()
    check_state(user)
    device_key = given.values.get("DEVICE_KEY") or challenge.progress.device_key
    progress = replace(challenge.progress, device_key=device_key)
    attempt = Attempt(call.world, pool, client, user, call.now, progress)
    answer = Answer(given.values, challenge)
    _check(step, attempt, answer)
    challenge.used = True
    return step.then(attempt, answer)


def _user_of(pool: Pool, client: AppClient, challenge: Challenge) -> User:
    """The user of the challenge, or the decoy that it was put to."""
    user = pool.user_of(challenge.sub)
    if user is not None:
        return user
    decoy = decoy_user(pool, challenge.username)
    if decoy.sub == challenge.sub:
        return decoy
    raise refusals.wrong_password() if client.hides_users else refusals.no_user()


def _names(pool: Pool, username: str, user: User) -> bool:
    if user.decoy:
        return pool.key_of(username) in (pool.key_of(user.username), user.sub)
    return pool.find_user(username) is user


def _check(step: Step, attempt: Attempt, answer: Answer) -> None:
    """Run the check, behind the lockout for codes where that applies."""
    if not (step.counted and attempt.pool.locks_codes):
        step.check(attempt, answer)
        return
    lockouts, door = attempt.pool.code_lockouts, attempt.user.sub
    if lockouts.closed(door, attempt.now):
        raise refusals.locked_out()
    try:
        step.check(attempt, answer)
    except refusals.CognitoError as refusal:
        if refusal.name == "CodeMismatchException":
            lockouts.failed(door, attempt.now)
        raise
    lockouts.succeeded(door)
