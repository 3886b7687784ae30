"""Codes that a double of Cognito prints on its console, as the phone of the test plan."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from desktop.qa.environment import Blocked, SentMessage

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.qa.environment import CaseUser

PATIENCE_SECONDS = 10.0
POLL_SECONDS = 0.1
_DELIVERY = re.compile(r"Destination:\s+(\S+)[\s│]+Code:\s+(\d{4,10})")
"""As cognito-local prints it, in a frame."""


class PrintedPhone:
    """Implements `desktop.test_environment.phones.Phone` by a file with the console's text."""

    def __init__(self, console: Path) -> None:
        self._console = console

    def readable(self) -> None:
        """It is."""

    def newest(self, user: CaseUser, after: int) -> SentMessage:
        """The newest one to the user's phone or mailbox; waits for it."""
        until = time.monotonic() + PATIENCE_SECONDS
        while len(found := self._to(user)) <= after:
            if time.monotonic() > until:
                raise Blocked("no message came")
            time.sleep(POLL_SECONDS)
        where, code = found[-1]
        return SentMessage(code, "", "EMAIL" if "@" in where else "SMS", len(found))

    def count(self, user: CaseUser) -> int:
        """How many there were."""
        return len(self._to(user))

    def _to(self, user: CaseUser) -> list[tuple[str, str]]:
        text = self._console.read_text(encoding="utf-8", errors="replace")
        wanted = {user.phone, user.email}
        return [(where, code) for where, code in _DELIVERY.findall(text) if where in wanted]
