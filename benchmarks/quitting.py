"""Windows are closed while a call is in flight → the process is gone."""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.driving import MAIN, driven
from benchmarks.figure import Figure
from tests.helpers.running_app import SIGN_IN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

RUNS = 3
BAR = 1.0
NEVER = 60.0
"""Seconds after which the service would answer; nobody waits that long."""
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
    with driven(env, delay=NEVER) as desk:
        main = desk.screen.wait_for_window(MAIN)
        desk.screen.wait_for_window(SIGN_IN)
        desk.fills_in()
        desk.keys("Return")
        desk.service.wait_for("InitiateAuth")
        began = time.perf_counter()
        desk.screen.ask_to_close(main)
        desk.process.wait(PATIENCE)
        return time.perf_counter() - began


def _while_refreshing(env: Mapping[str, str]) -> float:
    with driven(env) as desk:
        main = desk.screen.wait_for_window(MAIN)
        desk.signs_in()
        desk.service.delay = NEVER
        desk.keys("F5")
        desk.service.wait_for("InitiateAuth", 2)
        began = time.perf_counter()
        desk.screen.ask_to_close(main)
        desk.process.wait(PATIENCE)
        return time.perf_counter() - began
