"""Signing in, from user name and password to verified tokens."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.auth.challenges import challenge_for
from desktop.auth.challenges.challenge import PASSING_TROUBLE
from desktop.auth.challenges.password import PASSWORD_WAYS
from desktop.auth.flows.activate import activate
from desktop.auth.flows.remember_device import remember_device
from desktop.auth.flows.reset_password import reset_password
from desktop.auth.flows.verify_tokens import verify_tokens
from desktop.auth.initiate_auth import begin
from desktop.auth.sign_in_state import Known, PendingChallenge, SignInState, StartOver

if TYPE_CHECKING:
    from desktop.auth.client import AppClient, Credentials
    from desktop.auth.replies import Reply
    from desktop.auth.session import Session
    from desktop.auth.steps import Flow

RESTARTS = 1
"""How often the flow starts over by itself after the challenge session ran out."""
NOTHING_KNOWN = Known()


def sign_in(
    client: AppClient, credentials: Credentials, known: Known = NOTHING_KNOWN
) -> Flow[Session]:
    """The conversation until Cognito hands out tokens, then the checks on them.

    Tokens may come at once, and any number of challenges may come before them. In choice-based
    sign-in, and with questions of the organisation's own, the password may be empty.
    Raises `DeskError`s: of the service, of the transport, `UnsupportedChallenge`,
    `PhoneNumberNeeded`, `TokensRejected`.
    """
    memory = SignInState(client, credentials, suggested=known.method, device=known.device)
    memory.prefer(known.method)
    reply = yield from _until_tokens(memory)
    method = memory.method or (None if memory.first in PASSWORD_WAYS else memory.first)
    session = yield from verify_tokens(client, reply, reply.tokens(), method)
    session = replace(session, device=memory.device)
    return (yield from remember_device(session, reply))


def _until_tokens(memory: SignInState) -> Flow[Reply]:
    """The reply with the tokens. What must be done first is done, and then signing in goes on."""
    while True:
        try:
            return (yield from _challenges(memory))
        except e.UserNotConfirmed:
            yield from activate(memory.client, memory.credentials.user_name)
        except e.PasswordResetRequired:
            memory.credentials = yield from reset_password(
                memory.client, memory.credentials.user_name
            )
            memory.prefer(None)
        except e.DeviceUnknown:
            if memory.device is None:
                raise
            memory.device = None


def _challenges(memory: SignInState) -> Flow[Reply]:
    reply = yield from begin(memory)
    while reply.challenge is not None:
        turn = PendingChallenge(reply, memory)
        outcome = yield from challenge_for(reply.challenge).answer(turn)
        if isinstance(outcome, StartOver):
            outcome = yield from _start_over(turn, outcome)
        reply = outcome
    return reply


def _start_over(turn: PendingChallenge, wish: StartOver) -> Flow[Reply]:
    """Begin again with InitiateAuth.

    When the person wished it and it can't be had just now, the old challenge goes on.
    """
    memory = turn.memory
    if wish.because is not None:
        if memory.restarts >= RESTARTS:
            raise wish.because
        memory.restarts += 1
    try:
        reply = yield from begin(memory)
    except PASSING_TROUBLE as error:
        if wish.because is not None:
            raise
        memory.untold = error
        return turn.reply
    memory.untold = wish.because or memory.untold
    return reply
