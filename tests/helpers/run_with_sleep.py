"""Start the program on a Linux computer that sleeps when a test says so.

Usage: run_with_sleep.py FILE [ARGUMENTS of cognito-desk]. FILE holds the seconds that the computer
slept so far. CLOCK_BOOTTIME counts them, which the program's monotonic clock is; timers and
CLOCK_MONOTONIC don't, as on a real computer. So a test need not wait for a pause to pass.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from desktop.cli import run
from desktop.system.process_end import end_process


def count_sleep(asleep: Path) -> None:
    """Have CLOCK_BOOTTIME count the seconds that are in this file."""
    real = time.clock_gettime

    def with_sleep(clock: int) -> float:
        slept = float(asleep.read_text()) if clock == time.CLOCK_BOOTTIME else 0.0
        return real(clock) + slept

    time.clock_gettime = with_sleep


def main(asleep: str, *arguments: str) -> int:
    count_sleep(Path(asleep))
    return run(list(arguments))


if __name__ == "__main__":
    end_process(main(*sys.argv[1:]))
