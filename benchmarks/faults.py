"""How long the UI's event loop stays away while the service misbehaves, fault by fault."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, get_args

from benchmarks.driving import MAIN, Driven, driven
from benchmarks.figure import Figure
from benchmarks.pings import BAR, Pings, pinged
from desktop.practice.server.faults import Kind
from tests.e2e.desk import SIGN_IN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SETTLED = 2.5
"""Seconds in which the fault has come and was told."""


def figures(env: Mapping[str, str]) -> Iterator[Figure]:
    for kind in get_args(Kind):
        pings = _under(env, kind)
        yield Figure(
            f"longest gap under “{kind}”",
            BAR,
            pings.measured,
            f"{len(pings.answers)} answers to _NET_WM_PING from Enter on, every operation "
            f"misbehaving, then once more without; longest: {pings.worst}",
            pings.within,
        )


def _under(env: Mapping[str, str], kind: str) -> Pings:
    with driven(env, relayed=False) as desk:
        window = desk.screen.wait_for_window(MAIN)
        desk.screen.wait_until_ready(desk.screen.wait_for_window(SIGN_IN))
        desk.fills_in()
        desk.phone.misbehaves({"operation": "*", "kind": kind})
        return pinged(desk.screen, window, lambda: _try_twice(desk))


def _try_twice(desk: Driven) -> None:
    """Sign in as far as it goes, and again when all is well."""
    desk.keys("Return")
    time.sleep(SETTLED)
    if desk.phone.messages(desk.user.username):
        _give_code(desk)
    desk.phone.misbehaves()
    desk.keys("Return")
    time.sleep(SETTLED)
    if desk.phone.messages(desk.user.username):
        _give_code(desk)


def _give_code(desk: Driven) -> None:
    desk.keys("ctrl+a")
    desk.types(desk.phone.newest_code(desk.user.username))
    desk.keys("Return")
    time.sleep(SETTLED)
