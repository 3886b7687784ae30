"""Tests of the whole app, which takes the process's hooks for itself."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.homes import Home, practice


@pytest.fixture(autouse=True)
def hooks_as_they_were() -> Iterator[None]:
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """With nobody signed in yet."""
    with practice() as pool:
        yield Home(tmp_path, pool)
