"""Locks between this user's processes, which the system releases when a process dies.

No package is needed for it: filelock's import takes 50 ms, and the first lock is taken before the
first paint.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHORT_TIMEOUT = 1.5
"""Seconds: longer than a change of a small file takes, its retries included (`busy_files`)."""
SHORTEST_PAUSE, LONGEST_PAUSE = 0.002, 0.05
"""Seconds between two tries; each pause is twice as long as the one before."""
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""No file is made where a link points to, and opening a device or pipe doesn't block."""


class FileLock:
    """An exclusive lock by the name of a file, which need not exist. Any thread may release it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object has the lock."""
        return self._handle is not None

    def acquire(self, timeout: float = 0.0) -> bool:
        """Whether it is held now, after at most `timeout` seconds.

        Raises `OSError` where there can be no lock, such as in a folder that can't be written.
        """
        if self.held:
            return True
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | _NO_LINK, 0o600)
        acquired = False
        try:
            acquired = _wait(handle, timeout)
        finally:
            if acquired:
                self._handle = handle
            else:
                os.close(handle)
        return acquired

    @contextmanager
    def within(self, timeout: float) -> Iterator[None]:
        """Hold it for the block. Raises `TimeoutError`, and `OSError` like `acquire`."""
        if not self.acquire(timeout):
            raise TimeoutError(f"{self._path.name}: locked for more than {timeout} s")
        try:
            yield
        finally:
            self.release()

    def release(self) -> None:
        """Give it up; nothing happens when it isn't held."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)


@contextmanager
def lock_if_possible(path: Path, timeout: float = SHORT_TIMEOUT) -> Iterator[None]:
    """Run the block under a lock, or without where none can be had within `timeout` seconds."""
    lock = FileLock(path)
    with suppress(OSError):
        lock.acquire(timeout)
    try:
        yield
    finally:
        lock.release()


def _wait(handle: int, timeout: float) -> bool:
    deadline = time.monotonic() + timeout
    pause = SHORTEST_PAUSE
    while not _try_lock(handle):
        left = deadline - time.monotonic()
        if left <= 0:
            return False
        time.sleep(min(pause, left))
        pause = min(2 * pause, LONGEST_PAUSE)
    return True


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        """Whether it is locked now, until it is closed. Raises `OSError`."""
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in (errno.EACCES, 0):  # Wine says 0
                return False
            raise
        return True

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        """Whether it is locked now, until it is closed. Raises `OSError`."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
