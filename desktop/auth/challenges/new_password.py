"""NEW_PASSWORD_REQUIRED: a password in place of the temporary one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from desktop.auth import errors as e
from desktop.auth.asks import AskNewPassword, NewPasswordChosen
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS, expect_type, names_in
from desktop.auth.sign_in_state import StartOver

if TYPE_CHECKING:
    from desktop.auth.replies import Reply
    from desktop.auth.sign_in_state import PendingChallenge
    from desktop.auth.steps import Flow


MAX_ATTRIBUTES = 70
"""A pool has 18 standard attributes and up to 50 of its own."""


@dataclass(frozen=True, slots=True)
class NewPasswordRequired:
    """Comes when the password was set by an administrator and must be replaced."""

    name: ClassVar[str] = "NEW_PASSWORD_REQUIRED"
    prefix: ClassVar[str] = "userAttributes."
    """In front of the names of attributes, in the challenge and in its answer."""

    def answer(self, pending: PendingChallenge) -> Flow[Reply | StartOver]:
        """Ask for a password and the attributes that the pool requires, until it takes them.

        Raises `TooManyAttributes`.
        """
        state = pending.state
        required = tuple(
            name.removeprefix(self.prefix)
            for name in names_in(pending.reply.parameters.get("requiredAttributes", ""))
        )
        if len(required) > MAX_ATTRIBUTES:
            raise e.TooManyAttributes(len(required))
        problem = state.take_next_problem()
        while True:
            ask = AskNewPassword(
                required_attributes=required,
                problem=problem,
                rules=state.client.password_rules,
                pause=state.pause_before_retry(problem),
            )
            answer = expect_type((yield ask), NewPasswordChosen)
            attributes = {self.prefix + name: text for name, text in answer.attributes.items()}
            try:
                reply = yield from pending.respond({"NEW_PASSWORD": answer.password, **attributes})
            except e.ChallengeSessionExpired as error:
                return StartOver(because=error)
            except (e.PasswordRefused, e.PasswordUsedBefore, *RETRYABLE_ERRORS) as error:
                problem = error
            except e.RequestNotAccepted as error:
                if not attributes:
                    raise
                problem = e.AttributesRefused(error.refusal)
            else:
                state.set_password(answer.password)
                return reply
