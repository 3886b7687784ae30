"""How long the UI's event loop ever stays away, from the first window to signed in."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from benchmarks.driving import MAIN, Driven, driven
from benchmarks.figure import Figure
from benchmarks.pings import BAR, BETWEEN, pinged
from benchmarks.x11 import Watcher, watcher

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SERVICE_DELAY = 3.0
AFTERWARDS = 1.5
"""Seconds in which the main window fills."""


def figures(env: Mapping[str, str]) -> Iterator[Figure]:
    # The person has a watcher of their own: one of them is not for two threads.
    with watcher(env["DISPLAY"]) as screen, driven(env, delay=SERVICE_DELAY) as desk:
        window = desk.screen.wait_for_window(MAIN)
        pings = pinged(desk.screen, window, lambda: _sign_in(desk, screen))
    yield Figure(
        "longest gap of the UI loop",
        BAR,
        pings.measured,
        f"{len(pings.answers)} answers to _NET_WM_PING, one every {BETWEEN * 1000:g} ms, from the "
        f"first window to signed in; the service answers after {SERVICE_DELAY:g} s; "
        f"longest: {pings.worst}",
        pings.within,
    )


def _sign_in(desk: Driven, screen: Watcher) -> None:
    desk.signs_in(screen)
    time.sleep(AFTERWARDS + SERVICE_DELAY)
