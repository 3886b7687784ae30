"""Time from process start to the login dialog painted and taking keys, against an empty window."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from benchmarks.figure import Figure, not_measured, ratio
from benchmarks.programs import EMPTY, FROZEN, SOURCE, frozen_empty_window
from benchmarks.x11 import watcher
from tests.helpers.processes import running
from tests.helpers.running_app import SIGN_IN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PAIRS = 11
BAR = 1.25
PAINTED = "Xvfb, openbox; first answer to _NET_WM_PING after the window was mapped"
TAKES_KEYS = "the same; from there on answered within a frame"


def figures(env: Mapping[str, str]) -> Iterator[Figure]:
    yield from _compared(env, "from source", [SOURCE, "--practice"], [sys.executable, EMPTY])
    if not FROZEN.exists():
        yield not_measured("start, frozen", f"≤ {BAR}×", "make build first")
    else:
        yield from _compared(env, "frozen", [FROZEN, "--practice"], [frozen_empty_window()])


def _compared(
    env: Mapping[str, str], name: str, ours: Sequence[object], empty: Sequence[object]
) -> Iterator[Figure]:
    for command, title in ((ours, SIGN_IN), (empty, "Empty")):
        _start(env, command, title)  # files into the disk cache
    pairs = [(_start(env, ours, SIGN_IN), _start(env, empty, "Empty")) for _ in range(PAIRS)]
    for part, how in enumerate((PAINTED, TAKES_KEYS)):
        our_times = [our_run[part] for our_run, _ in pairs]
        empty_times = [empty_run[part] for _, empty_run in pairs]
        what = ("painted", "taking keys")[part]
        yield ratio(f"start {name}, {what}", BAR, our_times, empty_times, how)


def _start(env: Mapping[str, str], command: Sequence[object], title: str) -> tuple[float, float]:
    """Seconds until the window is painted, and until it takes keys at once."""
    with watcher(env["DISPLAY"]) as screen:
        began = time.perf_counter()
        with running([str(part) for part in command], env):
            window = screen.wait_for_window(title)
            screen.ping(window)
            painted = time.perf_counter()
            return painted - began, screen.wait_until_ready(window) - began
