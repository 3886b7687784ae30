"""Sums of the activity: failures, sessions opened, messages sent, and which attempts there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.models.activity_filter import Result, result_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.auth.states import ActivityEvent

SIGN_IN = "sign_in"
"""The flow that opens a session."""
MOST_ATTEMPTS = 200
"""Attempts that are offered to choose from, the newest."""


class ActivityCounts:
    """Counts since the last Clear, whatever the filter shows."""

    def __init__(self) -> None:
        self.failures = 0
        """Steps that ended with an error; the end of their flow is not counted as another one."""
        self.sessions = 0
        """Sign-ins that ended well."""
        self.messages = 0
        """Messages that the service said it sent."""
        self.text_messages = 0
        """Those of them that went by SMS."""
        self.attempts: dict[int, ActivityEvent] = {}
        """The first event of each of the newest attempts."""
        self._failed: set[int] = set()
        """Attempts under way in which a step failed."""

    def add(self, events: Iterable[ActivityEvent]) -> None:
        for event in events:
            ended = event.operation == event.flow
            if result_of(event) is Result.ERROR:
                self.failures += not (ended and event.attempt in self._failed)
                self._failed.add(event.attempt)
            elif ended and event.flow == SIGN_IN and result_of(event) is Result.SUCCESS:
                self.sessions += 1
            if ended:
                self._failed.discard(event.attempt)
            self.messages += event.messages
            self.text_messages += event.text_messages
            if event.attempt not in self.attempts:
                self.attempts[event.attempt] = event
                if len(self.attempts) > MOST_ATTEMPTS:
                    del self.attempts[next(iter(self.attempts))]
