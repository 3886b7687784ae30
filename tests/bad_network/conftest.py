"""A practice pool, a proxy before it, and an app whose gateway goes through the proxy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.cognito import jwks
from desktop.worker import driver
from tests.bad_network.opened_app import OpenedApp
from tests.cognito.conftest import clean_settings, exchanges_end
from tests.helpers.failing_proxy import Proxy, proxy_before
from tests.helpers.network_failures import Held
from tests.helpers.practice_pool import PracticePool
from tests.live.conftest import pool, practice_process

__all__ = ["clean_settings", "exchanges_end", "pool", "practice_process"]

OpenApp = Callable[[str], OpenedApp]


@pytest.fixture
def proxy(pool: PracticePool) -> Iterator[Proxy]:
    with proxy_before(int(pool.endpoint.rpartition(":")[2])) as made:
        yield made


@pytest.fixture
def held() -> Iterator[Held]:
    held = Held()
    yield held
    held.go.set()


@pytest.fixture
def open_app(
    qtbot: QtBot,
    tmp_path: Path,
    pool: PracticePool,
    proxy: Proxy,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[OpenApp]:
    """`open_app("maria.santos")`: the windows at that user's pool, name and password typed in."""
    monkeypatch.setattr(driver, "FIRST_BACKOFF", 0.02)
    monkeypatch.setattr(jwks, "FETCH_SECONDS", 1.0)
    apps: list[OpenedApp] = []

    def open_as(user: str) -> OpenedApp:
        profile = pool.profile(pool.user(user)["user_pool_id"], endpoint_url=proxy.url)
        app = OpenedApp(qtbot, tmp_path, profile, pool)
        apps.append(app)
        app.type_in(user)
        return app

    yield open_as
    proxy.over.set()
    for app in apps:
        app.close()
