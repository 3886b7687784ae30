"""SMS_MFA, SOFTWARE_TOKEN_MFA, EMAIL_OTP, SMS_OTP: a code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.auth.asks import AskCode, CodeEntered, NewCodeWanted, OtherMethodWanted
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS
from desktop.auth.lockout import pause_after
from desktop.auth.purposes import CodeFor
from desktop.auth.replica import OtherRegionWanted, region_to_offer
from desktop.auth.sign_in_state import StartOver

if TYPE_CHECKING:
    from desktop.auth.method import Method
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge, SignInState
    from desktop.auth.steps import Flow


@dataclass(frozen=True, slots=True)
class CodeChallenge:
    """A code that the service sends, or that an authenticator app shows."""

    name: str
    method: Method
    sent: bool
    """Whether the service sends it, so that a new one can be asked for."""
    longest: int = 6
    """Digits."""

    def answer(self, pending: PendingChallenge) -> Flow[Reply | StartOver]:
        """Ask for the code until one is right, or the person wants something else."""
        state = pending.state
        if state.first_factor_passed:
            state.second_factor = self.method
        else:
            state.first_factor = self.method
        problem = state.take_next_problem()
        pause = state.pause_before_retry(problem)
        while True:
            answer = yield self._ask(pending, problem, pause)
            pause = 0
            if not isinstance(answer, CodeEntered):
                return self._start_over(answer, state)
            try:
                reply = yield from pending.respond({f"{self.name}_CODE": answer.code})
            except e.CodeMismatch as error:
                state.wrong_codes += 1
                problem, pause = error, pause_after(state.wrong_codes)
            except e.AttemptsExceeded as error:
                # Tries during the lockout count for nothing: the failures before tell its length.
                problem, pause = error, pause_after(state.wrong_codes)
            except e.ChallengeSessionExpired as error:
                return StartOver(because=error)
            except e.CodeAlreadyUsed as error:
                # "Wait for the next one" is for authenticator apps; a sent code is asked for anew.
                problem = e.CodeExpired(error.refusal) if self.sent else error
            except RETRYABLE_ERRORS as error:
                problem, pause = error, state.pause_before_retry(error)
            else:
                state.wrong_codes = 0
                state.first_factor_passed = True
                state.email = ""
                return reply

    def _start_over(self, answer: object, state: SignInState) -> StartOver:
        """For a new code, for another Region, or for another method.

        That takes back the choice of this one.
        """
        if isinstance(answer, OtherRegionWanted):
            state.regions = (state.client.replica_region,)
        elif isinstance(answer, OtherMethodWanted):
            state.email = ""
            if state.first_factor_passed:
                state.second_factor = None
            else:
                state.first_factor = None
        elif not isinstance(answer, NewCodeWanted):
            raise TypeError(f"a code was due, not {type(answer).__name__}")
        return StartOver()

    def _ask(self, pending: PendingChallenge, problem: e.DeskError | None, pause: int) -> AskCode:
        state = pending.state
        if pending.reply.destination:
            state.destinations[self.method] = pending.reply.destination
        return AskCode(
            method=self.method,
            destination=pending.reply.destination,
            issued=pending.reply.received,
            purpose=CodeFor.EMAIL_SET_UP if state.email else CodeFor.SIGN_IN,
            longest=self.longest,
            can_send_new=self.sent,
            other_methods=(
                state.can_choose_second_factor
                if state.first_factor_passed
                else state.can_choose_first_factor
            ),
            problem=problem,
            pause=pause,
            other_region=region_to_offer(state.client, pending.reply.region, problem),
        )
