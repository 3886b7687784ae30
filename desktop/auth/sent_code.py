"""A code that an operation outside of sign-in sends: asking for it, and for a new one."""

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
    """The code to one message. Sending is the only step here that may not be repeated by itself."""

    purpose: CodeFor
    send: Callable[[], Flow[Reply]]
    """Sends a message; called anew for each new code that is wanted."""
    sent: Reply | None = None
    """What sent the last one; None when a code came before this flow began."""

    def begin(self) -> Flow[None]:
        """Send the first message. Raises what the service or the way to it raised."""
        self.sent = yield from self.send()

    def ask(self, problem: DeskError | None = None) -> Flow[str]:
        """The code that the person typed, after as many new messages as they wished for."""
        while True:
            answer = yield self._question(problem)
            if not isinstance(answer, NewCodeWanted):
                return expect_type(answer, CodeEntered).code
            problem = None
            try:
                self.sent = yield from self.send()
            except (CodeNotDelivered, *RETRYABLE_ERRORS) as error:
                problem = error

    def _question(self, problem: DeskError | None) -> AskCode:
        sent = self.sent
        return AskCode(
            method=Method.EMAIL if sent is None or sent.by_email else Method.SMS,
            destination=sent.destination if sent else "",
            issued=sent.received if sent else 0.0,
            purpose=self.purpose,
            can_send_new=True,
            problem=problem,
        )
