"""One handler for all uncaught exceptions: in slots, threads, the event loop and destructors.

The person gets a notice and the app goes on. What is shown and what is logged is the same, a
`safe_traceback`: class names and places, never an exception's text.
"""

from __future__ import annotations

import sys
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.diagnostics.safe_traceback import safe_traceback

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

REPEAT_AFTER = 5.0
"""Seconds in which the same exception is only counted: a model that fails does so at each paint."""
MAX_KEPT = 200
"""Different exceptions that are counted, and early ones that wait for the log."""


class UncaughtExceptions(QObject):
    """Installs itself as the handler of Python and of its threads. On the UI thread."""

    happened = Signal(str)
    """The safe traceback; emitted on whichever thread it was, so receivers have to be QObjects."""

    def __init__(self, parent: QObject, monotonic: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._lock = threading.RLock()
        self._reporting = threading.local()
        self._counts: dict[str, int] = {}
        self._reported_at: dict[str, float] = {}
        self._log: Callable[[str], object] | None = None
        self._early: list[str] = []
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread
        sys.unraisablehook = self._unraisable

    def log_to(self, log: Callable[[str], object]) -> None:
        """Send reported exceptions to `log` as well, those of before first."""
        with self._lock:
            self._log = log
            early, self._early = self._early, []
        for details in early:
            log(details)

    def _caught(
        self, kind: type[BaseException], error: BaseException, _: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):  # Ctrl+C in the terminal that it was started from
            sys.exit(130)
        if getattr(self._reporting, "now", False):  # reporting failed too: once is enough
            self._write(safe_traceback(error))
            return
        self._reporting.now = True
        try:
            details = self._counted(safe_traceback(error))
            if details:
                self._write(details)
                with suppress(RuntimeError):  # the window, and this with it, is gone
                    self.happened.emit(details)
        finally:
            self._reporting.now = False

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._caught(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _unraisable(self, caught: sys.UnraisableHookArgs) -> None:
        """In a destructor: nothing that the person did has failed, so it is only logged."""
        if caught.exc_value is not None:
            details = self._counted(safe_traceback(caught.exc_value))
            if details:
                self._write(f"{details}\nnot told")

    def _counted(self, details: str) -> str:
        """The details, with the number of times; empty when it was reported a moment ago."""
        with self._lock:
            now = self._monotonic()
            if len(self._counts) > MAX_KEPT:
                self._counts.clear()
                self._reported_at.clear()
            count = self._counts[details] = self._counts.get(details, 0) + 1
            if now - self._reported_at.get(details, -REPEAT_AFTER) < REPEAT_AFTER:
                return ""
            self._reported_at[details] = now
        return details if count == 1 else f"{details}\n{count} times by now"

    def _write(self, details: str) -> None:
        # A program without a console has no stderr, and a terminal may have been closed.
        with suppress(AttributeError, OSError, ValueError):
            sys.stderr.write(f"cognito-desk: {details}\n")
        with self._lock:
            log = self._log
            if log is None:
                self._early = [*self._early, details][-MAX_KEPT:]
        if log is not None:
            log(details)
