"""NEW_PASSWORD_REQUIRED."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop.auth import errors as e
from desktop.auth.asks import AskNewPassword, NewPasswordChosen
from desktop.auth.challenges.challenge import PASSING_TROUBLE, expect, names_in
from desktop.auth.sign_in_state import StartOver

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge
    from desktop.auth.steps import Flow


@dataclass(frozen=True, slots=True)
class NewPasswordRequired:
    """The first password was given by somebody else and must be replaced."""

    name: ClassVar[str] = "NEW_PASSWORD_REQUIRED"
    prefix: ClassVar[str] = "userAttributes."

    def answer(self, turn: PendingChallenge) -> Flow[Reply | StartOver]:
        required = tuple(
            name.removeprefix(self.prefix)
            for name in names_in(turn.reply.parameters.get("requiredAttributes", ""))
        )
        rules = turn.memory.client.password_rules
        problem = turn.memory.tell()
        while True:
            pause = turn.memory.pause_for(problem)
            ask = AskNewPassword(required, problem, rules=rules, pause=pause)
            answer = expect((yield ask), NewPasswordChosen)
            attributes = {self.prefix + name: text for name, text in answer.attributes.items()}
            try:
                reply = yield from turn.respond({"NEW_PASSWORD": answer.password, **attributes})
            except e.ChallengeSessionExpired as error:
                return StartOver(because=error)
            except (e.PasswordRefused, e.PasswordUsedBefore, *PASSING_TROUBLE) as error:
                problem = error
            except e.Misconfigured as error:
                if not attributes or error.refusal.name != "InvalidParameter":
                    raise
                problem = e.AttributesRefused(error.refusal)
            else:
                turn.memory.password_is_now(answer.password)
                return reply
