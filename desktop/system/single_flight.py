"""Several calls at once do a thing once: one of them does it, and hands the result to the others.

The result is never written anywhere: it goes through a socket in a folder of this user's. Who does
it is whoever has the lock, which the system takes back from a process that dies.
"""

from __future__ import annotations

import os
import secrets
import sys
import threading
import time
from contextlib import suppress
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener
from typing import TYPE_CHECKING, Self

from filelock import FileLock, Timeout

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PATIENCE = 45.0
"""Seconds: longer than a renewal with its repeats takes."""
PAUSE = 0.05
TROUBLE = (OSError, EOFError, AuthenticationError)


class TooLong(Exception):
    """Somebody else has been at it for longer than anybody should."""


def once(folder: Path, name: str, work: Callable[[], bytes]) -> bytes:
    """What `work` returns, called by one of all processes that ask for `name` right now.

    `folder` is private to this user. Whoever asks after it is done does it anew. Raises what
    `work` raised where it ran; the others then try themselves. Raises `TooLong`.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    door = _Door(folder, name)
    lock = FileLock(folder / f"{name}.lock", mode=0o600)
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            lock.acquire(blocking=False)
        except Timeout:
            result = door.wait(deadline)
            if result is not None:
                return result
            time.sleep(PAUSE)  # it isn't listening yet, or has died
        else:
            with lock, _Serving(door) as serving:
                serving.result = work()
                return serving.result
    raise TooLong


class _Door:
    """Where the one who does it is found, and the word that shows that it is them."""

    def __init__(self, folder: Path, name: str) -> None:
        self._key_file = folder / f"{name}.key"
        self._socket = folder / f"{name}.socket"

    def open(self) -> Listener:
        """Listen; only who can read this user's files can speak to it."""
        key = secrets.token_bytes(32)
        with suppress(FileNotFoundError):
            self._socket.unlink()
        address, family = self._where()
        listener = Listener(address, family, authkey=key)
        words = key.hex() + "\n" + str(listener.address)
        new = self._key_file.with_suffix(".new")
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(words)
        new.replace(self._key_file)
        return listener

    def close(self) -> None:
        for path in (self._key_file, self._socket):
            with suppress(OSError):
                path.unlink()

    def wait(self, deadline: float) -> bytes | None:
        """What comes through it; None when nobody is there, or they gave up."""
        with suppress(*TROUBLE, ValueError):
            key, _, address = self._key_file.read_text(encoding="utf-8").partition("\n")
            with Client(address, authkey=bytes.fromhex(key)) as connection:
                if connection.poll(max(0.0, deadline - time.monotonic())):
                    return connection.recv_bytes()
        return None

    def _where(self) -> tuple[str, str]:
        if sys.platform == "win32":
            return rf"\\.\pipe\cognito-desk-{secrets.token_hex(8)}", "AF_PIPE"
        return str(self._socket), "AF_UNIX"


class _Serving:
    """Takes in who asks meanwhile, and at the end gives each the result, if there is one."""

    def __init__(self, door: _Door) -> None:
        self.result: bytes | None = None
        self._door = door
        self._listener: Listener | None = None
        self._waiting: list[Connection[object, object]] = []
        self._over = threading.Event()

    def __enter__(self) -> Self:
        with suppress(OSError):  # such as a path too long for a socket: then each does it itself
            self._listener = self._door.open()
            threading.Thread(target=self._take_in, name="handover", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._door.close()
        for connection in self._waiting:
            with suppress(*TROUBLE):
                if self.result is not None:
                    connection.send_bytes(self.result)
                connection.close()
        if self._listener is not None:
            with suppress(OSError):
                self._listener.close()

    def _take_in(self) -> None:
        listener = self._listener
        while listener is not None and not self._over.is_set():
            with suppress(*TROUBLE):
                self._waiting.append(listener.accept())
