"""The pool's clock: the computer's, moved by as much as somebody wants to rehearse."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST_OFFSET_SECONDS = 10**9
"""Some thirty years; enough for every token, and dates stay dates."""


class Clock:
    def __init__(self, base: Callable[[], float] = time.time) -> None:
        self._base = base
        self.offset_seconds: float = 0

    def now(self) -> float:
        """Epoch seconds; to the millisecond, as the service's timestamps are."""
        return round(self._base() + self.offset_seconds, 3)
