"""Signing in, from user name and password to verified tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.calls import initiate_auth
from desktop.auth.challenges import PASSING_TROUBLE, challenge_for
from desktop.auth.flows.judge import judge
from desktop.auth.turn import Memory, StartOver, Turn

if TYPE_CHECKING:
    from desktop.auth.client import AppClient, Credentials
    from desktop.auth.replies import Reply
    from desktop.auth.steps import Flow
    from desktop.auth.tokens import Session

RESTARTS = 1
"""How often the flow starts over by itself after the challenge session ran out."""


def sign_in(client: AppClient, credentials: Credentials) -> Flow[Session]:
    """The conversation until Cognito hands out tokens, then the checks on them.

    Tokens may come at once, and any number of challenges may come before them.
    Raises `DeskError`s: of the service, of the transport, `UnsupportedChallenge`,
    `TokensRejected`.
    """
    memory = Memory(client, credentials)
    reply = yield from initiate_auth(client, credentials)
    while reply.challenge is not None:
        turn = Turn(reply, memory)
        outcome = yield from challenge_for(reply.challenge).answer(turn)
        if isinstance(outcome, StartOver):
            outcome = yield from _start_over(turn, outcome)
        reply = outcome
    return (yield from judge(client, reply, reply.tokens(), memory.method))


def _start_over(turn: Turn, wish: StartOver) -> Flow[Reply]:
    """Begin again with InitiateAuth.

    When the person wished it and it can't be had just now, the old challenge goes on.
    """
    memory = turn.memory
    if wish.because is not None:
        if memory.restarts >= RESTARTS:
            raise wish.because
        memory.restarts += 1
    try:
        reply = yield from initiate_auth(memory.client, memory.credentials)
    except PASSING_TROUBLE as error:
        if wish.because is not None:
            raise
        memory.untold = error
        return turn.reply
    memory.untold = wish.because
    return reply
