"""One display for all end-to-end tests, and a newly started program on it for each."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.helpers.display import display, missing, with_empty_home
from tests.helpers.running_app import practice_app, sleeping_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.running_app import RunningApp, SleepingApp


@pytest.fixture(scope="session")
def display_env() -> Iterator[dict[str, str]]:
    """A display and an accessibility bus; skipped where there can be none."""
    if lacks := missing():
        message = f"end-to-end tests need {', '.join(lacks)}: run make test, which installs it"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    # Not pytest's own folder: the path of a socket in it would be too long.
    with tempfile.TemporaryDirectory(prefix="desk-") as folder, display(Path(folder)) as env:
        yield env


@pytest.fixture
def app(display_env: dict[str, str], tmp_path: Path) -> Iterator[RunningApp]:
    with practice_app(with_empty_home(display_env, tmp_path), tmp_path) as opened:
        yield opened


@pytest.fixture
def sleeping(display_env: dict[str, str], tmp_path: Path) -> Iterator[SleepingApp]:
    """A program whose computer can sleep, so that a test need not wait."""
    with sleeping_app(with_empty_home(display_env, tmp_path), tmp_path) as opened:
        yield opened
