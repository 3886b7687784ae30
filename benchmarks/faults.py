"""How long the UI's event loop stays away while the service misbehaves, fault by fault."""

from __future__ import annotations

import time
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, get_args

from benchmarks.driving import MAIN, Driven, driven
from benchmarks.figure import Figure
from benchmarks.pings import BAR, Pings, pinged
from desktop.practice.server.faults import Kind
from tests.helpers.failing_proxy import Proxy, proxy_before
from tests.helpers.network_failures import KINDS
from tests.helpers.running_app import SIGN_IN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

SETTLED = 2.5
"""Seconds in which the fault has come and was told."""


def figures(env: Mapping[str, str]) -> Iterator[Figure]:
    """The practice pool's own misbehaviour, then what a network does: `network_failures.py`."""
    for kind in get_args(Kind):
        yield _figure(kind, _of_the_pool(env, kind))
    for name in KINDS:
        yield _figure(f"{name}, on the way", _on_the_way(env, name))


def _figure(name: str, pings: Pings) -> Figure:
    return Figure(
        f"longest gap under “{name}”",
        BAR,
        pings.measured,
        f"{len(pings.answers)} answers to _NET_WM_PING from Enter on, every operation "
        f"misbehaving, then once more without; longest: {pings.worst}",
        pings.within,
    )


def _of_the_pool(env: Mapping[str, str], kind: str) -> Pings:
    with driven(env) as desk:
        switch_on = partial(desk.pool.set_faults, {"operation": "*", "kind": kind})
        return _pinged(desk, switch_on, desk.pool.set_faults)


def _on_the_way(env: Mapping[str, str], name: str) -> Pings:
    proxies: list[Proxy] = []

    @contextmanager
    def between(pool_port: int) -> Iterator[Proxy]:
        with proxy_before(pool_port) as proxy:
            proxies.append(proxy)
            yield proxy

    with driven(env, between=between) as desk:
        (proxy,) = proxies
        return _pinged(desk, partial(proxy.switch_on, KINDS[name].fault), proxy.switch_off)


def _pinged(desk: Driven, switch_on: Callable[[], None], switch_off: Callable[[], None]) -> Pings:
    window = desk.screen.wait_for_window(MAIN)
    desk.screen.wait_until_ready(desk.screen.wait_for_window(SIGN_IN))
    desk.fills_in()
    switch_on()
    return pinged(desk.screen, window, lambda: _try_twice(desk, switch_off))


def _try_twice(desk: Driven, switch_off: Callable[[], None]) -> None:
    """Sign in as far as it goes, and again when all is well."""
    desk.keys("Return")
    time.sleep(SETTLED)
    if desk.pool.messages(desk.user.username):
        _give_code(desk)
    switch_off()
    desk.keys("Return")
    time.sleep(SETTLED)
    if desk.pool.messages(desk.user.username):
        _give_code(desk)


def _give_code(desk: Driven) -> None:
    desk.keys("ctrl+a")
    desk.types(desk.pool.newest_code(desk.user.username))
    desk.keys("Return")
    time.sleep(SETTLED)
