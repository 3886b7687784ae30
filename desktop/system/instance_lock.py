"""A lock that one process holds, and through which the others can put a request to it.

The system releases the lock of a process that dies, so nothing stale is ever in the way. The
holder listens on a socket in a folder of this user's, on Windows on a named pipe. Both sides prove
that they know the key in a file that only this user can read, so requests and replies stay between
processes of this user; neither is ever written to a file.
"""

from __future__ import annotations

import os
import threading
import time
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, TypeAlias

from desktop.system import mutual_proof, private_files
from desktop.system.busy_files import retry_while_busy
from desktop.system.file_lock import FileLock
from desktop.system.mutual_proof import Impostor

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection, Listener
    from pathlib import Path

    Answer: TypeAlias = Callable[[bytes], bytes | None]

KEY_BYTES = 32
PROOF_TIMEOUT = 3.0
"""Seconds that a holder may take to prove itself."""
REQUEST_TIMEOUT = 3.0
"""Seconds that a process may take to put its request once it is connected."""
WAKE_TIMEOUT = 0.2
"""Seconds for a holder that stops to connect to itself, and as many for its socket to go."""
RETRY_INTERVAL = 0.05
"""Seconds: after a request that failed, and after a connection that couldn't be accepted."""


class InstanceLock:
    """The lock NAME.lock in `folder`. A holder that listens also has NAME.socket and NAME.key."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._lock = FileLock(folder / f"{name}.lock")
        self._socket = folder / f"{name}.socket"
        self._key_file = folder / f"{name}.key"
        self._key = b""
        self.proven = False
        """Whether a holder has ever proved to be a process of this user."""
        self._address = ""
        self._changing = threading.Lock()
        self._listener: Listener | None = None
        self._accepting: threading.Thread | None = None
        self._stopped = threading.Event()
        self._replying: list[threading.Thread] = []

    def acquire(self) -> bool:
        """Whether this process holds it now. Raises `OSError` where there can be no lock.

        The folder is made private to this user; that of another user is an error.
        """
        if not self._lock.held:
            private_files.make_private_folder(self._folder)
        return self._lock.acquire()

    def release(self) -> None:
        """Let another process hold it."""
        self._lock.release()

    def request(self, content: bytes, timeout: float) -> bytes | None:
        """What the holder replies within `timeout` seconds; None when it doesn't.

        Raises `Impostor` when what listens does not know the key; it learns nothing.
        """
        deadline = time.monotonic() + timeout
        outcomes: SimpleQueue[bytes | Exception | None] = SimpleQueue()

        def ask() -> None:
            outcomes.put(self._ask(content, deadline, lambda: outcomes.put(_PROVEN)))

        # On a thread: what sends half a message would be waited for without end.
        threading.Thread(target=ask, name="asking", daemon=True).start()
        outcome = _next(outcomes, min(timeout, PROOF_TIMEOUT))
        if outcome is _PROVEN:
            self.proven = True
            outcome = _next(outcomes, deadline - time.monotonic())
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def listen(self, answer: Answer) -> None:
        """Have `answer` called with each request, on a thread of its own, from now on.

        What it returns is the reply; None hangs up. Does nothing unless the lock is held, nor when
        called again. Where there can be no socket (its path may be too long), no request arrives.
        """
        with self._changing, suppress(OSError):
            if self._lock.held and self._listener is None and not self._stopped.is_set():
                self._listener = self._open()
                arguments = (self._listener, answer)
                self._accepting = threading.Thread(
                    target=self._accept, args=arguments, name="instance lock", daemon=True
                )
                self._accepting.start()

    def stop_listening(self, timeout: float = 0.0) -> None:
        """Accept no more requests, and give replies under way `timeout` seconds. Keeps the lock."""
        self._stopped.set()
        with self._changing:
            listener, self._listener = self._listener, None
            if listener is None:
                return
            with suppress(OSError):
                retry_while_busy(self._key_file.unlink)
            self._wake()
            # The accepting thread does so as well, unless the process ends before it could.
            with suppress(OSError):
                self._socket.unlink()
        deadline = time.monotonic() + timeout
        for thread in self._replying:
            thread.join(max(0.0, deadline - time.monotonic()))

    def _ask(
        self, content: bytes, deadline: float, proven: Callable[[], object]
    ) -> bytes | Impostor | None:
        from desktop.system.local_socket import connect

        text = b""
        try:
            text = private_files.read(self._key_file)
            key, _, address = text.decode().partition("\n")
            if len(key) != 2 * KEY_BYTES:
                return None
            with connect(address, deadline - time.monotonic()) as connection:
                return mutual_proof.ask(connection, bytes.fromhex(key), content, deadline, proven)
        except private_files.NotPrivate:
            return Impostor()
        except Impostor as error:
            with suppress(OSError, private_files.NotPrivate):
                if private_files.read(self._key_file) == text:
                    return error
            return None  # another holder has begun meanwhile
        except (OSError, EOFError, ValueError):
            return None

    def _open(self) -> Listener:
        """Make the socket, then the file that says where it is and what a request begins with."""
        from multiprocessing.connection import Listener

        from desktop.system.local_socket import new_address

        with suppress(FileNotFoundError):  # a key for another holder would prove this one wrong
            self._key_file.unlink()
        with suppress(FileNotFoundError):
            self._socket.unlink()
        self._address, family = new_address(self._socket)
        listener = Listener(self._address, family, backlog=16)
        try:
            self._key = os.urandom(KEY_BYTES)
            text = f"{self._key.hex()}\n{self._address}"
            private_files.replace(self._key_file, text.encode())
        except OSError:
            listener.close()
            raise
        return listener

    def _accept(self, listener: Listener, answer: Answer) -> None:
        while not self._stopped.is_set():
            try:
                connection = listener.accept()
            except OSError:  # closed, or too many open files
                self._stopped.wait(RETRY_INTERVAL)
            else:
                if self._stopped.is_set():
                    connection.close()
                    break
                thread = threading.Thread(
                    target=self._reply, args=(connection, answer), name="request", daemon=True
                )
                self._replying = [*filter(threading.Thread.is_alive, self._replying), thread]
                thread.start()
        with suppress(OSError):
            listener.close()  # which deletes the socket

    def _wake(self) -> None:
        """Have `accept` return: that a listener is closed wakes it neither on Linux nor Windows."""
        from desktop.system.local_socket import connect

        with suppress(OSError):
            connect(self._address, WAKE_TIMEOUT).close()
        if self._accepting is not None:
            self._accepting.join(WAKE_TIMEOUT)

    def _reply(self, connection: Connection[bytes, bytes], reply_to: Answer) -> None:
        deadline = time.monotonic() + REQUEST_TIMEOUT
        with suppress(OSError, EOFError), connection:
            mutual_proof.answer(connection, self._key, reply_to, deadline)


_PROVEN = Exception("the holder has proved itself")


def _next(
    outcomes: SimpleQueue[bytes | Exception | None], timeout: float
) -> bytes | Exception | None:
    try:
        return outcomes.get(timeout=max(0.0, timeout))
    except Empty:
        return None
