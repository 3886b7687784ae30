"""Between the app and the practice pool: passes requests on, or does what a network may do to them.

It counts, for each operation, what arrived here and what of it got to the service. The rest of
the misbehaviour the pool has itself (`PUT /practice/faults`).
"""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.helpers.loopback import serving

TARGET = "AWSCognitoIdentityProviderService."
HOP_BY_HOP = {"connection", "content-length", "transfer-encoding"}


@dataclass(frozen=True)
class Passed:
    """What the service answered."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def head(self, length: int | None = None) -> bytes:
        fields = [
            *(pair for pair in self.headers if pair[0].lower() not in HOP_BY_HOP),
            ("Content-Length", str(len(self.body) if length is None else length)),
        ]
        lines = "".join(f"{name}: {value}\r\n" for name, value in fields)
        return f"HTTP/1.1 {self.status} -\r\n{lines}\r\n".encode()


class Request:
    """One request, which a fault may pass on, and answers over `handler`'s socket."""

    def __init__(self, proxy: Proxy, handler: BaseHTTPRequestHandler) -> None:
        self.proxy = proxy
        self.handler = handler
        self.over = proxy.over
        self.sent: bytes = handler.sent  # type: ignore[attr-defined]  # tests.helpers.loopback
        self.operation = self._operation()

    def _operation(self) -> str:
        target = self.handler.headers.get("X-Amz-Target", "")
        if not target:
            return "FetchKeys"
        parameters = json.loads(self.sent)
        refreshing = str(parameters.get("AuthFlow", "")).startswith("REFRESH")
        return "Refresh" if refreshing else target.removeprefix(TARGET)

    def passed_on(self) -> Passed:
        """Have the service do its work."""
        self.proxy.served[self.operation] += 1
        connection = HTTPConnection("127.0.0.1", self.proxy.pool_port, timeout=10)
        headers = {
            name: value
            for name, value in self.handler.headers.items()
            if name.lower() not in {*HOP_BY_HOP, "host"}
        }
        try:
            method = "POST" if self.sent else "GET"
            connection.request(method, self.handler.path, self.sent or None, headers)
            reply = connection.getresponse()
            return Passed(reply.status, tuple(reply.getheaders()), reply.read())
        finally:
            connection.close()

    def write(self, data: bytes) -> None:
        self.handler.wfile.write(data)
        self.handler.wfile.flush()


Failure = Callable[[Request], None]


class Proxy:
    """`fault` may be switched on and off between requests; it concerns one operation or all."""

    def __init__(self, pool_port: int) -> None:
        self.pool_port = pool_port
        self.over = threading.Event()
        self.url = ""
        self.arrived: Counter[str] = Counter()
        self.served: Counter[str] = Counter()
        self._fault: Failure | None = None
        self._operation = ""

    def switch_on(self, fault: Failure, operation: str = "") -> None:
        self._fault, self._operation = fault, operation

    def switch_off(self) -> None:
        self._fault = None

    def __call__(self, handler: BaseHTTPRequestHandler) -> None:
        request = Request(self, handler)
        self.arrived[request.operation] += 1
        if self._fault is not None and self._operation in ("", request.operation):
            handler.close_connection = True
            self._fault(request)
            return
        try:
            passed = request.passed_on()
        except OSError:  # the pool hung up: so do we
            handler.close_connection = True
            return
        request.write(passed.head() + passed.body)


@contextmanager
def proxy_before(pool_port: int) -> Iterator[Proxy]:
    proxy = Proxy(pool_port)
    with serving(proxy) as server:
        handler_class: Any = server.server.RequestHandlerClass
        handler_class.protocol_version = "HTTP/1.1"
        handler_class.timeout = 5
        proxy.url = server.url
        yield proxy
        proxy.over.set()
