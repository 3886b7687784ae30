"""SELECT_CHALLENGE: a choice of first factors (choice-based sign-in, USER_AUTH)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop.auth import errors as e
from desktop.auth.asks import AskMethod
from desktop.auth.challenges.challenge import PASSING_TROUBLE, choose
from desktop.auth.challenges.password import PASSWORD_WAYS, give_password
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf
from desktop.auth.sign_in_state import StartOver

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge, SignInState
    from desktop.auth.steps import Flow

FIRST_FACTORS = (*PASSWORD_WAYS, Method.EMAIL, Method.SMS_FIRST)


@dataclass(frozen=True, slots=True)
class SelectChallenge:
    """The choice is answered together with the password, where that is chosen."""

    name: ClassVar[str] = "SELECT_CHALLENGE"

    def answer(self, turn: PendingChallenge) -> Flow[Reply | StartOver]:
        memory = turn.memory
        offered = turn.reply.available_challenges
        methods = _usable(offered)
        if not methods:
            raise e.UnsupportedChallenge(", ".join(offered) or self.name)
        memory.first_passed = False
        memory.can_choose_first = len(methods) > 1
        chosen = _chosen_before(memory, methods)
        while True:
            if chosen is None:
                ask = AskMethod(
                    methods,
                    purpose=ChoiceOf.FIRST_FACTOR,
                    unusable=(Method.PASSKEY,) if Method.PASSKEY.value in offered else (),
                    suggested=memory.suggested if memory.suggested in methods else None,
                )
                chosen = yield from choose(memory, ask)
            memory.first = chosen
            along = {"ANSWER": chosen.value}
            if chosen in PASSWORD_WAYS:
                return (yield from give_password(turn, chosen, along))
            try:
                return (yield from turn.respond(along))
            except e.ChallengeSessionExpired as error:
                return StartOver(because=error)
            except PASSING_TROUBLE as error:
                memory.untold, chosen = error, None


def _usable(offered: tuple[str, ...]) -> tuple[Method, ...]:
    methods = [method for method in FIRST_FACTORS if method.value in offered]
    if all(way in methods for way in PASSWORD_WAYS):
        methods.remove(Method.PASSWORD)
    return tuple(methods)


def _chosen_before(memory: SignInState, methods: tuple[Method, ...]) -> Method | None:
    """What needs no question: the choice before starting over, or the one way to give a password.

    A single way isn't asked about either, unless it sends a message that nobody wished for yet.
    """
    if memory.first in methods:
        return memory.first
    password = next((way for way in PASSWORD_WAYS if way in methods), None)
    if memory.first in PASSWORD_WAYS or len(methods) == 1:
        return password
    return None
