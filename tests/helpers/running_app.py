"""The program on a display: started, watched, and ended."""

from __future__ import annotations

import os
import re
import socket
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.helpers.practice_pool import HOST, PracticePool
from tests.helpers.processes import running
from tests.helpers.screen import IN_TIME, Screen, screen_of

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator, Mapping, Sequence

ROOT = Path(__file__).parents[2]
FROM_SOURCE = ROOT / ".venv/bin/cognito-desk"

SIGN_IN = "Sign in"
CODE = "Enter your code"
MAIN = "TEST · Cognito Desk"

HARMLESS = (
    # libatspi asks every application for a bus of its own; Qt has none and says so.
    r"GetApplicationBusAddress",
    # The driver asked about something that left between its being found and its being read.
    r"Could not find accessible on path",
    # Of a line edit whose own events are dropped, see `accessible_text.silence`.
    r"Received text event for invalid interface",
    # Orca also asks for events that Qt doesn't have, and is slow to say that a key is none of its.
    r"Subscription string not handled",
    r"keyEventError.*NoReply",
)


@dataclass(frozen=True, slots=True)
class RunningApp:
    """A running program, its screen, and the practice phone of its user."""

    process: subprocess.Popen[bytes]
    screen: Screen
    pool: PracticePool

    def ends(self) -> None:
        """Wait until the program has ended by itself, and well."""
        assert self.process.wait(IN_TIME) == 0


def program() -> Path:
    """The program under test: COGNITO_DESK_PROGRAM, such as the frozen one, or from source."""
    return ROOT / os.environ.get("COGNITO_DESK_PROGRAM", FROM_SOURCE)


@contextmanager
def practice_app(
    env: Mapping[str, str], folder: Path, *, tools_env: Mapping[str, str] | None = None
) -> Iterator[RunningApp]:
    """The program with a practice pool of its own, see `started`."""
    port = free_port()
    arguments = ["--practice", "--practice-port", str(port)]
    with started(arguments, PracticePool(port), env, folder, tools_env=tools_env) as opened:
        yield opened


@dataclass(slots=True)
class SleepingApp:
    """A program on a computer that sleeps when the test says so (Linux only)."""

    app: RunningApp
    file: Path
    slept: int = 0
    """Seconds so far."""

    def sleep(self, seconds: int) -> None:
        """Seconds go by at the pool, and on the program's monotonic clock, at once."""
        self.slept += seconds
        self.app.pool.move_clock(self.slept)
        self.write()

    def write(self) -> None:
        """In one go: the program reads it all the time."""
        new = self.file.with_suffix(".new")
        new.write_text(str(self.slept))
        new.replace(self.file)


@contextmanager
def sleeping_app(env: Mapping[str, str], folder: Path) -> Iterator[SleepingApp]:
    """The program from source with a practice pool of its own, see `run_with_sleep.py`."""
    port, file = free_port(), folder / "slept"
    file.write_text("0")
    script = Path(__file__).with_name("run_with_sleep.py")
    with started(
        ["--practice", "--practice-port", str(port)],
        PracticePool(port),
        {**env, "PYTHONPATH": str(ROOT)},
        folder,
        command=[sys.executable, str(script), str(file)],
    ) as opened:
        yield SleepingApp(opened, file)


@contextmanager
def started(
    arguments: Sequence[str],
    pool: PracticePool,
    env: Mapping[str, str],
    folder: Path,
    *,
    tools_env: Mapping[str, str] | None = None,
    command: Sequence[str] = (),
) -> Iterator[RunningApp]:
    """The program. Fails if it writes to stderr, or ends when the test doesn't wait for that.

    `tools_env` is for the tools that read the screen, where the program's own environment would
    not do. `command` starts the program, if `program()` is not to.
    """
    said = folder / "stderr.txt"
    with (
        said.open("wb") as log,
        running([*(command or [str(program())]), *arguments], env, log=log) as process,
        screen_of(process.pid, tools_env or env, folder) as screen,
    ):
        try:
            yield RunningApp(process, screen, pool)
        except BaseException as error:
            error.add_note(f"The program said on stderr:\n{said.read_text()}")
            raise
        waited_for = process.returncode is not None
        assert waited_for or process.poll() is None, f"the program ended: {said.read_text()}"
    complaints = worth_telling(said.read_text())
    assert not complaints, "on stderr:\n" + "\n".join(complaints)


def worth_telling(stderr: str) -> list[str]:
    """The lines that are no known harmless ones."""
    lines = [line for line in stderr.splitlines() if line.strip()]
    return [line for line in lines if not re.search("|".join(HARMLESS), line)]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port
