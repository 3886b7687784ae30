"""TLS before a server without: what a load balancer or an office's gateway does."""

from __future__ import annotations

import socket
import ssl
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class TlsFront:
    """Passes the bytes of each connection on to a port of this computer."""

    def __init__(self, certificate: Path, to_port: int, address: str) -> None:
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(certificate)
        self._to = to_port
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        self._listener = socket.create_server((address, 0), family=family)
        self.port: int = self._listener.getsockname()[1]
        self.connections = 0
        """Whose TLS was agreed on."""
        self._address = address
        self._over = threading.Event()
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._serve)]
        self._threads[0].start()

    def _serve(self) -> None:
        while not self._over.is_set():
            with suppress(OSError):
                plain, _ = self._listener.accept()
                self._open.append(plain)
                thread = threading.Thread(target=self._converse, args=(plain,))
                self._threads.append(thread)
                thread.start()

    def _converse(self, plain: socket.socket) -> None:
        with suppress(OSError):
            near = self._context.wrap_socket(plain, server_side=True)
            self._open.append(near)
            self.connections += 1
            far = socket.create_connection(("127.0.0.1", self._to))
            self._open.append(far)
            back = threading.Thread(target=_pump, args=(far, near))
            self._threads.append(back)
            back.start()
            _pump(near, far)

    def stop(self) -> None:
        self._over.set()
        with suppress(OSError):  # closing a listener does not wake accept everywhere
            socket.create_connection((self._address, self.port), 1).close()
        self._threads[0].join(5)
        self._listener.close()
        for each in self._open:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)
        for each in self._open:
            each.close()


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65_536):
            sink.sendall(data)
    with suppress(OSError):
        sink.shutdown(socket.SHUT_WR)


@contextmanager
def tls_front(certificate: Path, to_port: int, address: str = "127.0.0.1") -> Iterator[TlsFront]:
    """One that runs until the way out. `certificate`: PEM with its key."""
    front = TlsFront(certificate, to_port, address)
    try:
        yield front
    finally:
        front.stop()
