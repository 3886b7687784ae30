"""Milliseconds from Enter to the first byte of the request at a listener on this computer."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from benchmarks.driven_app import TYPING, driven_app
from benchmarks.figure import Figure
from tests.helpers.running_app import CODE, SIGN_IN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

STARTS = 5
BAR_MS = 15


def figures(env: Mapping[str, str]) -> Iterator[Figure]:
    gaps = [_first_request(env) * 1000 for _ in range(STARTS)]
    yield Figure(
        "Enter → request on the wire",
        f"≤ {BAR_MS} ms",
        f"{median(gaps):.1f} ms, worst {max(gaps):.1f}",
        f"first sign-in after the start, {STARTS} starts; the person types for {TYPING:g} s",
        median(gaps) <= BAR_MS,
    )


def _first_request(env: Mapping[str, str]) -> float:
    with driven_app(env) as app:
        app.screen.wait_until_ready(app.screen.wait_for_window(SIGN_IN))
        app.fill_in()
        pressed = app.screen.press("Return")
        arrived = app.service.wait_for("InitiateAuth")
        app.screen.wait_for_window(CODE)
        return arrived - pressed
