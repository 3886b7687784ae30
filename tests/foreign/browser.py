"""Chromium without a window, and the server of the page that it shows."""

from __future__ import annotations

import json
import os
import queue
import shutil
import threading
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from tests.helpers.processes import running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOST = "127.0.0.1"
PATIENCE = 45.0
"""Seconds for one scenario, the start of the browser included."""
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
_PAGE = b"""<!DOCTYPE html>
<meta charset="utf-8">
<title>Foreign clients</title>
<link rel="icon" href="data:,">
<script>
  const report = (error, stack) =>
    fetch("/result", { method: "POST", body: JSON.stringify({ error, stack }) });
  addEventListener("error", (event) => report(event.message, event.error?.stack));
  addEventListener("unhandledrejection", ({ reason }) => report(String(reason), reason.stack));
</script>
<script type="module" src="page.js"></script>
"""
"""What fails before a scenario begins is reported, too."""
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}",
)
"""Nothing but this computer: what a browser looks up by itself it doesn't find."""


def program() -> str | None:
    """Where Chromium is."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


class PageServer(ThreadingHTTPServer):
    """Serves the page and its script, hands it scenarios, and passes on its looks at the phone.

    The practice pool's control API takes no requests from a page.
    """

    daemon_threads = True

    def __init__(self, script: bytes, pool_port: int) -> None:
        self.script = script
        self.pool_port = pool_port
        self.jobs: queue.Queue[dict[str, Any]] = queue.Queue()
        self.results: queue.Queue[dict[str, Any]] = queue.Queue()
        super().__init__((HOST, 0), _Handler)

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: PageServer

    def do_GET(self) -> None:
        if self.path == "/":
            self._answer(_PAGE, "text/html")
        elif self.path == "/page.js":
            self._answer(self.server.script, "text/javascript")
        elif self.path == "/job":
            self._answer(json.dumps(self.server.jobs.get()).encode())
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

    def _from_pool(self) -> bytes:
        connection = HTTPConnection(HOST, self.server.pool_port, timeout=PATIENCE)
        try:
            connection.request("GET", self.path)
            return connection.getresponse().read()
        finally:
            connection.close()


class Browser:
    """A browser whose page plays scenarios."""

    def __init__(self, server: PageServer, log: Path) -> None:
        self._server = server
        self._log = log
        self._silent = False

    def play(self, client: str, scenario: str, given: dict[str, Any]) -> Any:
        """What the scenario returned; an error in it fails the test."""
        assert not self._silent, "the page answered nothing to a scenario before"
        given = {**given, "control": self._server.address}
        self._server.jobs.put({"client": client, "scenario": scenario, "given": given})
        try:
            played = self._server.results.get(timeout=PATIENCE)
        except queue.Empty:
            self._silent = True
            said = self._log.read_text(encoding="utf-8", errors="replace")[-2_000:]
            raise AssertionError(f"no answer from the page within {PATIENCE:g} s\n{said}") from None
        assert "result" in played, f"{played['error']}\n{played.get('stack')}"
        return played["result"]


@contextmanager
def browser(chromium: str, script: bytes, pool_port: int, folder: Path) -> Iterator[Browser]:
    """Chromium on a page of its own, with a new profile in `folder`; both end on the way out."""
    server = PageServer(script, pool_port)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    command = [chromium, *_FLAGS, f"--user-data-dir={folder / 'profile'}", server.address]
    log_file = folder / "chromium.log"
    try:
        with (
            log_file.open("wb") as log,
            running(command, {**os.environ, "HOME": str(folder)}, log=log),
        ):
            yield Browser(server, log_file)
    finally:
        server.shutdown()
        server.server_close()
