"""The messages that the pool has sent, in place of a telephone network and a mail server."""

from __future__ import annotations

from collections import OrderedDict, deque
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Literal

from desktop.practice.crypto.encoding import compact_json

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 1_000
"""Messages that are kept."""
_MOST_OF_USER = 50
"""Of these, for each user: more than the practice phone shows."""

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
    session_sha256: str | None = None
    """The SHA-256, in hexadecimal, of the challenge session that it came with, if one did."""


_MEMBERS = tuple(member.name for member in fields(Message))


class Outbox:
    """The newest messages, oldest first: fifty of each user, a thousand in all.

    So reading all of them takes as long after thousands of sign-ins as after a few.
    """

    def __init__(self) -> None:
        self._messages: OrderedDict[int, Message] = OrderedDict()
        """By a number that counts up."""
        self._json: dict[int, str] = {}
        """The same as `listed` shows them, made once, since they are read far more often."""
        self._sent = 0
        self._numbers: dict[tuple[str, str], deque[int]] = {}
        """Of each user's messages, by pool id and user name."""
        self._losing = False
        self._late = 0.0
        self._due: dict[int, float] = {}
        """When those arrive that are late, in epoch seconds by the pool's clock."""

    def send(self, message: Message) -> None:
        """Keep a message, unless messages are being lost."""
        if self._losing:
            return
        self._sent += 1
        self._messages[self._sent] = message
        self._json[self._sent] = compact_json(_shown(message))
        if self._late:
            self._due[self._sent] = message.time + self._late
        numbers = self._numbers.setdefault(_owner(message), deque())
        numbers.append(self._sent)
        if len(numbers) > _MOST_OF_USER:
            self._drop(numbers[0])
        if len(self._messages) > _MOST:
            self._drop(next(iter(self._messages)))

    def listed(self, **wanted: str) -> list[dict[str, object]]:
        """The messages as the control API shows them.

        `wanted` are values of members; without any all messages are listed.
        """
        return [_shown(self._messages[number]) for number in self._chosen(wanted)]

    def json(self, now: float, **wanted: str) -> str:
        """Those that have arrived at `now` (epoch seconds by the pool's clock), as JSON."""
        arrived = (it for it in self._chosen(wanted) if self._due.get(it, now) <= now)
        return f"[{','.join(self._json[number] for number in arrived)}]"

    def clear(self, **wanted: str) -> None:
        """Forget the messages with these values of members; without any all of them."""
        for number in self._chosen(wanted):
            self._drop(number)

    def _chosen(self, wanted: dict[str, str]) -> list[int]:
        if not wanted:
            return list(self._messages)
        return [
            number
            for number, one in self._messages.items()
            if all(getattr(one, name) == value for name, value in wanted.items())
        ]

    def _drop(self, number: int) -> None:
        owner = _owner(self._messages.pop(number))
        del self._json[number]
        self._due.pop(number, None)
        self._numbers[owner].remove(number)
        if not self._numbers[owner]:
            del self._numbers[owner]

    @contextmanager
    def losing(self, losing: bool) -> Iterator[None]:  # noqa: FBT001 - a state, not an option
        """While on, drop what is sent: fault `lose_messages`."""
        self._losing = losing
        try:
            yield
        finally:
            self._losing = False

    @contextmanager
    def delaying(self, seconds: float) -> Iterator[None]:
        """While on, what is sent arrives so much later: fault `delay_messages`."""
        self._late = seconds
        try:
            yield
        finally:
            self._late = 0.0


def _shown(message: Message) -> dict[str, object]:
    return {name: getattr(message, name) for name in _MEMBERS}


def _owner(message: Message) -> tuple[str, str]:
    return message.user_pool_id, message.user
