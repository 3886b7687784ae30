"""Locks by the name of a file: between threads here, and between processes in tests/vault."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import pytest

from desktop.system.file_lock import FileLock, lock_if_possible


def test_it_is_waited_for_until_it_is_released(tmp_path: Path):
    one, other = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert one.acquire()
    threading.Timer(0.2, one.release).start()
    assert other.acquire(10)
    assert (one.held, other.held) == (False, True)
    other.release()


def test_waiting_has_an_end(tmp_path: Path):
    with FileLock(tmp_path / "lock").within(0):
        began = time.monotonic()
        assert not FileLock(tmp_path / "lock").acquire(0.2)
        assert 0.2 <= time.monotonic() - began < 5
        with (
            pytest.raises(TimeoutError, match="lock: locked"),
            FileLock(tmp_path / "lock").within(0),
        ):
            pass
    assert FileLock(tmp_path / "lock").acquire()


def test_a_folder_is_made_for_this_user_only(tmp_path: Path):
    lock = FileLock(tmp_path / "new" / "lock")
    assert lock.acquire()
    if sys.platform != "win32":
        assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700
        assert (tmp_path / "new" / "lock").stat().st_mode & 0o777 == 0o600
    lock.release()
    lock.release()
    assert not lock.held


def test_lock_if_possible_goes_on_without_a_lock(tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        FileLock(tmp_path / "file" / "lock").acquire()
    with lock_if_possible(tmp_path / "file" / "lock"):
        pass
    with lock_if_possible(tmp_path / "lock"), lock_if_possible(tmp_path / "lock", 0.01):
        assert not FileLock(tmp_path / "lock").acquire()
