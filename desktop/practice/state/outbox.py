"""The messages that the pool has sent, in place of a telephone network and a mail server."""

from __future__ import annotations

from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 1_000
"""Messages that are kept."""

Medium = Literal["SMS", "EMAIL"]


@dataclass(frozen=True, slots=True)
class Message:
    """A text message or email."""

    time: float
    """Epoch seconds by the pool's clock."""
    user: str
    user_pool_id: str
    to: str
    medium: Medium
    purpose: str
    """The name of the challenge or operation that it was sent for."""
    code: str = field(repr=False)
    text: str = field(repr=False)


_MEMBERS = tuple(member.name for member in fields(Message))


class Outbox:
    """The newest thousand messages, oldest first."""

    def __init__(self) -> None:
        self._messages: deque[Message] = deque(maxlen=_MOST)
        self._losing = False

    def send(self, message: Message) -> None:
        """Keep a message, unless messages are being lost."""
        if not self._losing:
            self._messages.append(message)

    def listed(self) -> list[dict[str, object]]:
        """The messages as the control API shows them."""
        return [{name: getattr(one, name) for name in _MEMBERS} for one in self._messages]

    def clear(self) -> None:
        """Forget all messages."""
        self._messages.clear()

    @contextmanager
    def losing(self, losing: bool) -> Iterator[None]:  # noqa: FBT001 - a state, not an option
        """While on, drop what is sent: fault `lose_messages`."""
        self._losing = losing
        try:
            yield
        finally:
            self._losing = False
