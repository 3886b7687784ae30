"""Several processes want the same thing at once: one does it, and the others get its result.

The result is never written to a file: it goes through the socket of an `InstanceLock`.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from desktop.system.instance_lock import RETRY_INTERVAL, InstanceLock
from desktop.system.mutual_proof import Impostor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TIMEOUT = 45.0
"""Seconds: longer than a renewal with its repeats takes."""
REPLY_TIMEOUT = 2.0
"""Seconds to hand the result to all that wait for it."""


UNPROVEN_TIMEOUT = 10.0
"""Seconds for the process that does the work to prove that it is one of this user's."""


class TooLong(Exception):
    """Another process has been doing the work for longer than `TIMEOUT`."""


def once(folder: Path, name: str, work: Callable[[], bytes]) -> bytes:
    """What `work` returns, called by one of all processes that ask for `name` right now.

    `folder` is private to this user. A process that asks after it is done does it anew. Raises
    what `work` raised where it ran; the others then try themselves. Raises `TooLong`, and
    `OSError` where there can be no lock: also `Impostor`, when what holds it does not prove to be
    a process of this user.
    """
    lock = InstanceLock(folder, name)
    began = time.monotonic()
    deadline = began + TIMEOUT
    while time.monotonic() < deadline:
        if lock.acquire():
            return _do(work, lock)
        result = lock.request(b"", deadline - time.monotonic())
        if result is not None:
            return result
        if not lock.proven and time.monotonic() > began + UNPROVEN_TIMEOUT:
            raise Impostor
        time.sleep(RETRY_INTERVAL)  # the holder isn't listening yet, failed or died
    raise TooLong


def _do(work: Callable[[], bytes], lock: InstanceLock) -> bytes:
    ended = threading.Event()
    result: bytes | None = None

    def answer(_: bytes) -> bytes | None:
        ended.wait()
        return result

    try:
        lock.listen(answer)
        result = work()
        return result
    finally:
        ended.set()
        lock.stop_listening(REPLY_TIMEOUT)
        lock.release()
