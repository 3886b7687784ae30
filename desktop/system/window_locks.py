"""The locks that windows of this program hold while they are open, and asking all of them to quit.

Each is an `InstanceLock` in the folder for locks, where other locks lie as well: a window's is
named by eight hex digits.
"""

from __future__ import annotations

import re
import threading
import time
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.system.instance_lock import RETRY_INTERVAL, InstanceLock
from desktop.system.mutual_proof import Impostor

if TYPE_CHECKING:
    from pathlib import Path

QUIT = b"quit"
"""A request, whose reply is the same. The window quits as if the person had chosen it."""
REPLY_TIMEOUT = 3.0
"""Seconds for the reply to one request."""
_NAME = re.compile(r"[0-9a-f]{8}\.lock")


def window_lock(folder: Path, key: bytes) -> InstanceLock:
    """The lock of the window that `key` stands for."""
    return InstanceLock(folder, f"{zlib.crc32(key):08x}")


def quit_windows(folder: Path, timeout: float) -> bool:
    """Ask every window with a lock in `folder` to quit; whether all did within `timeout` seconds.

    One that does not listen yet is asked again. A window may stay, such as to ask the person
    something first.
    """
    deadline = time.monotonic() + timeout
    outcomes: list[bool] = []
    threads = [
        threading.Thread(
            target=lambda lock=lock: outcomes.append(_quit(lock, deadline)), daemon=True
        )
        for lock in _locks_in(folder)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, deadline - time.monotonic()) + RETRY_INTERVAL)
    return len(outcomes) == len(threads) and all(outcomes)


def _locks_in(folder: Path) -> list[InstanceLock]:
    with suppress(OSError):
        names = [path.name for path in folder.iterdir()]
        return [
            InstanceLock(folder, name.removesuffix(".lock"))
            for name in sorted(names)
            if _NAME.fullmatch(name)
        ]
    return []


def _quit(lock: InstanceLock, deadline: float) -> bool:
    """Whether no process holds the lock any more."""
    asked = False
    while True:
        with suppress(OSError):
            if lock.acquire():
                lock.release()
                return True
        left = deadline - time.monotonic()
        if left <= 0:
            return False
        if not asked:
            with suppress(Impostor):
                asked = lock.request(QUIT, min(left, REPLY_TIMEOUT)) == QUIT
        time.sleep(min(RETRY_INTERVAL, max(0.0, deadline - time.monotonic())))
