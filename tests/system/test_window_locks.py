"""Asking windows to quit, by their locks."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.system.instance_lock import InstanceLock
from desktop.system.window_locks import QUIT, quit_windows, window_lock

PATIENCE = 20.0
"""Seconds."""


@pytest.fixture
def folder() -> Iterator[Path]:
    """Not pytest's own: the path of a socket in it would be too long."""
    with tempfile.TemporaryDirectory(prefix="desk-") as name:
        yield Path(name, "run")


class Window:
    """Holds a lock until it is asked to quit; `stays` for one that asks the person something."""

    def __init__(self, lock: InstanceLock, *, stays: bool = False) -> None:
        self.lock = lock
        self.asked: list[bytes] = []
        self._stays = stays
        self.quits = threading.Event()
        assert lock.acquire()
        self._ending = threading.Thread(target=self._end, daemon=True)
        self._ending.start()

    def end(self) -> None:
        self.quits.set()
        self._ending.join(PATIENCE)

    def listen(self) -> None:
        self.lock.listen(self._answer)

    def _answer(self, request: bytes) -> bytes:
        self.asked.append(request)
        if not self._stays:
            self.quits.set()
        return request

    def _end(self) -> None:
        self.quits.wait(PATIENCE)
        self.lock.stop_listening(PATIENCE)
        self.lock.release()


def test_without_a_window_there_is_nothing_to_do(folder: Path):
    assert quit_windows(folder, 0)
    folder.mkdir()
    (folder / "0123abcd.lock").touch()  # of a window that was killed
    assert quit_windows(folder, 0)


def test_every_window_is_asked_and_waited_for(folder: Path):
    windows = [Window(window_lock(folder, key)) for key in (b"one", b"two")]
    for window in windows:
        window.listen()
    assert quit_windows(folder, PATIENCE)
    assert [window.asked for window in windows] == [[QUIT], [QUIT]]
    again = window_lock(folder, b"one")
    assert again.acquire(), "it is gone"
    again.release()
    for window in windows:
        window.end()


def test_one_that_stays_is_asked_once_and_told(folder: Path):
    window = Window(window_lock(folder, b"one"), stays=True)
    window.listen()
    assert not quit_windows(folder, 0.5)
    assert window.asked == [QUIT]
    window.end()


def test_one_that_does_not_listen_yet_is_asked_once_it_does(folder: Path):
    window = Window(window_lock(folder, b"one"))
    outcomes: list[bool] = []
    asking = threading.Thread(target=lambda: outcomes.append(quit_windows(folder, PATIENCE)))
    asking.start()
    window.listen()
    asking.join(2 * PATIENCE)
    assert outcomes == [True]
    assert window.asked == [QUIT]
    window.end()


def test_one_that_never_listens_is_told_in_time(folder: Path):
    lock = window_lock(folder, b"one")
    assert lock.acquire()
    assert not quit_windows(folder, 0.2)
    lock.release()


def test_locks_of_other_kinds_are_left_alone(folder: Path):
    call = Window(InstanceLock(folder, "token-0123abcd"))
    call.listen()
    assert quit_windows(folder, PATIENCE)
    assert call.asked == []
    call.end()
