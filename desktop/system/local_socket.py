"""Where a process listens for others of this computer: a Unix socket, on Windows a named pipe.

Addresses are those of `multiprocessing.connection`, whose import takes 10 ms.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import _winapi
    from multiprocessing.connection import PipeConnection

    SHORTEST_WAIT_MS = 1
    """Windows takes 0 for a time that the other end chooses."""

    def new_address(_: Path) -> tuple[str, str]:
        """Address and family to listen at: a pipe whose name can't be guessed."""
        return rf"\\.\pipe\cognito-desk-{os.urandom(8).hex()}", "AF_PIPE"

    def connect(address: str, timeout: float) -> PipeConnection[bytes, bytes]:
        """A connection to the process that listens there. Raises `OSError`.

        `multiprocessing.connection.Client` would wait for a process that hangs for 20 s.
        """
        handle = _open(address, time.monotonic() + timeout)
        _winapi.SetNamedPipeHandleState(handle, _winapi.PIPE_READMODE_MESSAGE, None, None)
        return PipeConnection(handle)

    def _open(address: str, deadline: float) -> int:
        while True:
            left_ms = int(1000 * (deadline - time.monotonic()))
            try:
                _winapi.WaitNamedPipe(address, max(SHORTEST_WAIT_MS, left_ms))
                return _winapi.CreateFile(
                    address,
                    _winapi.GENERIC_READ | _winapi.GENERIC_WRITE,
                    0,
                    _winapi.NULL,
                    _winapi.OPEN_EXISTING,
                    _winapi.FILE_FLAG_OVERLAPPED,
                    _winapi.NULL,
                )
            except OSError as error:
                if error.winerror != _winapi.ERROR_PIPE_BUSY or left_ms <= 0:
                    raise

else:
    from multiprocessing.connection import Client, Connection

    def new_address(path: Path) -> tuple[str, str]:
        """Address and family to listen at: this path."""
        return str(path), "AF_UNIX"

    def connect(address: str, _: float) -> Connection[bytes, bytes]:
        """A connection to the process that listens there. Raises `OSError`."""
        return Client(address)
