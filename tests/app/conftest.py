"""A home for the whole app."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.home import Home, practice


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """With nobody signed in yet."""
    with practice() as pool:
        yield Home(tmp_path, pool)
