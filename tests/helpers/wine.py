"""A Windows of its own for installed programs: a copy of the one in build/windows, by Wine."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ROOT = Path(__file__).parents[2]
WINDOWS = ROOT / "build" / "windows"
PATIENCE = 120.0
"""Seconds, for a first start under Wine as well."""
BATCH = "C:\\lines.cmd"
PAUSE = 0.25
"""Seconds between two looks."""
LOOKS = 8
"""In a row that see a window in front."""


class Wine:
    """Nothing is installed, nobody has a setting."""

    def __init__(self, prefix: Path, env: Mapping[str, str]) -> None:
        self._prefix = prefix
        self._env = {**env, "WINEPREFIX": str(prefix)}
        (self.home,) = (
            each for each in (prefix / "drive_c/users").iterdir() if each.name != "Public"
        )
        self.local = self.home / "AppData/Local"

    def run(self, program: Path | str, *arguments: str) -> str:
        """What it prints, once it has ended. Wine passes on no exit status that one can rely on."""
        with self.start(program, *arguments) as process:
            out, _ = process.communicate(timeout=PATIENCE)
        return out.decode(errors="replace").replace("\r\n", "\n")

    def start(self, program: Path | str, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [WINDOWS / "wpy", *arguments],
            env={**self._env, "WPY": str(program)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def status(self, program: Path, *arguments: str) -> int:
        """The exit status that Windows' own command line sees."""
        command = " ".join([f'"{windows_path(program)}"', *arguments])
        self._write_batch(command, "echo status %errorlevel%")
        said = self.run("cmd.exe", "/c", BATCH)
        return int(said.rpartition("status ")[2].split()[0])

    def open(self, command: str) -> None:
        """A program or a shortcut. This Wine knows no types of files of one user."""
        self._write_batch(f'start "" {command}')
        # What it starts goes on, and inherits the output: that must not be waited for.
        subprocess.run(
            [WINDOWS / "wpy", "/c", BATCH],
            env={**self._env, "WPY": "cmd.exe"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )

    def path(self, path: Path) -> str:
        """As programs for Windows name it: `start` opens nothing on Z:."""
        return "C:\\" + str(path.relative_to(self._prefix / "drive_c")).replace("/", "\\")

    def _write_batch(self, *lines: str) -> None:
        text = "".join(f"@{line}\r\n" for line in lines)
        (self._prefix / "drive_c/lines.cmd").write_text(text, newline="")

    def registry(self, key: str) -> dict[str, str]:
        """The values of a key of this user, by name; empty without that key."""
        said = self.run("reg.exe", "query", f"HKCU\\{key}")
        found = {}
        for line in said.splitlines():
            parts = line.strip().split("    ", 2)
            if len(parts) == 3:
                found[parts[0]] = parts[2]
        return found

    def end(self) -> None:
        """End all that runs in it."""
        for how in ("--kill", "--wait"):
            subprocess.run(["wineserver", how], env=self._env, check=False, timeout=PATIENCE)


@contextmanager
def wine(folder: Path, env: Mapping[str, str]) -> Iterator[Wine]:
    """A new one in this folder, which has to be an empty one."""
    prefix = folder / "prefix"
    shutil.copytree(WINDOWS / "prefix", prefix, symlinks=True)
    started = Wine(prefix, env)
    try:
        yield started
    finally:
        started.end()


def windows_path(path: Path) -> str:
    """As programs for Windows name it: Wine shows them the whole computer as Z:."""
    return "Z:" + str(path).replace("/", "\\")


def until(true: Callable[[], object], within: float = PATIENCE) -> None:
    """Look until it is so."""
    deadline = time.monotonic() + within
    while not true():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(PAUSE)


class Keyboard:
    """Someone at the keyboard of a display: Wine's windows are no part of AT-SPI."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._env = env

    def window(self, title: str, within: float = PATIENCE) -> str:
        """Wait for a window whose title begins so, and go there; its X id.

        Another may open and take the keyboard from it: it has to stay for some looks.
        """
        found = ""
        stayed = 0

        def stays() -> bool:
            nonlocal found, stayed
            shown = self._xdotool("search", "--onlyvisible", "--name", f"^{title}").split()
            found = shown[0] if shown else ""
            if found and self._xdotool("getactivewindow").strip() == found:
                stayed += 1
            elif found:
                stayed = 0
                self._xdotool("windowactivate", "--sync", found)
            return stayed == LOOKS

        until(stays, within)
        return found

    def is_gone(self, title: str) -> bool:
        return not self._xdotool("search", "--onlyvisible", "--name", f"^{title}").strip()

    def type(self, text: str) -> None:
        self._xdotool("type", "--clearmodifiers", "--delay", "20", "--", text)

    def press(self, *keys: str) -> None:
        self._xdotool("key", "--clearmodifiers", "--delay", "40", *keys)

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env={**os.environ, **self._env},
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )
        return done.stdout
