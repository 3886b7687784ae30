"""Signing in, from user name and password to verified tokens."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.auth.challenges import challenge_for
from desktop.auth.challenges.allowed import require_allowed
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS
from desktop.auth.challenges.password import PASSWORD_METHODS
from desktop.auth.flows.activate import activate
from desktop.auth.flows.remember_device import remember_device
from desktop.auth.flows.reset_password import reset_password
from desktop.auth.flows.verify_tokens import verify_tokens
from desktop.auth.initiate_auth import initiate_auth
from desktop.auth.method import Method
from desktop.auth.replica import require_possible
from desktop.auth.second_step import ONLY_AFTER_FIRST_FACTOR, second_step_after
from desktop.auth.sign_in_state import Known, PendingChallenge, SignInState, StartOver
from desktop.auth.steps import PRIMARY

if TYPE_CHECKING:
    from desktop.auth.client import AppClient, Credentials
    from desktop.auth.errors import ChallengeSessionExpired
    from desktop.auth.replies import Reply
    from desktop.auth.session import Session
    from desktop.auth.steps import Flow

MAX_PREREQUISITES = 10
"""How many prerequisites one sign-in does: a service could ask for them without end."""
MAX_RESTARTS = 1
"""How often the flow starts over by itself after the challenge session expired."""
NOTHING_KNOWN = Known()


def sign_in(
    client: AppClient, credentials: Credentials, known: Known = NOTHING_KNOWN, region: str = ""
) -> Flow[Session]:
    """Answer challenges until Cognito hands out tokens, then verify these.

    Tokens may come at once, and any number of challenges may come before them. With the auth flows
    USER_AUTH and CUSTOM_AUTH the password may be empty. `region`: begin there and nowhere else.
    Raises `DeskError`s: of the service, of the transport, `UnsupportedChallenge`, `NotAtReplica`,
    `ChallengeNotAllowed`, `PhoneNumberNeeded`, `EndlessLoop`, `TokensRejected`.
    """
    regions = (region,) if region else client.regions_from(PRIMARY)
    state = SignInState(
        client,
        credentials,
        suggested=known.method,
        device=known.device,
        destinations=dict(known.destinations),
        regions=regions,
        acr_values=client.acr_values,
    )
    state.prefer_first_factor(known.method)
    return (yield from signed_in(state))


def signed_in(state: SignInState) -> Flow[Session]:
    """The session of the sign-in that begins with this state. Raises as `sign_in` does."""
    reply = yield from _until_tokens(state)
    method = state.second_factor or (
        None if state.first_factor in PASSWORD_METHODS else state.first_factor
    )
    session = yield from verify_tokens(
        state.client,
        reply,
        reply.tokens(),
        method,
        second_step=state.second_step,
        acr_values=state.acr_values,
    )
    session = replace(session, device=state.device, typed_name=state.credentials.user_name)
    return (yield from remember_device(session, reply))


def _until_tokens(state: SignInState) -> Flow[Reply]:
    """The reply with the tokens. Prerequisites are done on the way, and then it begins again."""
    for _ in range(MAX_PREREQUISITES + 1):
        try:
            return (yield from _answer_challenges(state))
        except e.UserNotConfirmed:
            yield from activate(state.client, state.credentials.user_name)
        except e.PasswordResetRequired:
            state.credentials = yield from reset_password(state.client, state.credentials.user_name)
            state.prefer_first_factor(None)
        except e.DeviceUnknown:
            if state.device is None:
                raise
            state.device = None
    raise e.EndlessLoop(("InitiateAuth", "a prerequisite"))


def _answer_challenges(state: SignInState) -> Flow[Reply]:
    reply = yield from initiate_auth(state)
    while reply.challenge is not None:
        pending = PendingChallenge(reply, state)
        require_allowed(reply.challenge, state.client.auth_flow)
        require_possible(reply)
        # A step-up may begin with a second factor, where the first one still counts.
        state.first_factor_passed |= reply.challenge in ONLY_AFTER_FIRST_FACTOR
        passed = state.first_factor_passed
        outcome = yield from challenge_for(reply.challenge).answer(pending)
        if isinstance(outcome, StartOver):
            outcome = yield from _start_over(pending, outcome.because)
        else:
            state.second_step = second_step_after(
                reply.challenge,
                state.second_step,
                first_factor_passed=passed,
                app_linked=state.second_factor is Method.AUTHENTICATOR_APP,
            )
        reply = outcome
    return reply


def _start_over(pending: PendingChallenge, because: ChallengeSessionExpired | None) -> Flow[Reply]:
    """Begin again with InitiateAuth. `because` is None when the person asked for it.

    In that case, if it isn't possible just now, the old challenge goes on.
    """
    state = pending.state
    if because is not None:
        if state.restarts >= MAX_RESTARTS:
            raise because
        state.restarts += 1
    passed, second_step = state.first_factor_passed, state.second_step
    try:
        reply = yield from initiate_auth(state)
    except RETRYABLE_ERRORS as error:
        if because is not None:
            raise
        state.next_problem = error
        state.regions = state.client.regions_from(pending.reply.region)
        state.first_factor_passed, state.second_step = passed, second_step
        return pending.reply
    state.next_problem = because or state.next_problem
    return reply
