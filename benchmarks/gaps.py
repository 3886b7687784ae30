"""Longest gap of the UI's event loop, from the first window to signed in."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from benchmarks.driven_app import MAIN, DrivenApp, driven_app
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
    with watcher(env["DISPLAY"]) as screen, driven_app(env, delay=SERVICE_DELAY) as app:
        window = app.screen.wait_for_window(MAIN)
        pings = pinged(app.screen, window, lambda: _sign_in(app, screen))
    yield Figure(
        "longest gap of the UI loop",
        BAR,
        pings.measured,
        f"{len(pings.answers)} answers to _NET_WM_PING, one every {BETWEEN * 1000:g} ms, from the "
        f"first window to signed in; the service answers after {SERVICE_DELAY:g} s; "
        f"longest: {pings.worst}",
        pings.within,
    )


def _sign_in(app: DrivenApp, screen: Watcher) -> None:
    app.sign_in(screen)
    time.sleep(AFTERWARDS + SERVICE_DELAY)
