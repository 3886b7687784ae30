"""What really went over the wire: a relay before the practice pool that keeps every secret.

So the canaries of a test are not what it thinks was sent, but what was.
"""

from __future__ import annotations

import json
import socket
import threading
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from tests.helpers.practice_pool import HOST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.canaries.scanner import Canaries

SECRETS = {
    "PASSWORD": "password",
    "NEW_PASSWORD": "new password",
    "SMS_MFA_CODE": "code",
    "SOFTWARE_TOKEN_MFA_CODE": "code",
    "EMAIL_OTP_CODE": "code",
    "SECRET_HASH": "secret hash",
    "SecretHash": "secret hash",
    "ClientSecret": "client secret",
    "Session": "session",
    "IdToken": "ID token",
    "AccessToken": "access token",
    "RefreshToken": "refresh token",
    "REFRESH_TOKEN": "refresh token",
    "Token": "refresh token",
    "Password": "password",
    "ConfirmationCode": "code",
    "UserCode": "code",
    "DEVICE_KEY": "device key",
    "DeviceKey": "device key",
    "PASSWORD_CLAIM_SIGNATURE": "proof of the password",
    "SecretCode": "setup key",
}
"""Members of Cognito's requests and answers that are secrets, wherever they stand in them."""


class RecordingRelay(ThreadingHTTPServer):
    """Passes everything on to the pool, and keeps the bodies both ways."""

    daemon_threads = True

    def __init__(self, pool_port: int) -> None:
        super().__init__((HOST, 0), _Relayed)
        self.pool_port = pool_port
        self.bodies: list[bytes] = []
        self.operations: list[str] = []
        """Those that were answered."""
        self.asked: list[str] = []
        """All of them, answered or not."""
        self._open: list[socket.socket] = []

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.server_address[1]}"

    def secrets(self) -> dict[str, list[str]]:
        """All that went over the wire, by the kind of secret."""
        found: dict[str, list[str]] = {}
        for body in list(self.bodies):
            for kind, value in _secrets_in(json.loads(body)) if body else ():
                if value not in found.setdefault(kind, []):
                    found[kind].append(value)
        return found

    def get_request(self) -> tuple[socket.socket, Any]:
        accepted: tuple[socket.socket, Any] = super().get_request()
        self._open.append(accepted[0])
        return accepted

    def unplug(self) -> None:
        """Nobody listens any more, and connections that were open end."""
        self.shutdown()
        self.server_close()
        for connection in self._open:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def tell(self, canaries: Canaries) -> None:
        """Have all of it looked for."""
        for kind, values in self.secrets().items():
            for number, value in enumerate(values, 1):
                canaries.add(f"{kind} {number}", value)

    def handle_error(self, *_: object) -> None:
        """Either side may be gone by now."""


def _secrets_in(data: Any) -> Iterator[tuple[str, str]]:
    if isinstance(data, list):
        for item in data:
            yield from _secrets_in(item)
    elif isinstance(data, dict):
        for name, value in data.items():
            if name in SECRETS and isinstance(value, str):
                yield SECRETS[name], value
            else:
                yield from _secrets_in(value)


class _Relayed(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: RecordingRelay

    def do_GET(self) -> None:
        self._pass_on(self.path)

    def do_POST(self) -> None:
        self._pass_on(self.headers["X-Amz-Target"].rpartition(".")[2])

    def _pass_on(self, operation: str) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.command == "POST":
            self.server.asked.append(operation)
        headers = {key: value for key, value in self.headers.items() if key.lower() != "host"}
        with closing(HTTPConnection(HOST, self.server.pool_port, timeout=10)) as connection:
            connection.request(self.command, self.path, body, headers)
            reply = connection.getresponse()
            content = reply.read()
        if self.command == "POST":
            self.server.operations.append(operation)
            self.server.bodies += [body, content]
        self.send_response_only(reply.status)
        for key, value in reply.headers.items():
            if key.lower() not in ("connection", "transfer-encoding"):
                self.send_header(key, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@contextmanager
def recording(pool_port: int) -> Iterator[RecordingRelay]:
    relay = RecordingRelay(pool_port)
    thread = threading.Thread(target=relay.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield relay
    finally:
        relay.shutdown()
        relay.server_close()
