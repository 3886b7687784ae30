"""A phone or mailbox that a person reads, and types the code from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.environment import Blocked, SentMessage, Unavailable

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.qa.environment import CaseUser

NOT_READ = "the tester doesn't read the codes that are sent"


class PersonsPhone:
    """Asks for each code once. Who says that they are not read is not asked again."""

    def __init__(self, ask: Callable[[CaseUser], str | None]) -> None:
        """`ask`: for the newest code sent to the user; waits for the person.

        Empty where none came, None where no code is to be read in this run.
        """
        self._ask = ask
        self._refused = False
        self._read: dict[str, int] = {}

    def readable(self) -> None:
        """Raises `Unavailable` once the person does not read them."""
        if self._refused:
            raise Unavailable(NOT_READ)

    def newest(self, user: CaseUser, after: int) -> SentMessage:  # noqa: ARG002 - each is asked for
        """Asks the person, who knows which message is the newest."""
        self.readable()
        code = self._ask(user)
        if code is None:
            self._refused = True
            raise Unavailable(NOT_READ)
        if not code:
            raise Blocked("no message came, as the tester says")
        number = self._read[user.name] = self.count(user) + 1
        return SentMessage(code, "", "SMS" if user.phone else "EMAIL", number)

    def count(self, user: CaseUser) -> int:
        """How many codes the person read for this user."""
        return self._read.get(user.name, 0)
