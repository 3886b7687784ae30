"""Questions to the person at the terminal. Ctrl+C ends each, whenever it comes."""

from __future__ import annotations

import select
import sys
import time
from contextlib import contextmanager
from getpass import getpass
from typing import TYPE_CHECKING

from desktop.commands.output import write_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.commands.interruption import Interruption

LOOK_SECONDS = 0.2


class TooLate(Exception):
    """No answer came in time."""


def there_is_one() -> bool:
    """Whether a person can answer."""
    try:
        return sys.stdin is not None and sys.stdin.isatty()
    except ValueError:  # it was closed
        return False


def ask_line(question: str, interruption: Interruption, seconds: float | None = None) -> str:
    """The line that is typed, without blanks around it.

    Raises `EOFError`, `KeyboardInterrupt` also for a Ctrl+C that came before the question, and
    `TooLate` after so many `seconds`; on Windows the person is waited for.
    """
    return _typed(question, interruption, seconds).strip()


def ask_secret(question: str, interruption: Interruption) -> str:
    """The same for what isn't shown while it is typed, as it is. It waits for the person."""
    if sys.platform == "win32":
        with _asking(interruption):
            return getpass(question)
    else:
        import termios  # not there on Windows

        terminal = sys.stdin.fileno()
        before = termios.tcgetattr(terminal)
        hidden = [*before]
        hidden[3] &= ~termios.ECHO
        try:
            termios.tcsetattr(terminal, termios.TCSADRAIN, hidden)
            return _typed(question, interruption)
        finally:
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _typed(question: str, interruption: Interruption, seconds: float | None = None) -> str:
    with _asking(interruption):
        write_line(sys.stderr, question)
        _wait_for_line(seconds)
        return input()


@contextmanager
def _asking(interruption: Interruption) -> Iterator[None]:
    with interruption.asking():  # from before the question is seen: Ctrl+C answers it
        if interruption.wanted:
            raise KeyboardInterrupt
        yield


def _wait_for_line(seconds: float | None) -> None:
    """A Ctrl+C that comes just before `input` sleeps would wake nothing there."""
    until = None if seconds is None else time.monotonic() + seconds
    if sys.platform != "win32":
        while not select.select([sys.stdin], [], [], LOOK_SECONDS)[0]:
            if until is not None and time.monotonic() > until:
                raise TooLate
