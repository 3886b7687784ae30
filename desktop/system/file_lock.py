"""Locks between this user's programs, which the system takes back from one that dies.

Lighter than filelock, whose import costs 50 ms: this is needed before the first paint, and on the
UI thread.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 0.05
"""Seconds: ten times what a change of a small file takes, and no longer than a window may wait."""
PAUSE = 0.002


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Be the only one in here who named `file`, which need not exist.

    Where there can be no lock, or whoever has it is stuck, it goes on without.
    """
    handle = None
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if handle is not None:
            _wait(handle)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _wait(handle: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            lock(handle)
        except BlockingIOError:
            time.sleep(PAUSE)
        except OSError:
            return
        else:
            return


if sys.platform == "win32":
    import msvcrt

    def lock(handle: int) -> None:
        """Until it is closed. Raises `BlockingIOError` when somebody has it, `OSError`."""
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error

else:
    import fcntl

    def lock(handle: int) -> None:
        """Until it is closed. Raises `BlockingIOError` when somebody has it, `OSError`."""
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
