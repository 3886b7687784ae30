"""A thread that reports what it comes to, until the program ends."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

JOIN_SECONDS = 0.5
"""How long quitting waits for the thread."""


class ReportingThread:
    """Runs `run` once; a daemon thread, which holds up no end of the program."""

    def __init__(self, run: Callable[[], None], name: str) -> None:
        self._quiet = threading.Event()
        self._thread = threading.Thread(target=run, name=name, daemon=True)

    def start(self) -> None:
        """Start it; once."""
        self._thread.start()

    @property
    def is_quiet(self) -> bool:
        """Whether `quit` was called."""
        return self._quiet.is_set()

    def report(self, receiver: Callable[..., object], *values: object) -> None:
        """Call `receiver`, on the thread, but not after `quit`: it may be gone."""
        if not self._quiet.is_set():
            receiver(*values)

    def silence(self) -> None:
        """Report nothing any more."""
        self._quiet.set()

    def quit(self) -> None:
        """Report nothing any more, and wait for the end, but not long."""
        self._quiet.set()
        if self._thread.is_alive():
            self._thread.join(JOIN_SECONDS)
