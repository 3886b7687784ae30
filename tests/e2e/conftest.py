"""One stage for all end-to-end tests, and a new desk on it for each."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.e2e.desk import desk as open_desk
from tests.e2e.stage import at_home, missing, stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.e2e.desk import Desk


@pytest.fixture(scope="session")
def stage_env() -> Iterator[dict[str, str]]:
    """A display and an accessibility bus; skipped where there can be none."""
    if lacks := missing():
        message = f"end-to-end tests need {', '.join(lacks)}: run make test, which installs it"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    # Not pytest's own folder: the path of a socket in it would be too long.
    with tempfile.TemporaryDirectory(prefix="desk-") as folder, stage(Path(folder)) as env:
        yield env


@pytest.fixture
def desk(stage_env: dict[str, str], tmp_path: Path) -> Iterator[Desk]:
    with open_desk(at_home(stage_env, tmp_path), tmp_path) as opened:
        yield opened
