"""What `cognito-desk check` says while it runs: a line for each case, in colour on a terminal."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from desktop.commands.output import write_line
from desktop.qa.model.verdicts import Verdict

if TYPE_CHECKING:
    from typing import TextIO

    from desktop.qa.model.case import CaseInfo
    from desktop.qa.model.record import Attempt

GREEN, YELLOW, RED, GREY = "32", "33", "31", "2"
COLOURS = {
    Verdict.PASSED: GREEN,
    Verdict.WARNING: YELLOW,
    Verdict.REVIEW: YELLOW,
    Verdict.FAILED: RED,
    Verdict.BROKEN: RED,
    Verdict.BLOCKED: RED,
    Verdict.SKIPPED: GREY,
    Verdict.NOT_APPLICABLE: GREY,
}
LONGEST = 100
"""Characters of a line that is written over."""
CLEAR = "\r\x1b[K"


class Progress:
    """Writes to one stream."""

    def __init__(self, stream: TextIO | None, cases: int) -> None:
        self._stream = stream
        self._terminal = _is_terminal(stream)
        self._colour = self._terminal and "NO_COLOR" not in os.environ
        self._cases = cases
        self._number = 0
        self._current = ""

    def begins(self, case: CaseInfo) -> None:
        """This case is run now."""
        self._number += 1
        self._current = f"{case.id:<7} running [{self._number}/{self._cases}]  {case.title}"
        self._over(self._current)

    def waits(self, seconds: float) -> None:
        """The service's clock is waited for."""
        minutes, rest = divmod(round(seconds), 60)
        self._over(f"{self._current[:70]}, waiting {minutes}:{rest:02}")

    def ends(self, case: CaseInfo, attempt: Attempt) -> None:
        """What came of it."""
        verdict = attempt.verdict or Verdict.BROKEN
        named = verdict.value.replace("_", " ")
        seconds = ""
        if attempt.started is not None and attempt.ended is not None:
            seconds = f"{(attempt.ended - attempt.started).total_seconds():.1f} s"
        shown = self._coloured(f"{named:<14}", COLOURS[verdict])
        self._clear()
        write_line(self._stream, f"{case.id:<7} {shown} {seconds:>8}  {case.title}")
        if attempt.reason and verdict is not Verdict.PASSED:
            self.line(f"        {attempt.reason}")

    def between(self, text: str) -> None:
        """A line while a case is under way, which is then not written over."""
        self._clear()
        self.line(text)

    def line(self, text: str) -> None:
        """A line without what a terminal would obey: a service's words may be in it."""
        plain = (letter if letter.isprintable() else " " for letter in text)
        write_line(self._stream, "".join(plain))

    def _coloured(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._colour else text

    def _over(self, text: str) -> None:
        if self._terminal and self._stream is not None:
            self._stream.write(f"{CLEAR}{text[:LONGEST]}")
            self._stream.flush()

    def _clear(self) -> None:
        if self._terminal and self._stream is not None:
            self._stream.write(CLEAR)
            self._stream.flush()


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"
    except ValueError:
        return False
