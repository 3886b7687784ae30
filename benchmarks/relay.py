"""A relay between the measured program and a practice pool, which notes when requests come."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from tests.helpers.practice_pool import HOST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

HOP_BY_HOP = ("connection", "content-length", "date", "server", "transfer-encoding")


class Relay(ThreadingHTTPServer):
    """Passes requests on to the practice pool, and notes when they came.

    API calls are passed on `delay` seconds late; the keys, which have a shorter limit, at once.
    """

    daemon_threads = True

    def __init__(self, pool_port: int, delay: float) -> None:
        super().__init__((HOST, 0), _Relayed)
        self.pool_port = pool_port
        self.delay = delay
        self.came = threading.Event()
        self.arrivals: list[tuple[float, str]] = []
        """When the first byte was there, by perf_counter, and what was asked for."""

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.server_address[1]}"

    def handle_error(self, *_: object) -> None:
        """Either side may be gone by the time a late answer comes: that is what is measured."""

    def wait_for(self, what: str, count: int = 1, within: float = 30.0) -> float:
        """When the request number `count` came whose operation or path ends with `what`."""
        deadline = time.perf_counter() + within
        while time.perf_counter() < deadline:
            self.came.clear()
            found = [at for at, asked in list(self.arrivals) if asked.endswith(what)]
            if len(found) >= count:
                return found[count - 1]
            self.came.wait(0.5)
        raise TimeoutError(f"no request for {what} came, only {self.arrivals}")


class _Relayed(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Relay

    def handle_one_request(self) -> None:
        self.rfile.peek(1)  # type: ignore[attr-defined]  # a BufferedReader
        self.at = time.perf_counter()
        super().handle_one_request()

    def do_GET(self) -> None:
        self._pass_on(self.path, 0)

    def do_POST(self) -> None:
        self._pass_on(self.headers["X-Amz-Target"], self.server.delay)

    def _pass_on(self, asked: str, delay: float) -> None:
        self.server.arrivals.append((self.at, asked))
        self.server.came.set()
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        time.sleep(delay)
        connection = HTTPConnection(HOST, self.server.pool_port, timeout=10)
        headers = {key: value for key, value in self.headers.items() if key.lower() != "host"}
        connection.request(self.command, self.path, body, headers)
        reply = connection.getresponse()
        content = reply.read()
        self.send_response_only(reply.status)
        self.send_header("Date", reply.headers["Date"])
        for key, value in reply.headers.items():
            if key.lower() not in HOP_BY_HOP:
                self.send_header(key, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        connection.close()

    def log_message(self, *_: object) -> None:
        """Quiet."""


@contextmanager
def relay(pool_port: int, delay: float = 0.0) -> Iterator[Relay]:
    server = Relay(pool_port, delay)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def write_profile(path: Path, world: Mapping[str, Any], endpoint: str) -> Path:
    """A profile for the default practice pool behind another address."""
    path.write_text(
        f'name = "Bench"\nregion = "{world["region"]}"\nendpoint_url = "{endpoint}"\n'
        f'user_pool_id = "{world["user_pool_id"]}"\nclient_id = "{world["client_id"]}"\n'
    )
    return path
