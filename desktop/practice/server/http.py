"""HTTP/1.1 with the standard library: reads requests, writes each response at once."""

from __future__ import annotations

import socket
import sys
import threading
from contextlib import suppress
from email.utils import formatdate
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from desktop.practice.server.control.state import STATE_PATH
from desktop.practice.server.http_messages import Request, Response, error_response
from desktop.practice.server.origin_check import authority

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.practice.server.router import Router

_LARGEST_BODY = 2**20
"""Bytes of a request's body."""
_LARGEST_STATE = 64 * 2**20
"""Bytes of a state that is loaded."""
_REST_SECONDS = 2
"""How long more of a body that isn't wanted is waited for."""
_CHUNK = 2**16
_IDLE_SECONDS = 120
"""How long a connection without a request is kept open."""


class PracticeServer(ThreadingHTTPServer):
    """Listens at one address. `router` is to be set before it serves."""

    daemon_threads = True
    block_on_close = False
    # On Windows this option lets two servers share a port; elsewhere it only skips a wait.
    allow_reuse_address = sys.platform != "win32"
    request_queue_size = 64
    router: Router

    def __init__(self, host: str, port: int, region: str) -> None:
        """`region` is the Region whose endpoint this is; a port of 0 stands for a free one.

        `host` is an IP address of this computer; raises OSError for another, and for a port in use.
        """
        self.region = region
        self._open: set[socket.socket] = set()
        self._listening = True
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), _Handler)

    def start(self) -> None:
        """Serve on a thread of its own."""
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    def listen(self, listening: bool) -> None:  # noqa: FBT001 - a state, not an option
        """Stop listening, so that connections are refused and open ones end; or listen again.

        Not to be called from a request to this same server.
        """
        if listening == self._listening:
            return
        self._listening = listening
        if listening:
            self.socket = socket.socket(self.address_family, self.socket_type)
            self.server_bind()
            self.server_activate()
            self.start()
            return
        self.shutdown()
        self.server_close()
        for connection in tuple(self._open):
            with suppress(OSError):  # it ended meanwhile
                connection.shutdown(socket.SHUT_RDWR)

    def process_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - the base's
        """Remember the connection while it is open."""
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:  # noqa: ANN401 - the base's
        self._open.discard(request)
        super().shutdown_request(request)

    def server_bind(self) -> None:
        """Bind as HTTPServer does, without its slow look-up of the computer's name."""
        if self.allow_reuse_address:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name = str(self.server_address[0])
        self.server_port = self.server_address[1]

    @property
    def endpoint(self) -> str:
        """Where programs of this computer reach the server."""
        everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - read, not bound
        host = everywhere.get(self.server_name, self.server_name)
        return f"http://{authority(host)}:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore clients that went away; print anything else, which is a defect of the server."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    server: PracticeServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = _IDLE_SECONDS

    def __getattr__(self, name: str) -> Callable[[], None]:
        """Every method is handled in one place: it is for the path to say what it takes."""
        if name.startswith("do_"):
            return self._answer
        raise AttributeError(name)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base
        """Nothing: paths and bodies are full of secrets."""

    def _answer(self) -> None:
        body = self._body()
        if isinstance(body, Response):
            self.close_connection = True
            self._send(body)
            self._read_rest()
            return
        if any(len(self.headers.get_all(name, [])) > 1 for name in ("Host", "Origin")):
            self._send(error_response(400, "Host and Origin can't be given twice"))
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        path, _, query = self.path.partition("?")
        response = self.server.router.handle(
            Request(self.command, path, headers, body, self.server.region, query)
        )
        if response is None:
            self.close_connection = True
        else:
            self._send(response)

    def _body(self) -> bytes | Response:
        """The request's body, or the response that says why it isn't read."""
        if "Transfer-Encoding" in self.headers:
            return error_response(411, "the body must come with its length")
        length = self.headers.get("Content-Length", "0")
        if not (length.isascii() and length.isdigit()):
            return error_response(400, "the length must be a number")
        most = _LARGEST_STATE if self.path == STATE_PATH else _LARGEST_BODY
        if len(length) > len(str(most)) or int(length) > most:
            return error_response(413, f"the body can have {most} bytes")
        return self.rfile.read(int(length))

    def _read_rest(self) -> None:
        """Take what is still being sent of a body that isn't wanted.

        A connection that is closed while data comes in is reset, and the client never sees the
        answer: RFC 9112, section 9.6.
        """
        with suppress(OSError):  # the client went away, or is slow
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(_REST_SECONDS)
            taken = 0
            while taken < _LARGEST_STATE and (found := self.connection.recv(_CHUNK)):
                taken += len(found)

    def _send(self, response: Response) -> None:
        head = [
            f"HTTP/1.1 {response.status} {HTTPStatus(response.status).phrase}",
            f"Date: {formatdate(self.server.router.state.clock.now(), usegmt=True)}",
            *(f"{name}: {value}" for name, value in response.headers.items()),
        ]
        if response.status != HTTPStatus.NO_CONTENT:
            head += [
                f"Content-Type: {response.content_type}",
                f"Content-Length: {len(response.body)}",
            ]
        body = b"" if self.command == "HEAD" else response.body
        if response.sent is not None:
            body = body[: response.sent]
            self.close_connection = True
        if self.close_connection:
            head.append("Connection: close")
        self.wfile.write("\r\n".join([*head, "", ""]).encode("latin-1") + body)
