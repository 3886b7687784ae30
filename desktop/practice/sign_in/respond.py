"""RespondToAuthChallenge: each challenge has a check, and what follows when it passes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.attempts import Attempt
from desktop.practice.sign_in import mfa_setup, new_password, select_mfa, sms_mfa, totp_mfa
from desktop.practice.sign_in.initiate import check_secret_hash, check_state, unknown_user
from desktop.practice.sign_in.posing import Answer, Given
from desktop.practice.sign_in.steps import after_first_factor, ask_factor, finish
from desktop.practice.users import SMS, TOTP

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.practice.operation import Call
    from desktop.practice.shapes import Body


@dataclass(frozen=True, slots=True)
class _Step:
    check: Callable[[Attempt, Answer], None]
    """Raises for a wrong answer; the same session can then be answered again."""
    then: Callable[[Attempt, Answer], Body]
    counted: bool = False
    """Wrong answers count towards the lockout for codes."""


def _finish(attempt: Attempt, _: Answer) -> Body:
    return finish(attempt)


def _second_factor(attempt: Attempt, _: Answer) -> Body:
    return after_first_factor(attempt)


def _chosen_factor(attempt: Attempt, answer: Answer) -> Body:
    return ask_factor(attempt, answer.values[select_mfa.ANSWER])


_STEPS = {
    SMS: _Step(sms_mfa.check, _finish, counted=True),
    TOTP: _Step(totp_mfa.check, _finish, counted=True),
    select_mfa.NAME: _Step(select_mfa.check, _chosen_factor),
    new_password.NAME: _Step(new_password.check, _second_factor),
    mfa_setup.NAME: _Step(mfa_setup.check, _finish),
}


def respond_to_auth_challenge(call: Call) -> Body:
    pool, client = call.world.client(call.body["ClientId"])
    name: str = call.body["ChallengeName"]
    given = Given(call.body.get("ChallengeResponses", {}))
    step = _STEPS.get(name)
    if step is None:
        raise refusals.not_built(name)
    username = given.required("USERNAME")
    check_secret_hash(client, username, given)
    if "Session" not in call.body:
        raise refusals.missing("Session")
    challenge = pool.challenges.find(call.body["Session"], client.client_id, name, call.now)
    user = pool.user_of(challenge.sub)
    if user is None:
        raise unknown_user(client)
    if pool.find_user(username) is not user:
        raise refusals.session_broken()
    check_state(user)
    attempt = Attempt(call.world, pool, client, user, call.now)
    answer = Answer(given.values, challenge)
    _check(step, attempt, answer)
    challenge.used = True
    return step.then(attempt, answer)


def _check(step: _Step, attempt: Attempt, answer: Answer) -> None:
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
