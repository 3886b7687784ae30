"""PASSWORD and PASSWORD_SRP: the password as the first factor of choice-based sign-in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.auth.asks import AskPassword, OtherMethodWanted, PasswordEntered
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS, expect_type
from desktop.auth.method import Method
from desktop.auth.sign_in_state import StartOver

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge, SignInState
    from desktop.auth.steps import Flow

PASSWORD_METHODS = (Method.PASSWORD_SRP, Method.PASSWORD)
"""Both are "the password" to the person. The one that doesn't send it comes first."""


@dataclass(frozen=True, slots=True)
class PasswordChallenge:
    """The password itself, or the beginning of its proof (PASSWORD_VERIFIER comes next)."""

    method: Method

    @property
    def name(self) -> str:
        """PASSWORD or PASSWORD_SRP."""
        return self.method.value

    def answer(self, pending: PendingChallenge) -> Flow[Reply | StartOver]:
        """Give the password, which is asked for if it isn't known."""
        return (yield from answer_with_password(pending, self.method, {}))


def answer_with_password(
    pending: PendingChallenge, method: Method, more: Mapping[str, str]
) -> Flow[Reply | StartOver]:
    """Answer with the password, or with SRP_A; it is asked for unless it was typed already.

    `more`: what else the answer carries, such as the choice of this method.
    """
    state = pending.state
    state.first_factor = method
    while True:
        if not state.credentials.password and (yield from _other_method_wanted(state)):
            return StartOver()
        if method is Method.PASSWORD_SRP:
            secret = {"SRP_A": state.begin_srp().public}
        else:
            secret = {"PASSWORD": state.credentials.password}
        try:
            reply = yield from pending.respond({**more, **secret})
        except e.IncorrectCredentials as error:
            return ask_again_or_raise(state, error)
        except e.PasswordRefused as error:
            raise e.PasswordNotAccepted(error.refusal) from None
        except e.ChallengeSessionExpired as error:
            return StartOver(because=error)
        except RETRYABLE_ERRORS as error:
            if not state.asked_for_password:
                raise
            state.set_password("")
            state.next_problem = error
        else:
            state.first_factor_passed = method is Method.PASSWORD
            return reply


def ask_again_or_raise(state: SignInState, error: e.IncorrectCredentials) -> StartOver:
    """After a wrong password: start over where a challenge asked for it, and ask there again.

    Raises `error` where it came with the user name, since that may be the wrong one of the two.
    """
    if not state.asked_for_password:
        raise error
    state.set_password("")
    state.next_problem = error
    return StartOver()


def _other_method_wanted(state: SignInState) -> Flow[bool]:
    """Ask for the password. True if the person wants another method instead."""
    problem = state.take_next_problem()
    answer = yield AskPassword(
        user_name=state.credentials.user_name,
        other_methods=state.can_choose_first_factor,
        problem=problem,
        pause=state.pause_before_retry(problem),
    )
    if isinstance(answer, OtherMethodWanted):
        state.first_factor = None
        return True
    state.set_password(expect_type(answer, PasswordEntered).password)
    state.asked_for_password = True
    return False
