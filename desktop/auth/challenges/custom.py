"""CUSTOM_CHALLENGE: a question of the organisation's own, from its Lambda functions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop.auth import errors as e
from desktop.auth.asks import AskCustom, CustomAnswered
from desktop.auth.challenges.challenge import PASSING_TROUBLE, expect
from desktop.auth.sign_in_state import StartOver

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge
    from desktop.auth.steps import Flow

OF_COGNITO = frozenset({"USERNAME", "USER_ID_FOR_SRP"})
"""Parameters that Cognito itself puts beside those of the organisation."""


@dataclass(frozen=True, slots=True)
class CustomChallenge:
    """Any number of these may come, one after the other."""

    name: ClassVar[str] = "CUSTOM_CHALLENGE"

    def answer(self, turn: PendingChallenge) -> Flow[Reply | StartOver]:
        memory = turn.memory
        memory.questions += 1
        public = {k: v for k, v in turn.reply.parameters.items() if k not in OF_COGNITO}
        problem = memory.tell()
        while True:
            ask = AskCustom(public, memory.questions, problem, memory.pause_for(problem))
            answer = expect((yield ask), CustomAnswered)
            try:
                return (yield from turn.respond({"ANSWER": answer.text}))
            except e.IncorrectCredentials as error:
                raise e.AnswerRefused(error.refusal) from None
            except e.ChallengeSessionExpired as error:
                return StartOver(because=error)
            except (e.CodeMismatch, *PASSING_TROUBLE) as error:
                problem = error
