"""What the tests of presenters share."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.windows import WindowsWithFakeWorker


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> WindowsWithFakeWorker:
    """Signed out, the login dialog open."""
    return WindowsWithFakeWorker(qtbot, tmp_path)
