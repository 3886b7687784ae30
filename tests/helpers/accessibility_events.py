"""What a program tells assistive tools by itself, as any program on the accessibility bus hears it.

with listening(env, folder) as heard:
    ...
    heard.settle()
    assert heard.typed() == {"Password": "●●●"}
"""

from __future__ import annotations

import json
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.helpers.processes import running
from tests.helpers.screen import SYSTEM_PYTHON

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LISTENER = Path(__file__).with_name("atspi_listener.py")
QUIET = 0.3
"""Seconds without an event after which all are taken to be there."""
PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Event:
    """An accessibility event: what it carries, and what its source's text was at the time."""

    kind: str
    role: str
    name: str
    text: str
    contents: str
    """Of password fields only."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Everything so far."""

    file: Path

    @property
    def raw(self) -> bytes:
        return self.file.read_bytes()

    @property
    def events(self) -> list[Event]:
        lines = self.file.read_text().split("\n")[1:-1]  # after "ready"
        return [Event(*json.loads(line)) for line in lines]

    def of(self, name: str) -> list[Event]:
        """Those of one field that carry text."""
        return [event for event in self.events if event.name == name and event.text]

    def typed(self, role: str = "password text") -> dict[str, str]:
        """What went into each field of this kind, put together from the events one by one."""
        typed: dict[str, str] = {}
        for event in self.events:
            if event.role == role and event.kind.startswith("object:text-changed:insert"):
                typed[event.name] = typed.get(event.name, "") + event.text
        return typed

    def places(self) -> dict[str, bytes]:
        """All of it by place, for the scanner."""
        typed = json.dumps(self.typed(), ensure_ascii=False).encode()
        return {"accessibility events": self.raw, "accessibility events, put together": typed}

    def settle(self) -> None:
        """Wait until nothing more comes."""
        deadline = time.monotonic() + PATIENCE
        size = -1
        while size != (now := self.file.stat().st_size):
            assert time.monotonic() < deadline, "there is always another event"
            size = now
            time.sleep(QUIET)


@contextmanager
def listening(env: Mapping[str, str], folder: Path) -> Iterator[Heard]:
    """Listen to all programs on the accessibility bus of `env`."""
    heard = Heard(folder / "heard")
    with (
        heard.file.open("wb") as log,
        running([SYSTEM_PYTHON, str(LISTENER)], env, log=log) as process,
    ):
        deadline = time.monotonic() + PATIENCE
        while not heard.raw.startswith(b'"ready"'):
            assert process.poll() is None, heard.raw
            assert time.monotonic() < deadline, heard.raw
            time.sleep(0.02)
        yield heard
        assert process.poll() is None, heard.raw
