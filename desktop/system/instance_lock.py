"""Who came first, and how those who come after find them.

A lock says who is first; the system takes it back from a process that dies, so nothing stale is
ever in the way. Behind it the first one listens on a socket in a folder of this user's, on Windows
on a named pipe. Before the first paint this may cost nothing: filelock would cost it 50 ms,
QLocalServer 10, and that needs libraries of Kerberos, which not every system has.
"""

from __future__ import annotations

import os
import sys
import threading
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, TypeAlias

from desktop.system.file_lock import lock
from desktop.system.folders import config_folder, runtime_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection, Listener

    Hear: TypeAlias = Callable[["Connection[bytes, bytes]"], None]

PAUSE = 0.05


class Place:
    """Where the one process for `name` is found, by this user and with these settings."""

    def __init__(self, name: str) -> None:
        words = f"{config_folder()}\n{name}"
        self._key = f"{zlib.crc32(os.fsencode(words)):08x}"
        self._folder = runtime_folder()
        self._handle: int | None = None
        self._listener: Listener | None = None
        self._listening = False
        self._left = threading.Event()

    def lock(self) -> bool:
        """Whether it is ours: also where nobody can have a lock."""
        if self._handle is not None:
            return True
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            file = self._folder / f"{self._key}.lock"
            handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True
        try:
            lock(handle)
        except BlockingIOError:
            os.close(handle)
            return False
        except OSError:
            os.close(handle)
            return True
        self._handle = handle
        return True

    def call(self, words: bytes, patience: float) -> bytes:
        """What the first one answers within `patience` seconds; nothing when it doesn't."""
        from multiprocessing.connection import Client  # noqa: PLC0415 — see above

        with suppress(OSError, EOFError), Client(*self._address()) as connection:
            connection.send_bytes(words)
            if connection.poll(patience):
                return connection.recv_bytes(len(words))
        return b""

    def listen(self, hear: Hear) -> None:
        """Have `hear` called for each who calls, on a thread; once, and only by the first."""
        if self._handle is not None and not self._listening:
            self._listening = True
            threading.Thread(target=self._listen, args=(hear,), name="starts", daemon=True).start()

    def leave(self) -> None:
        """Listen no more. The lock goes last, with the process: until then this is the first."""
        self._left.set()
        if self._listener is not None:
            with suppress(OSError):
                self._listener.close()

    def _listen(self, hear: Hear) -> None:
        from multiprocessing.connection import Listener  # noqa: PLC0415 — see above

        address, family = self._address()
        with suppress(OSError):
            os.unlink(address)  # noqa: PTH108 — on Windows it is no path
        try:
            self._listener = Listener(address, family, backlog=16)
        except OSError:  # such as a path too long for a socket: then it can't be called
            return
        while not self._left.is_set():
            try:
                connection = self._listener.accept()
            except OSError:
                self._left.wait(PAUSE)
            else:
                threading.Thread(target=hear, args=(connection,), name="call", daemon=True).start()

    def _address(self) -> tuple[str, str]:
        if sys.platform == "win32":
            return rf"\\.\pipe\cognito-desk-{self._key}", "AF_PIPE"
        return str(self._folder / f"{self._key}.socket"), "AF_UNIX"
