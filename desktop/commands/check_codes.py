"""Codes that were sent to a person's phone or mailbox: `check` asks for them on the terminal."""

from __future__ import annotations

import re
import time
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from desktop.auth.phone_numbers import masked_phone
from desktop.commands.terminal import TooLate, ask_line
from desktop.qa.environment import Interrupted

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from desktop.commands.interruption import Interruption
    from desktop.qa.environment import CaseUser

POLL_SECONDS = 0.25
_CODE = re.compile(r"[0-9]{4,10}", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Wanted:
    user: CaseUser
    answer: Future[str | None] = field(default_factory=Future, repr=False)


class CodesOnTerminal:
    """A case's thread waits for a code, and the main thread asks for it: it hears Ctrl+C."""

    def __init__(
        self, interruption: Interruption, stopped: Event, seconds: float, say: Callable[[str], None]
    ) -> None:
        """`seconds`: how long a code of a sign-in counts. `say` writes a line."""
        self.case_id = ""
        """Which is run now."""
        self._interruption = interruption
        self._stopped = stopped
        self._seconds = seconds
        self._say = say
        self._wanted: SimpleQueue[_Wanted] = SimpleQueue()

    def read(self, user: CaseUser) -> str | None:
        """As `PersonsPhone` asks, on the case's thread. Raises `Interrupted`."""
        wanted = _Wanted(user)
        self._wanted.put(wanted)
        while True:
            try:
                return wanted.answer.result(POLL_SECONDS)
            except NotYet:
                if self._stopped.is_set():
                    raise Interrupted from None

    def ask_if_wanted(self) -> None:
        """On the main thread: ask the person, if a case waits for a code."""
        try:
            wanted = self._wanted.get_nowait()
        except Empty:
            return
        try:
            code = self._ask(wanted.user)
        except KeyboardInterrupt:  # the run ends: who waits hears of it by `stopped`
            wanted.answer.set_exception(Interrupted())
        else:
            wanted.answer.set_result(code)

    def _ask(self, user: CaseUser) -> str | None:
        """Empty where none came; None where the person reads none."""
        until = time.monotonic() + self._seconds
        where = masked_phone(user.phone) or user.email
        how = "by text message" if user.phone else "by email"
        self._say(f"{self.case_id}: a code for {user.name} was sent {how} to {where}.")
        while True:
            left = until - time.monotonic()
            minutes, seconds = divmod(max(0, round(left)), 60)
            question = (
                f"Type the newest one within {minutes}:{seconds:02}. Enter alone: no message came. "
                "Ctrl+D: no codes are read in this run."
            )
            try:
                typed = ask_line(question, self._interruption, left)
            except EOFError:
                return None
            except TooLate:
                self._say("Nothing was typed in time: cases with messages are skipped.")
                return None
            code = re.sub(r"[\s-]", "", typed)
            if not code or _CODE.fullmatch(code):
                return code
            self._say("That is no code: four to ten digits.")
