"""A practice pool, a proxy before it, and a room whose gateway goes through the proxy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.cognito import jwks
from desktop.worker import driver
from tests.bad_network.opened_app import Room
from tests.cognito.conftest import clean_settings, exchanges_end
from tests.helpers.failing_proxy import Proxy, proxy_before
from tests.helpers.network_failures import Held
from tests.helpers.practice_pool import PracticePool
from tests.live.conftest import pool, practice_process

__all__ = ["clean_settings", "exchanges_end", "pool", "practice_process"]

Enter = Callable[[str], Room]


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
def enter(
    qtbot: QtBot,
    tmp_path: Path,
    pool: PracticePool,
    proxy: Proxy,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Enter]:
    """`enter("maria.santos")`: a room at that user's pool, their name and password typed in."""
    monkeypatch.setattr(driver, "FIRST_BACKOFF", 0.02)
    monkeypatch.setattr(jwks, "FETCH_SECONDS", 1.0)
    rooms: list[Room] = []

    def enter_as(user: str) -> Room:
        profile = pool.profile(pool.user(user)["user_pool_id"], endpoint_url=proxy.url)
        room = Room(qtbot, tmp_path, profile, pool)
        rooms.append(room)
        room.type_in(user)
        return room

    yield enter_as
    proxy.over.set()
    for room in rooms:
        room.close()
