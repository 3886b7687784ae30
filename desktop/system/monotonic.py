"""The monotonic clock: seconds that go on while the computer sleeps, whatever the wall clock does.

`time.monotonic` stands still during a suspend on Linux and macOS, so a token that ran out
meanwhile would look fresh on waking up. On Windows it counts the sleep by itself.
"""

from __future__ import annotations

import sys
import time

if sys.platform == "linux":

    def monotonic() -> float:
        """Seconds since some moment in the past; only differences mean something."""
        return time.clock_gettime(time.CLOCK_BOOTTIME)

elif sys.platform == "darwin":

    def monotonic() -> float:
        """Seconds since some moment in the past; only differences mean something."""
        return time.clock_gettime(time.CLOCK_MONOTONIC)  # counts sleep there, see its manual

else:
    monotonic = time.monotonic
