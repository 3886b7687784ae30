"""What Chromium tells assistive tools about a page, by its DevTools protocol over a pipe."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.foreign import browser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 60.0
"""Seconds for the browser's start and all answers together."""


@dataclass(frozen=True, slots=True)
class Node:
    """One that assistive tools see."""

    role: str
    name: str
    level: int
    """Of a heading; 0 for all else."""
    inside: tuple[str, ...]
    """The roles of what it stands in, the nearest first."""


def accessibility_tree(chromium: str, url: str, folder: Path) -> list[Node]:
    """In the order of the page. `folder` takes the browser's profile."""
    with _browser(chromium, folder) as devtools:
        target = devtools.ask("Target.createTarget", url="about:blank")["targetId"]
        session = devtools.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        devtools.ask("Page.enable", session)
        devtools.ask("Accessibility.enable", session)
        devtools.ask("Page.navigate", session, url=url)
        devtools.wait_for("Page.loadEventFired")
        nodes = devtools.ask("Accessibility.getFullAXTree", session)["nodes"]
    return _nodes({node["nodeId"]: node for node in nodes})


class _DevTools:
    """Messages in JSON, each with a zero byte after it (`--remote-debugging-pipe`)."""

    def __init__(self, to_browser: int, from_browser: int) -> None:
        self._to, self._from = to_browser, from_browser
        self._selector = selectors.DefaultSelector()
        self._selector.register(from_browser, selectors.EVENT_READ)
        self._deadline = time.monotonic() + PATIENCE
        self._rest = b""
        self._number = 0
        self._events: list[str] = []

    def ask(self, method: str, session: str = "", **parameters: object) -> dict[str, Any]:
        """Call it, and return the result."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while (answer := self._next()).get("id") != self._number:
            self._events.append(str(answer.get("method")))
        assert "error" not in answer, answer
        found: dict[str, Any] = answer["result"]
        return found

    def wait_for(self, event: str) -> None:
        """Until it has come."""
        while event not in self._events:
            self._events.append(str(self._next().get("method")))

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            assert self._selector.select(self._deadline - time.monotonic()), "no answer in time"
            found = os.read(self._from, 2**16)
            assert found, "the browser has ended"
            self._rest += found
        message, _, self._rest = self._rest.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        return answer


@contextmanager
def _browser(chromium: str, folder: Path) -> Iterator[_DevTools]:
    """It reads from descriptor 3 and writes to descriptor 4."""
    command = [chromium, *browser.FLAGS, f"--user-data-dir={folder / 'profile'}"]
    reads, to_browser = os.pipe()
    from_browser, writes = os.pipe()
    script = 'exec 3<&"$0" 4>&"$1"; shift; exec "$@"'
    process = subprocess.Popen(
        ["bash", "-c", script, str(reads), str(writes), *command, "--remote-debugging-pipe"],
        pass_fds=(reads, writes),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(reads)
    os.close(writes)
    try:
        devtools = _DevTools(to_browser, from_browser)
        yield devtools
        devtools.ask("Browser.close")
        process.wait(PATIENCE)
    finally:
        process.kill()
        process.wait()
        os.close(to_browser)
        os.close(from_browser)


def _nodes(by_id: dict[str, dict[str, Any]]) -> list[Node]:
    (root,) = [it for it in by_id.values() if "parentId" not in it]
    found: list[Node] = []

    def walk(node: dict[str, Any], inside: tuple[str, ...]) -> None:
        role = "" if node.get("ignored") else str(node["role"]["value"])
        if role:
            levels = [it for it in node.get("properties", ()) if it["name"] == "level"]
            level = levels[0]["value"]["value"] if role == "heading" and levels else 0
            found.append(Node(role, node.get("name", {}).get("value", ""), level, inside))
        below = (role, *inside) if role else inside
        for child in node.get("childIds", ()):
            if child in by_id:
                walk(by_id[child], below)

    walk(root, ())
    return found
