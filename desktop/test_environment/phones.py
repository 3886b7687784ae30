"""Where codes that are sent can be read."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Literal, Protocol

from desktop.practice.client import PracticeClient, PracticeError
from desktop.qa.environment import Blocked, SentMessage, Unavailable

if TYPE_CHECKING:
    from desktop.practice.client import Message
    from desktop.qa.environment import CaseUser

PATIENCE_SECONDS = 5.0
POLL_SECONDS = 0.02


class Phone(Protocol):
    """Reads messages."""

    def readable(self) -> None:
        """Raises `Unavailable` where it can't be read."""
        ...

    def newest(self, user: CaseUser, after: int) -> SentMessage:
        """As `Environment.newest_message`."""
        ...

    def count(self, user: CaseUser) -> int:
        """As `Environment.message_count`."""
        ...


class NoPhone:
    """Codes go to a phone that can't be read from here."""

    def readable(self) -> None:
        """Raises `Unavailable`."""
        raise Unavailable("codes that are sent can't be read here")

    def newest(self, user: CaseUser, after: int) -> SentMessage:  # noqa: ARG002 - the port
        """Raises `Unavailable`."""
        raise Unavailable("codes that are sent can't be read here")

    def count(self, user: CaseUser) -> int:  # noqa: ARG002 - the port
        """Raises `Unavailable`."""
        raise Unavailable("codes that are sent can't be read here")


class PracticePhone:
    """The messages of a practice pool."""

    def __init__(self, endpoint: str) -> None:
        self._client = PracticeClient(endpoint)

    def readable(self) -> None:
        """It is."""

    def newest(self, user: CaseUser, after: int) -> SentMessage:
        """The newest one; waits for it a few seconds."""
        until = time.monotonic() + PATIENCE_SECONDS
        while True:
            found = self._to(user)
            if len(found) > after:
                message = found[-1]
                medium: Literal["SMS", "EMAIL"] = "SMS" if message.medium == "SMS" else "EMAIL"
                return SentMessage(message.code, message.text, medium, len(found))
            if time.monotonic() > until:
                raise Blocked("no message came")
            time.sleep(POLL_SECONDS)

    def count(self, user: CaseUser) -> int:
        """How many there were."""
        return len(self._to(user))

    def _to(self, user: CaseUser) -> list[Message]:
        try:
            return [it for it in self._client.messages() if it.user == user.name]
        except PracticeError as error:
            raise Blocked(f"the practice pool's messages can't be read: {error}") from None
