"""Chromium without a window, and the page in it that plays scenarios."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.foreign.scenario_server import HOST, Player, player

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

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
FLAGS = (
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


def browser(
    chromium: str, script: bytes, folder: Path, pool_port: int
) -> AbstractContextManager[Player]:
    """Chromium on a page with this script, with a new profile in `folder`."""
    command = [chromium, *FLAGS, f"--user-data-dir={folder / 'profile'}"]
    files = {"/": ("text/html", _PAGE), "/page.js": ("text/javascript", script)}
    return player(command, folder, pool_port, files)
