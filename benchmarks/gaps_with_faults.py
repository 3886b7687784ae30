"""Longest gap of the UI's event loop while the service or the network misbehaves, each in turn."""

from __future__ import annotations

import time
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, get_args

from benchmarks.driven_app import MAIN, DrivenApp, driven_app
from benchmarks.figure import Figure
from benchmarks.pings import BAR, Pings, pinged
from desktop.practice.server.faults import Kind
from tests.helpers.failing_proxy import Proxy, proxy_before
from tests.helpers.network_failures import FAILURES
from tests.helpers.running_app import SIGN_IN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

SETTLED = 2.5
"""Seconds in which the fault has come and was told."""


def figures(env: Mapping[str, str]) -> Iterator[Figure]:
    """The practice pool's own misbehaviour, then what a network does: `network_failures.py`."""
    for kind in get_args(Kind):
        yield _figure(kind, _of_the_pool(env, kind))
    for name in FAILURES:
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
    with driven_app(env) as app:
        switch_on = partial(app.pool.set_faults, {"operation": "*", "kind": kind})
        return _pinged(app, switch_on, app.pool.set_faults)


def _on_the_way(env: Mapping[str, str], name: str) -> Pings:
    proxies: list[Proxy] = []

    @contextmanager
    def between(pool_port: int) -> Iterator[Proxy]:
        with proxy_before(pool_port) as proxy:
            proxies.append(proxy)
            yield proxy

    with driven_app(env, between=between) as app:
        (proxy,) = proxies
        return _pinged(app, partial(proxy.switch_on, FAILURES[name].fault), proxy.switch_off)


def _pinged(app: DrivenApp, switch_on: Callable[[], None], switch_off: Callable[[], None]) -> Pings:
    window = app.screen.wait_for_window(MAIN)
    app.screen.wait_until_ready(app.screen.wait_for_window(SIGN_IN))
    app.fill_in()
    switch_on()
    return pinged(app.screen, window, lambda: _try_twice(app, switch_off))


def _try_twice(app: DrivenApp, switch_off: Callable[[], None]) -> None:
    """Sign in as far as it goes, and again when all is well."""
    app.press("Return")
    time.sleep(SETTLED)
    if app.pool.messages(app.user.username):
        _give_code(app)
    switch_off()
    app.press("Return")
    time.sleep(SETTLED)
    if app.pool.messages(app.user.username):
        _give_code(app)


def _give_code(app: DrivenApp) -> None:
    app.press("ctrl+a")
    app.type(app.pool.newest_code(app.user.username))
    app.press("Return")
    time.sleep(SETTLED)
