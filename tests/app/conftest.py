"""A home for the whole app."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.home import Home
from tests.helpers.practice_pool import practice_pool


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """With nobody signed in yet."""
    with practice_pool() as pool:
        yield Home(tmp_path, pool)
