"""Seconds from closing the window, with a call in flight, to the end of the process."""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.driven_app import MAIN, driven_app
from benchmarks.figure import Figure
from tests.helpers.running_app import SIGN_IN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

RUNS = 3
BAR = 0.5
NEVER = 60.0
"""Seconds after which the service would answer; no benchmark waits that long."""
PATIENCE = 15


def figures(env: Mapping[str, str]) -> Iterator[Figure]:
    for name, quit_once in (("signing in", _while_signing_in), ("refreshing", _while_refreshing)):
        runs = [quit_once(env) for _ in range(RUNS)]
        yield Figure(
            f"quit while {name}",
            f"≤ {BAR:g} s",
            f"{median(runs):.2f} s, worst {max(runs):.2f}",
            f"call in flight; windows closed by their title bars → process gone, {RUNS} runs",
            max(runs) <= BAR,
        )


def _while_signing_in(env: Mapping[str, str]) -> float:
    with driven_app(env, delay=NEVER) as app:
        main = app.screen.wait_for_window(MAIN)
        app.screen.wait_for_window(SIGN_IN)
        app.fill_in()
        app.press("Return")
        app.service.wait_for("InitiateAuth")
        began = time.perf_counter()
        app.screen.ask_to_close(main)
        app.process.wait(PATIENCE)
        return time.perf_counter() - began


def _while_refreshing(env: Mapping[str, str]) -> float:
    with driven_app(env) as app:
        main = app.screen.wait_for_window(MAIN)
        app.sign_in()
        app.service.delay = NEVER
        app.press("F5")
        app.service.wait_for("InitiateAuth", 2)
        began = time.perf_counter()
        app.screen.ask_to_close(main)
        app.process.wait(PATIENCE)
        return time.perf_counter() - began
