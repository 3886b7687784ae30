"""The pool's clock: the computer's, moved by as much as the control API says, or stopped."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST_OFFSET_SECONDS = 10**9
"""Some thirty years; enough for every token, and dates stay dates."""
LATEST = 7_258_118_400
"""The year 2200: the latest moment to stop at."""


class Clock:
    """The pool's clock. It can be moved and stopped at any time."""

    def __init__(
        self, base: Callable[[], float] = time.time, *, stopped_at: float | None = None
    ) -> None:
        """`base` tells the computer's time, and `stopped_at` is a moment, in epoch seconds."""
        self._base = base
        self._first = stopped_at
        self.offset_seconds: float = 0
        self.stopped_at = stopped_at

    def now(self) -> float:
        """Epoch seconds, rounded to the millisecond as the service's timestamps are."""
        if self.stopped_at is not None:
            return self.stopped_at
        return round(self._base() + self.offset_seconds, 3)

    def run(self, offset_seconds: float) -> None:
        """Run this many seconds ahead of the computer's clock."""
        self.offset_seconds, self.stopped_at = offset_seconds, None

    def stop(self, moment: float) -> None:
        """Stand still at `moment`, until `run` or another `stop`."""
        self.stopped_at = round(moment, 3)

    def reset(self) -> None:
        """Back to how it was made."""
        self.offset_seconds, self.stopped_at = 0, self._first
