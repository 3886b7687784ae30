"""PASSWORD and PASSWORD_SRP, where choice-based sign-in comes to the password."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.auth.asks import AskPassword, OtherMethodWanted, PasswordEntered
from desktop.auth.challenges.challenge import PASSING_TROUBLE, expect
from desktop.auth.method import Method
from desktop.auth.sign_in_state import StartOver

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge, SignInState
    from desktop.auth.steps import Flow

PASSWORD_WAYS = (Method.PASSWORD_SRP, Method.PASSWORD)
"""Both are the password to the person: of the two, the one that doesn't send it comes first."""


@dataclass(frozen=True, slots=True)
class PasswordChallenge:
    """The password itself, or the beginning of its proof (PASSWORD_VERIFIER comes next)."""

    method: Method

    @property
    def name(self) -> str:
        return self.method.value

    def answer(self, turn: PendingChallenge) -> Flow[Reply | StartOver]:
        return (yield from give_password(turn, self.method, {}))


def give_password(
    turn: PendingChallenge, way: Method, along: Mapping[str, str]
) -> Flow[Reply | StartOver]:
    """Answer with the password, or with SRP_A; it is asked for unless it was typed already.

    `along`: what goes with it, such as the choice that this answers.
    """
    memory = turn.memory
    memory.first = way
    while True:
        if not memory.credentials.password and (yield from _other_way_than_to_ask(memory)):
            return StartOver()
        if way is Method.PASSWORD_SRP:
            secret = {"SRP_A": memory.new_exchange().public}
        else:
            secret = {"PASSWORD": memory.credentials.password}
        try:
            reply = yield from turn.respond({**along, **secret})
        except e.IncorrectCredentials as error:
            return ask_again(memory, error)
        except e.ChallengeSessionExpired as error:
            return StartOver(because=error)
        except PASSING_TROUBLE as error:
            if not memory.password_asked:
                raise
            memory.password_is_now("")
            memory.untold = error
        else:
            memory.first_passed = way is Method.PASSWORD
            return reply


def ask_again(memory: SignInState, error: e.IncorrectCredentials) -> StartOver:
    """After a wrong password: where it was asked for on the way, it is asked for there again.

    Raises `error` where it came with the user name, since that may be the wrong one of the two.
    """
    if not memory.password_asked:
        raise error
    memory.password_is_now("")
    memory.untold = error
    return StartOver()


def _other_way_than_to_ask(memory: SignInState) -> Flow[bool]:
    """Ask for the password; whether the person wants another way instead."""
    problem = memory.tell()
    answer = yield AskPassword(
        memory.credentials.user_name, memory.can_choose_first, problem, memory.pause_for(problem)
    )
    if isinstance(answer, OtherMethodWanted):
        memory.first = None
        return True
    memory.password_is_now(expect(answer, PasswordEntered).password)
    memory.password_asked = True
    return False
