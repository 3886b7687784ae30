"""Hands scenarios to a program that plays them, and takes what they came to."""

from __future__ import annotations

import json
import os
import queue
import threading
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from tests.helpers.processes import running

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

HOST = "127.0.0.1"
PATIENCE = 45.0
"""Seconds for one scenario, the start of the program included."""
_PAUSE = 20.0
"""Seconds until a program that asks for a scenario is told that there is none yet."""


class ScenarioServer(ThreadingHTTPServer):
    """Serves a page and its script, hands out scenarios, and passes on looks at the phone.

    The practice pool's control API takes no requests from a page.
    """

    daemon_threads = True

    def __init__(self, files: dict[str, tuple[str, bytes]], pool_port: int) -> None:
        """`files` has content type and content by path."""
        self.files = files
        self.pool_port = pool_port
        self.jobs: queue.Queue[dict[str, Any]] = queue.Queue()
        self.results: queue.Queue[dict[str, Any]] = queue.Queue()
        super().__init__((HOST, 0), _Handler)

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: ScenarioServer

    def do_GET(self) -> None:
        if self.path in self.server.files:
            content_type, content = self.server.files[self.path]
            self._answer(content, content_type)
        elif self.path == "/job":
            self._answer(json.dumps(self._job()).encode())
        elif self.path.startswith("/practice/"):
            self._answer(self._from_pool())
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        self.server.results.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self._answer(b"{}")

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base's
        """Nothing."""

    def _answer(self, body: bytes, content_type: str = "application/json") -> None:
        self.send_response(200)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _job(self) -> dict[str, Any] | None:
        try:
            return self.server.jobs.get(timeout=_PAUSE)
        except queue.Empty:
            return None

    def _from_pool(self) -> bytes:
        connection = HTTPConnection(HOST, self.server.pool_port, timeout=PATIENCE)
        try:
            connection.request("GET", self.path)
            return connection.getresponse().read()
        finally:
            connection.close()


class Player:
    """A program that plays scenarios."""

    def __init__(self, server: ScenarioServer, log: Path) -> None:
        self._server = server
        self._log = log
        self._silent = False

    def play(self, client: str, scenario: str, given: dict[str, Any]) -> Any:
        """What the scenario returned; an error in it fails the test."""
        assert not self._silent, "the program did not answer before"
        given = {**given, "control": self._server.address}
        self._server.jobs.put({"client": client, "scenario": scenario, "given": given})
        try:
            played = self._server.results.get(timeout=PATIENCE)
        except queue.Empty:
            self._silent = True
            said = self._log.read_text(encoding="utf-8", errors="replace")[-2_000:]
            raise AssertionError(f"no answer within {PATIENCE:g} s\n{said}") from None
        assert "result" in played, f"{played['error']}\n{played.get('stack')}"
        return played["result"]


@contextmanager
def player(
    command: Sequence[str],
    folder: Path,
    pool_port: int,
    files: dict[str, tuple[str, bytes]] | None = None,
) -> Iterator[Player]:
    """Start `command` with the server's address added to it; both end on the way out.

    `folder` is the program's home and takes its log.
    """
    server = ScenarioServer(files or {}, pool_port)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    log_file = folder / "log"
    try:
        with (
            log_file.open("wb") as log,
            running([*command, server.address], {**os.environ, "HOME": str(folder)}, log=log),
        ):
            yield Player(server, log_file)
    finally:
        server.shutdown()
        server.server_close()
