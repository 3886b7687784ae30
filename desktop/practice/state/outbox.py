"""The messages that a pool sends: in place of a telephone network and of e-mail."""

from __future__ import annotations

from collections import deque
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 1_000

Medium = Literal["SMS", "EMAIL"]


@dataclass(frozen=True, slots=True)
class Message:
    time: float
    user: str
    user_pool_id: str
    to: str
    medium: Medium
    purpose: str
    """The challenge or the operation that it belongs to."""
    code: str = field(repr=False)
    text: str = field(repr=False)


class Outbox:
    """The newest thousand messages, oldest first."""

    def __init__(self) -> None:
        self._messages: deque[Message] = deque(maxlen=_MOST)
        self._losing = False

    def send(self, message: Message) -> None:
        if not self._losing:
            self._messages.append(message)

    def listed(self) -> list[dict[str, object]]:
        return [asdict(message) for message in self._messages]

    def clear(self) -> None:
        self._messages.clear()

    @contextmanager
    def losing(self, losing: bool) -> Iterator[None]:  # noqa: FBT001 - a state, not an option
        """Swallow what is sent meanwhile: a fault to rehearse."""
        self._losing = losing
        try:
            yield
        finally:
            self._losing = False
