"""Files that another program has open: on Windows they can't be replaced, deleted or opened.

Other windows of this program have them open for some milliseconds, virus scanners and backups for
longer. Elsewhere an open file is in no call's way.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

RETRY_SECONDS = 1.0
RETRY_INTERVAL = 0.01
"""Seconds."""
_BUSY: tuple[type[OSError], ...] = (PermissionError,) if sys.platform == "win32" else ()
"""What Windows says of a busy file, and also of one that this user has no right to."""

T = TypeVar("T")


def retry_while_busy(call: Callable[[], T]) -> T:
    """What `call` returns, once no other program is in its way.

    Raises `OSError` as `call` does; `PermissionError` on Windows after `RETRY_SECONDS` only.
    """
    deadline = time.monotonic() + RETRY_SECONDS
    while True:
        try:
            return call()
        except _BUSY:
            if time.monotonic() > deadline:
                raise
            time.sleep(RETRY_INTERVAL)
