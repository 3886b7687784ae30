"""Ctrl+C during a command: heard at once, obeyed where nothing is left half done."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType


class Interruption:
    """Takes the place of `KeyboardInterrupt`, which could come between any two lines.

    Only a second Ctrl+C raises it. Used in the main thread.
    """

    def __init__(self, heard: Callable[[], object] | None = None) -> None:
        """`heard` is called at the first Ctrl+C, in the main thread between any two lines."""
        self.wanted = False
        """Whether the run is to end."""
        self._asking = False
        self._heard = heard

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Hear Ctrl+C for the block."""
        before = signal.signal(signal.SIGINT, self._hear)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    @contextmanager
    def asking(self) -> Iterator[None]:
        """A person is asked in the block: Ctrl+C raises `KeyboardInterrupt` out of the question."""
        self._asking = True
        try:
            yield
        finally:
            self._asking = False

    def _hear(self, _number: int, _frame: FrameType | None) -> None:
        again, self.wanted = self.wanted, True
        if again or self._asking:
            raise KeyboardInterrupt
        if self._heard is not None:
            self._heard()
