"""A phone or mailbox that a command of this machine's user reads.

The command is named by a variable of the environment, never by a connection: an imported file must
not start programs. It is started without a shell, with the user name and the phone number or
address as its last arguments, and prints the newest code.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import time
from typing import TYPE_CHECKING

from desktop.qa.environment import Blocked, Interrupted, SentMessage, Unavailable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from threading import Event

    from desktop.qa.environment import CaseUser

COMMAND = "COGNITO_DESK_CODE_COMMAND"
PATIENCE_SECONDS = 90.0
"""For a message to come: text messages take their time."""
PAUSE_SECONDS = 2.0
COMMAND_SECONDS = 30.0
_CODE = re.compile(r"(?<!\d)\d{4,10}(?!\d)")


class CommandPhone:
    """Tells a new message from the one before by its code."""

    def __init__(self, command: str, stopped: Event, patience: float = PATIENCE_SECONDS) -> None:
        """`command`: as in a shell, quotes and all. Raises `Unavailable` for one that isn't."""
        try:
            self._command = shlex.split(command)
        except ValueError:
            raise Unavailable(f"{COMMAND} can't be read: a quote is not closed") from None
        if not self._command:
            raise Unavailable(f"{COMMAND} is empty")
        self._stopped = stopped
        self._patience = patience
        self._seen: dict[str, list[str]] = {}

    def readable(self) -> None:
        """It is."""

    def newest(self, user: CaseUser, after: int) -> SentMessage:
        """Waits until the command prints another code than before."""
        until = time.monotonic() + self._patience
        while self.count(user) <= after:
            if time.monotonic() > until:
                raise Blocked("no message came, or the command doesn't find it")
            if self._stopped.wait(min(PAUSE_SECONDS, self._patience / 4)):
                raise Interrupted
        seen = self._seen[user.name]
        return SentMessage(seen[-1], "", "SMS" if user.phone else "EMAIL", len(seen))

    def count(self, user: CaseUser) -> int:
        """How many codes were seen; asks the command."""
        seen = self._seen.setdefault(user.name, [])
        code = self._printed(user)
        if code and seen[-1:] != [code]:
            seen.append(code)
        return len(seen)

    def _printed(self, user: CaseUser) -> str:
        try:
            done = subprocess.run(  # noqa: S603 - the user's own command
                [*self._command, user.name, user.phone or user.email],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=COMMAND_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Unavailable(f"{COMMAND}: {type(error).__name__}") from None
        if done.returncode:
            raise Unavailable(f"{COMMAND} ended with {done.returncode}")
        codes = _CODE.findall(done.stdout.decode(errors="replace"))
        return codes[-1] if codes else ""


def phone_of(variables: Mapping[str, str], stopped: Event) -> CommandPhone | None:
    """The phone that this machine's user has set up, if any. Raises `Unavailable`."""
    command = variables.get(COMMAND, "")
    return CommandPhone(command, stopped) if command else None
