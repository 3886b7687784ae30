"""A computer for each test; skipped where there can be none, as the end-to-end tests are."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.canaries.computer import Computer
from tests.e2e.conftest import display_env  # noqa: F401 — a fixture
from tests.vault.login_session import MISSING


@pytest.fixture
def computer(display_env: dict[str, str], tmp_path: Path) -> Iterator[Computer]:  # noqa: F811
    """Not switched on yet."""
    if MISSING:
        message = f"these tests need {', '.join(MISSING)}"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    # Not pytest's own folder: the path of a socket in it would be too long.
    with tempfile.TemporaryDirectory(prefix="desk-") as folder:
        yield Computer(display_env, Path(folder), tmp_path)
