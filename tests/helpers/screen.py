"""Someone at the screen: sees windows, presses buttons, types on the keyboard.

Everything goes through the accessibility tree and the X server, so it works on any program that
says what it shows: from source, frozen, or by somebody else.
"""

from __future__ import annotations

import json
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.helpers.processes import running

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DRIVER = Path(__file__).with_name("atspi_driver.py")
# The AT-SPI bindings are a system package, so they belong to the system's own Python.
SYSTEM_PYTHON = "/usr/bin/python3"
IN_TIME = 10.0
"""Seconds in which what is expected has to be there, unless a test knows better."""


class NotSeenError(AssertionError):
    """What was expected did not appear; the message shows what was there."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A control or a text as assistive tools see it."""

    role: str
    name: str
    description: str
    text: str
    states: tuple[str, ...]
    box: tuple[int, int, int, int]
    """x, y, width, height on the screen."""

    @property
    def enabled(self) -> bool:
        return "sensitive" in self.states

    @property
    def focused(self) -> bool:
        return "focused" in self.states

    @property
    def centre(self) -> tuple[int, int]:
        x, y, width, height = self.box
        return x + width // 2, y + height // 2


class Screen:
    def __init__(
        self, driver: subprocess.Popen[bytes], env: Mapping[str, str], album: Path
    ) -> None:
        self._driver = driver
        self._env = env
        self._album = album

    def wait_for_window(self, title: str, *, within: float = IN_TIME) -> Thing:
        """Wait for a window."""
        return _thing(self._ask("window", title=title, within=within))

    def wait_for_no_window(self, title: str, *, within: float = IN_TIME) -> None:
        self._ask("no_window", title=title, within=within)

    def read(
        self,
        title: str,
        name: str,
        *,
        role: str | None = None,
        within: float = IN_TIME,
        **expect: str,
    ) -> Thing:
        """Find a thing by window, name and maybe role. `expect` names what to wait for, such as
        description="Signed in": a part of its text."""
        return _thing(
            self._ask("read", title=title, name=name, role=role, expect=expect, within=within)
        )

    def read_table(self, title: str, name: str) -> list[list[str]]:
        rows: list[list[str]] = self._ask("table", title=title, name=name)
        return rows

    def read_everything(self) -> str:
        """All that assistive tools can see, one line a thing."""
        return "\n".join(self._ask("tree"))

    def press(
        self, title: str, name: str, *, role: str | None = None, within: float = IN_TIME
    ) -> None:
        """Press a button or choose a tab, as soon as it is enabled."""
        self._ask("press", title=title, name=name, role=role, within=within)

    def focus(self, title: str, name: str) -> None:
        """Put the keyboard's focus there."""
        self._ask("focus", title=title, name=name)

    def type(self, title: str, name: str, text: str) -> None:
        """Type over what the field holds."""
        self.focus(title, name)
        self.press_keys("ctrl+a")
        self._xdotool("type", "--clearmodifiers", "--delay", "4", "--", text)

    def edit_by_atspi(self, verb: str, title: str, name: str, *given: object) -> None:
        """Edit a field as assistive tools can: "fill" it with a text, "insert" at a place a text,
        "delete" or "copy" what is between two places."""
        names = {"fill": ["text"], "insert": ["at", "text"]}.get(verb, ["start", "end"])
        self._ask(verb, title=title, name=name, **dict(zip(names, given, strict=True)))

    def press_keys(self, *keys: str) -> None:
        """Press keys by their X names, such as "Return" or "ctrl+a"."""
        self._xdotool("key", "--clearmodifiers", "--delay", "4", *keys)

    def click(self, thing: Thing) -> None:
        """With the mouse, in the middle of it."""
        x, y = map(str, thing.centre)
        self._xdotool("mousemove", "--sync", x, y, "click", "1")

    def take_picture(self, name: str) -> Path:
        """A picture of the whole screen."""
        picture = self._album / f"{name}.png"
        subprocess.run(["import", "-window", "root", picture], env=self._env, check=True)
        return picture

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._env, check=True)

    def _ask(self, verb: str, **request: object) -> Any:
        assert self._driver.stdin is not None
        assert self._driver.stdout is not None
        self._driver.stdin.write(json.dumps({"do": verb, **request}).encode() + b"\n")
        self._driver.stdin.flush()
        line = self._driver.stdout.readline()
        if not line:
            log = self._album / "driver.log"
            raise NotSeenError(f"the AT-SPI driver ended: {log.read_text()}")
        answer = json.loads(line)
        if "problem" in answer:
            picture = self.take_picture("not-seen")
            shown = "\n".join(answer["tree"])
            raise NotSeenError(f"{answer['problem']}\nThe screen: {picture}\n{shown}")
        return answer["ok"]


@contextmanager
def screen_of(pid: int, env: Mapping[str, str], album: Path) -> Iterator[Screen]:
    """Someone who looks at the windows of the process `pid`. Pictures go to the folder `album`."""
    with (album / "driver.log").open("wb") as log:
        driver = running([SYSTEM_PYTHON, str(DRIVER), str(pid)], env, log=log, talking=True)
        with driver as process:
            yield Screen(process, env, album)


def _thing(found: Mapping[str, Any]) -> Thing:
    x, y, width, height = found["box"]
    return Thing(
        role=found["role"],
        name=found["name"],
        description=found["description"],
        text=found["text"],
        states=tuple(found["states"]),
        box=(x, y, width, height),
    )
