"""SELECT_CHALLENGE: a choice of first factors (choice-based sign-in, USER_AUTH)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop.auth import errors as e
from desktop.auth.asks import AskMethod
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS, ask_for_method
from desktop.auth.challenges.password import PASSWORD_METHODS, answer_with_password
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf
from desktop.auth.sign_in_state import StartOver

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge, SignInState
    from desktop.auth.steps import Flow

FIRST_FACTORS = (*PASSWORD_METHODS, Method.EMAIL, Method.SMS_FIRST)


@dataclass(frozen=True, slots=True)
class SelectChallenge:
    """One answer carries the choice, and the password with it where that is chosen."""

    name: ClassVar[str] = "SELECT_CHALLENGE"

    def answer(self, pending: PendingChallenge) -> Flow[Reply | StartOver]:
        """Ask where there is a choice. Raises `UnsupportedChallenge` if no method is known."""
        state = pending.state
        offered = pending.reply.available_challenges
        methods = _usable(offered)
        if not methods:
            raise e.UnsupportedChallenge(", ".join(offered) or self.name)
        state.first_factor_passed = False
        state.can_choose_first_factor = len(methods) > 1
        chosen = _already_chosen(state, methods)
        while True:
            if chosen is None:
                ask = AskMethod(
                    methods,
                    purpose=ChoiceOf.FIRST_FACTOR,
                    unusable=(Method.PASSKEY,) if Method.PASSKEY.value in offered else (),
                    suggested=state.suggested if state.suggested in methods else None,
                    destinations=dict(state.destinations),
                )
                chosen = yield from ask_for_method(state, ask)
            state.first_factor = chosen
            choice = {"ANSWER": chosen.value}
            if chosen in PASSWORD_METHODS:
                return (yield from answer_with_password(pending, chosen, choice))
            try:
                return (yield from pending.respond(choice))
            except e.ChallengeSessionExpired as error:
                return StartOver(because=error)
            except RETRYABLE_ERRORS as error:
                state.next_problem, chosen = error, None


def _usable(offered: tuple[str, ...]) -> tuple[Method, ...]:
    """Those of the offered methods that this app can do, the password once."""
    methods = [method for method in FIRST_FACTORS if method.value in offered]
    if all(method in methods for method in PASSWORD_METHODS):
        methods.remove(Method.PASSWORD)
    return tuple(methods)


def _already_chosen(state: SignInState, methods: tuple[Method, ...]) -> Method | None:
    """The method that needs no question: the choice before starting over, or the password.

    A single method isn't asked about either, unless it sends a message, which the person must
    agree to first.
    """
    if state.first_factor in methods:
        return state.first_factor
    password = next((method for method in PASSWORD_METHODS if method in methods), None)
    if state.first_factor in PASSWORD_METHODS or len(methods) == 1:
        return password
    return None
