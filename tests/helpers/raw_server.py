"""A server on 127.0.0.1 that answers each request with what the test says, byte by byte."""

from __future__ import annotations

import re
import socket
import ssl
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def reply(
    body: bytes, status: str = "200 OK", *, length: int | None = None, **headers: str
) -> bytes:
    fields = {"Content-Length": str(len(body) if length is None else length), **headers}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status}\r\nConnection: close\r\n{lines}\r\n".encode() + body


class RawServer:
    """`requests` are all requests so far, as they came."""

    def __init__(self, answer: Any, context: ssl.SSLContext | None) -> None:
        self.requests: list[str] = []
        self.over = threading.Event()
        self._answer = answer
        self._context = context
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http{'s' if context else ''}://127.0.0.1:{self.port}/pool/jwks.json"
        self._threads = [threading.Thread(target=self._serve)]
        self._threads[0].start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            if self.over.is_set():
                connection.close()
                return
            thread = threading.Thread(target=self._converse, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _converse(self, connection: socket.socket) -> None:
        line: socket.socket = connection
        with suppress(OSError):
            if self._context:
                line = self._context.wrap_socket(connection, server_side=True)
            head = line.recv(4096)
            # What is no request gets the answer at once.
            while head.startswith((b"GET", b"CONNECT", b"POST")) and not _is_whole(head):
                head += line.recv(4096)
            if head:
                self.requests.append(head.decode("latin-1"))
            if isinstance(self._answer, bytes):
                line.sendall(self._answer)
            else:
                self._answer(line, self.over)
            # Closed in order: without this, unread bytes would turn the end into a reset.
            line.shutdown(socket.SHUT_WR)
        line.close()
        connection.close()

    def stop(self) -> None:
        self.over.set()
        # Closing a listener does not wake accept everywhere; a connection does.
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), 1).close()
        self._listener.close()
        for thread in self._threads:
            thread.join(5)


def _is_whole(request: bytes) -> bool:
    head, end, body = request.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
    return bool(end) and len(body) >= int(length[1] if length else 0)


@contextmanager
def serve_raw(answer: Any, certificate: Path | None = None) -> Iterator[RawServer]:
    """`answer`: bytes, or what writes them to a socket. `certificate`: PEM with key, for TLS."""
    context = None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
    server = RawServer(answer, context)
    try:
        yield server
    finally:
        server.stop()


def dripping(head: bytes, drop: bytes) -> Callable[[socket.socket, threading.Event], None]:
    """`head` at once, then `drop` again and again until the test is over."""

    def answer(line: socket.socket, over: threading.Event) -> None:
        line.sendall(head)
        while not over.wait(0.01):
            line.sendall(drop)

    return answer


def endless(head: bytes, chunk: bytes) -> Callable[[socket.socket, threading.Event], None]:
    """`head`, then `chunk` without end, as fast as it goes."""

    def answer(line: socket.socket, over: threading.Event) -> None:
        line.sendall(head)
        while not over.is_set():
            line.sendall(chunk)

    return answer
