"""A code that an operation outside of sign-in sends: asking for it, and sending a new one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.auth.asks import AskCode, CodeEntered, NewCodeWanted
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS, expect_type
from desktop.auth.errors import CodeExpired, CodeMismatch, CodeNotDelivered, TooManyFailedCodes
from desktop.auth.method import Method

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.errors import DeskError
    from desktop.auth.purposes import CodeFor
    from desktop.auth.replies import Reply
    from desktop.auth.steps import Flow

CODE_ERRORS = (CodeMismatch, CodeExpired, TooManyFailedCodes, *RETRYABLE_ERRORS)
"""Errors of a confirmation after which the code is asked for again."""


@dataclass(slots=True)
class SentCode:
    """One code, and the new ones that the person asks for in its place."""

    purpose: CodeFor
    send: Callable[[], Flow[Reply]]
    """Makes the call that sends a message. Never repeated by itself."""
    reply: Reply | None = None
    """The reply of the last such call; None when a code came before this flow began."""

    def send_first(self) -> Flow[None]:
        """Send the first message. Raises the error of the service or of the transport."""
        self.reply = yield from self.send()

    def ask(self, problem: DeskError | None = None) -> Flow[str]:
        """The code that the person typed. Sends a new message each time they ask for one."""
        while True:
            answer = yield self._ask_code(problem)
            if not isinstance(answer, NewCodeWanted):
                return expect_type(answer, CodeEntered).code
            problem = None
            try:
                self.reply = yield from self.send()
            except (CodeNotDelivered, *RETRYABLE_ERRORS) as error:
                problem = error

    def _ask_code(self, problem: DeskError | None) -> AskCode:
        reply = self.reply
        return AskCode(
            method=Method.EMAIL if reply is None or reply.by_email else Method.SMS,
            destination=reply.destination if reply else "",
            issued=reply.received if reply else 0.0,
            purpose=self.purpose,
            can_send_new=True,
            problem=problem,
        )
