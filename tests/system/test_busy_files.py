"""Files that another program has open: what Windows refuses then is tried again for a while."""

from __future__ import annotations

import threading
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop.system import busy_files
from desktop.system.busy_files import RETRY_SECONDS, retry_while_busy
from tests.helpers.held_open import held_open

LONG = 10.0


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    return path


def test_a_file_is_replaced_once_another_program_lets_go_of_it(file: Path, tmp_path: Path):
    new = tmp_path / "new"
    new.write_bytes(b"new")
    with ExitStack() as held:
        held.enter_context(held_open(file))
        threading.Timer(RETRY_SECONDS / 4, held.close).start()
        retry_while_busy(lambda: new.replace(file))
    assert file.read_bytes() == b"new"


def test_a_file_that_stays_open_is_given_up_after_a_while_and_stays(file: Path, tmp_path: Path):
    new = tmp_path / "new"
    new.write_bytes(b"new")
    began = time.monotonic()
    with held_open(file):
        with pytest.raises(PermissionError):
            retry_while_busy(lambda: new.replace(file))
        with pytest.raises(PermissionError):
            retry_while_busy(file.unlink)
    assert 2 * RETRY_SECONDS <= time.monotonic() - began < LONG
    assert file.read_bytes() == b"old"


def test_other_errors_are_raised_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(busy_files, "RETRY_SECONDS", LONG)
    began = time.monotonic()
    with pytest.raises(FileNotFoundError):
        retry_while_busy((tmp_path / "file").unlink)
    assert time.monotonic() - began < LONG
