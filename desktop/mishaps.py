"""One handler for every exception that nobody caught: in slots, threads and the rest.

The person gets a notice and the app goes on. What is told is the exception's kind and the places
it came through, never its text: that may hold what was typed.
"""

from __future__ import annotations

import sys
import threading
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from types import TracebackType


class Mishaps(QObject):
    """Installs itself; `happened(details)` arrives on the UI thread whichever thread it was."""

    happened = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._telling = False
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def _caught(
        self, kind: type[BaseException], _: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):  # Ctrl+C in the terminal that it was started from
            sys.exit(130)
        details = describe(kind, trace)
        if sys.stderr is not None:  # a program without a console has none
            sys.stderr.write(f"cognito-desk: {details}\n")
        if self._telling:  # telling went wrong too: once is enough
            return
        self._telling = True
        try:
            self.happened.emit(details)
        finally:
            self._telling = False

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._caught(caught.exc_type, caught.exc_value, caught.exc_traceback)


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of exception and the places it came through, innermost last; no values."""
    frames = traceback.extract_tb(trace)
    places = [
        f"{frame.filename.rpartition('desktop')[2]}:{frame.lineno} {frame.name}" for frame in frames
    ]
    return "\n".join([kind.__name__, *places])
