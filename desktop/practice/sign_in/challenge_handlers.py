"""Every challenge: how it is found again, how its answer is checked, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.sign_in import (
    choice,
    custom_challenge,
    device_srp,
    message_code,
    mfa_setup,
    new_password,
    passkey,
    password,
    password_srp,
    select_mfa,
    srp_proof,
    totp_mfa,
)
from desktop.practice.sign_in.next_step import (
    after_first_factor,
    after_password,
    ask_factor,
    finish,
)
from desktop.practice.state.users import SMS, TOTP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.practice.operation import Call
    from desktop.practice.shapes import Body
    from desktop.practice.sign_in.challenge_reply import ChallengeResponses, Parameters
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.challenge_sessions import Challenge
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.request_context import RequestContext
    from desktop.practice.state.users import User


def _by_session(call: Call, pool: Pool, client: AppClient, _: Parameters, name: str) -> Challenge:
    if "Session" not in call.body:
        raise refusals.missing("Session")
    return pool.challenges.find(call.body["Session"], client.client_id, name, call.now)


@dataclass(frozen=True, slots=True)
class ChallengeHandler:
    """What RespondToAuthChallenge does for one challenge."""

    check: Callable[[RequestContext, ChallengeResponses], None]
    """Raises for a wrong answer; the same session can then be answered again."""
    then: Callable[[RequestContext, ChallengeResponses], Body]
    """Returns the body of the answer: the next challenge, or tokens."""
    counted: bool = False
    """Whether wrong codes count towards the lockout for codes."""
    find: Callable[[Call, Pool, AppClient, Parameters, str], Challenge] = _by_session
    """Returns the challenge that is answered."""


def proven_factor(name: str, responses: ChallengeResponses, user: User) -> str | None:
    """The factor that a right answer to the challenge `name` proves; None for none."""
    if name == passkey.NAME:
        return passkey.factor(user, responses)
    if name == password_srp.NAME:
        return password.NAME
    if name == choice.NAME:
        chosen = responses.values["ANSWER"]
        return chosen if chosen == password.NAME and chosen in responses.values else None
    if name == mfa_setup.NAME:
        return None if responses.values.get(mfa_setup.ADDRESS) else TOTP
    factors = (SMS, TOTP, message_code.EMAIL_OTP, message_code.SMS_OTP, password.NAME)
    return name if name in factors else None


def _finish(context: RequestContext, _: ChallengeResponses) -> Body:
    return finish(context)


def _after_password(context: RequestContext, _: ChallengeResponses) -> Body:
    return after_password(context)


def _second_factor(context: RequestContext, _: ChallengeResponses) -> Body:
    return after_first_factor(context)


def _chosen_factor(context: RequestContext, responses: ChallengeResponses) -> Body:
    return ask_factor(context, responses.values[select_mfa.ANSWER])


def _verifier(context: RequestContext, responses: ChallengeResponses) -> Body:
    return password_srp.ask(context, responses, with_session=True)


def _after_custom_challenge(context: RequestContext, responses: ChallengeResponses) -> Body:
    further, solved = custom_challenge.evaluate(context, responses)
    return finish(further) if solved else custom_challenge.ask(further)


def _after_setup(context: RequestContext, responses: ChallengeResponses) -> Body:
    if responses.values.get(mfa_setup.ADDRESS):
        return mfa_setup.ask_email(context, responses)
    if context.pool.tag(mfa_setup.CHALLENGE_AFTER_TAG) == "on":
        return totp_mfa.ask(context)
    return finish(context)


CHALLENGE_HANDLERS: Mapping[str, ChallengeHandler] = {
    SMS: ChallengeHandler(message_code.check, _finish, counted=True),
    TOTP: ChallengeHandler(totp_mfa.check, _finish, counted=True),
    message_code.EMAIL_OTP: ChallengeHandler(message_code.check, _finish, counted=True),
    message_code.SMS_OTP: ChallengeHandler(message_code.check, _finish, counted=True),
    select_mfa.NAME: ChallengeHandler(select_mfa.check, _chosen_factor),
    new_password.NAME: ChallengeHandler(new_password.check, _second_factor),
    mfa_setup.NAME: ChallengeHandler(mfa_setup.check, _after_setup),
    password.NAME: ChallengeHandler(password.check, _after_password),
    password_srp.CHOICE: ChallengeHandler(password_srp.check_public, _verifier),
    password_srp.NAME: ChallengeHandler(password_srp.check, _after_password, find=srp_proof.find),
    choice.NAME: ChallengeHandler(choice.check, choice.after_choice),
    passkey.NAME: ChallengeHandler(passkey.check, _finish),
    custom_challenge.NAME: ChallengeHandler(custom_challenge.check, _after_custom_challenge),
    device_srp.NAME: ChallengeHandler(device_srp.check, device_srp.ask_proof, find=device_srp.find),
    device_srp.VERIFIER: ChallengeHandler(device_srp.check_proof, _finish, find=srp_proof.find),
}
"""By ChallengeName."""
