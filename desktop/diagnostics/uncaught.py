"""One handler for every exception that nobody caught: in slots, threads, the loop and the rest.

The person gets a notice and the app goes on. What is told and what is logged are the same words,
those of `desktop.diagnostics.safe_traceback`: kinds and places, never an exception's text.
"""

from __future__ import annotations

import sys
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.diagnostics.safe_traceback import describe

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

QUIET = 5.0
"""Seconds after a mishap was told in which the same one is only counted: a model that stumbles
does so at every paint."""
MOST_KEPT = 200
"""Different mishaps that are counted, and early ones that wait for the log."""


class UncaughtExceptions(QObject):
    """Installs itself; `happened(details)` arrives on the UI thread whichever thread it was."""

    happened = Signal(str)

    def __init__(self, parent: QObject, monotonic: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._lock = threading.RLock()
        self._telling = threading.local()
        self._counts: dict[str, int] = {}
        self._told_at: dict[str, float] = {}
        self._log: Callable[[str], object] | None = None
        self._early: list[str] = []
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread
        sys.unraisablehook = self._unraisable

    def write_to(self, log: Callable[[str], object]) -> None:
        """From now on each mishap that is told goes to `log` too, those of before first."""
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
        if getattr(self._telling, "now", False):  # telling went wrong too: once is enough
            self._write(describe(error))
            return
        self._telling.now = True
        try:
            details = self._counted(describe(error))
            if details:
                self._write(details)
                with suppress(RuntimeError):  # the window, and this with it, is gone
                    self.happened.emit(details)
        finally:
            self._telling.now = False

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._caught(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _unraisable(self, met: sys.UnraisableHookArgs) -> None:
        """While something was thrown away: nothing that the person did has failed."""
        if met.exc_value is not None:
            details = self._counted(describe(met.exc_value))
            if details:
                self._write(f"{details}\nnot told")

    def _counted(self, details: str) -> str:
        """The details with how often it was by now; empty when it was told just now."""
        with self._lock:
            now = self._monotonic()
            if len(self._counts) > MOST_KEPT:
                self._counts.clear()
                self._told_at.clear()
            count = self._counts[details] = self._counts.get(details, 0) + 1
            if now - self._told_at.get(details, -QUIET) < QUIET:
                return ""
            self._told_at[details] = now
        return details if count == 1 else f"{details}\n{count} times by now"

    def _write(self, details: str) -> None:
        # A program without a console has no stderr, and a terminal may have been closed.
        with suppress(AttributeError, OSError, ValueError):
            sys.stderr.write(f"cognito-desk: {details}\n")
        with self._lock:
            log = self._log
            if log is None:
                self._early = [*self._early, details][-MOST_KEPT:]
        if log is not None:
            log(details)
