"""SMS_MFA, SOFTWARE_TOKEN_MFA, EMAIL_OTP, SMS_OTP: a code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.auth.asks import AskCode, CodeEntered, NewCodeWanted, OtherMethodWanted
from desktop.auth.challenges.challenge import PASSING_TROUBLE
from desktop.auth.lockout import pause_after
from desktop.auth.purposes import CodeFor
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
    """Whether the service sends it, so that a new one can be had."""
    longest: int = 6

    def answer(self, turn: PendingChallenge) -> Flow[Reply | StartOver]:
        memory = turn.memory
        if memory.first_passed:
            memory.method = self.method
        else:
            memory.first = self.method
        problem = memory.tell()
        pause = memory.pause_for(problem)
        while True:
            answer = yield self._ask(turn, problem, pause)
            pause = 0
            if not isinstance(answer, CodeEntered):
                return self._begin_again(answer, memory)
            try:
                reply = yield from turn.respond({f"{self.name}_CODE": answer.code})
            except e.CodeMismatch as error:
                memory.wrong_codes += 1
                problem, pause = error, pause_after(memory.wrong_codes)
            except e.AttemptsExceeded as error:
                # Only failures of our own tell how long it lasts; tries during it count for nothing
                problem, pause = error, pause_after(memory.wrong_codes)
            except e.ChallengeSessionExpired as error:
                return StartOver(because=error)
            except e.CodeAlreadyUsed as error:
                # "Wait for the next one" is for authenticator apps; a sent code is asked for anew.
                problem = e.CodeExpired(error.refusal) if self.sent else error
            except PASSING_TROUBLE as error:
                problem, pause = error, memory.pause_for(error)
            else:
                memory.wrong_codes = 0
                memory.first_passed = True
                memory.email = ""
                return reply

    def _begin_again(self, answer: object, memory: SignInState) -> StartOver:
        if isinstance(answer, OtherMethodWanted):
            memory.email = ""
            if memory.first_passed:
                memory.method = None
            else:
                memory.first = None
        elif not isinstance(answer, NewCodeWanted):
            raise TypeError(f"a code was due, not {type(answer).__name__}")
        return StartOver()

    def _ask(self, turn: PendingChallenge, problem: e.DeskError | None, pause: int) -> AskCode:
        memory = turn.memory
        can_choose = memory.can_choose if memory.first_passed else memory.can_choose_first
        return AskCode(
            method=self.method,
            destination=turn.reply.destination,
            issued=turn.reply.received,
            purpose=CodeFor.EMAIL_SET_UP if memory.email else CodeFor.SIGN_IN,
            longest=self.longest,
            can_send_new=self.sent,
            other_methods=can_choose,
            problem=problem,
            pause=pause,
        )
