"""Clients that others wrote, in JavaScript: their packages, a pool for them, Node and a browser."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.foreign import node_packages
from tests.foreign.browser import browser, program
from tests.foreign.scenario_server import Player, player
from tests.helpers.practice_pool import PracticePool, practice_pool

Play = Callable[[str, dict[str, Any]], Any]
"""Plays a scenario by name, with what is given to it."""


@pytest.fixture(scope="session")
def _packages() -> None:
    """The foreign clients' packages; skipped where there is no Node 20."""
    if lacks := node_packages.lacking():
        pytest.skip(f"foreign clients: {lacks}")
    try:
        node_packages.install()
    except node_packages.InstallationError as error:
        pytest.fail(f"the foreign clients' packages can't be installed (tests/foreign): {error}")


@pytest.fixture(scope="session")
def _running_pool() -> Iterator[PracticePool]:
    with practice_pool([sys.executable, "-m", "desktop.practice"]) as pool:
        yield pool


@pytest.fixture
def pool(_running_pool: PracticePool) -> PracticePool:
    """A practice pool in its ready-made state."""
    _running_pool.reset()
    return _running_pool


@pytest.fixture(scope="session")
def _node(
    _packages: None, _running_pool: PracticePool, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Player]:
    command = ["node", str(node_packages.CLIENTS / "node.mjs")]
    with player(command, tmp_path_factory.mktemp("node"), _running_pool.port) as started:
        yield started


@pytest.fixture(scope="session")
def _browser(
    _packages: None, _running_pool: PracticePool, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Player]:
    chromium = program()
    if chromium is None:
        pytest.skip("foreign clients: needs Chromium, in Debian the package chromium")
    folder = tmp_path_factory.mktemp("chromium")
    node_packages.bundle("page.mjs", folder / "page.js")
    script = (folder / "page.js").read_bytes()
    with browser(chromium, script, folder, _running_pool.port) as opened:
        yield opened


@pytest.fixture(params=["identity_js", "sdk_v3", "amplify in Chromium"])
def play(request: pytest.FixtureRequest) -> Play:
    """One client after the other, where it runs."""
    client, _, where = request.param.partition(" in ")
    started: Player = request.getfixturevalue("_browser" if where else "_node")
    return lambda scenario, given: started.play(client, scenario, given)
