"""The pool's clock: the computer's, moved by as much as the control API says."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST_OFFSET_SECONDS = 10**9
"""Some thirty years; enough for every token, and dates stay dates."""


class Clock:
    """The pool's clock. Its offset can be set at any time."""

    def __init__(self, base: Callable[[], float] = time.time) -> None:
        """`base` tells the computer's time in epoch seconds."""
        self._base = base
        self.offset_seconds: float = 0

    def now(self) -> float:
        """Epoch seconds, rounded to the millisecond as the service's timestamps are."""
        return round(self._base() + self.offset_seconds, 3)
