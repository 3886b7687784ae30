"""CUSTOM_CHALLENGE: a question that the pool's Lambda functions ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop.auth import errors as e
from desktop.auth.asks import AskCustom, CustomAnswered
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS, expect_type
from desktop.auth.sign_in_state import StartOver

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge
    from desktop.auth.steps import Flow

MAX_UNCHANGED = 10
"""How often in a row the same question may come back, whatever was answered."""
COGNITO_PARAMETERS = frozenset({"USERNAME", "USER_ID_FOR_SRP"})
"""Challenge parameters that Cognito itself adds to those of the Lambda function."""


@dataclass(frozen=True, slots=True)
class CustomChallenge:
    """Any number of these may come, one after the other."""

    name: ClassVar[str] = "CUSTOM_CHALLENGE"

    def answer(self, pending: PendingChallenge) -> Flow[Reply | StartOver]:
        """Ask the question. Raises `AnswerRefused` when the sign-in ends with a wrong answer.

        Raises `EndlessLoop` for a question that always comes back.
        """
        state = pending.state
        state.custom_challenges += 1
        public = {k: v for k, v in pending.reply.parameters.items() if k not in COGNITO_PARAMETERS}
        state.unchanged_questions += 1
        if public != state.custom_question:
            state.custom_question, state.unchanged_questions = public, 1
        if state.unchanged_questions > MAX_UNCHANGED:
            raise e.EndlessLoop((self.name,))
        problem = state.take_next_problem()
        if problem is None and state.unchanged_questions > 1:
            problem = e.SameQuestionAgain()
        while True:
            pause = state.pause_before_retry(problem)
            ask = AskCustom(public, state.custom_challenges, problem, pause)
            answer = expect_type((yield ask), CustomAnswered)
            try:
                return (yield from pending.respond({"ANSWER": answer.text}))
            except e.IncorrectCredentials as error:
                raise e.AnswerRefused(error.refusal) from None
            except e.ChallengeSessionExpired as error:
                return StartOver(because=error)
            except (e.CodeMismatch, *RETRYABLE_ERRORS) as error:
                problem = error
