"""The program on the stage: started, watched, and ended."""

from __future__ import annotations

import os
import re
import socket
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.helpers.practice_phone import HOST, PracticePhone
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
)


@dataclass(frozen=True, slots=True)
class RunningApp:
    """A running program, someone in front of it, and the phone in their hand."""

    process: subprocess.Popen[bytes]
    screen: Screen
    phone: PracticePhone

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
    with started(arguments, PracticePhone(port), env, folder, tools_env=tools_env) as opened:
        yield opened


@contextmanager
def started(
    arguments: Sequence[str],
    phone: PracticePhone,
    env: Mapping[str, str],
    folder: Path,
    *,
    tools_env: Mapping[str, str] | None = None,
) -> Iterator[RunningApp]:
    """The program. Fails if it says anything on stderr, or ends when nobody waits for that.

    `tools_env` is for the person, where the program's own environment would not do.
    """
    said = folder / "stderr.txt"
    with (
        said.open("wb") as log,
        running([str(program()), *arguments], env, log=log) as process,
        screen_of(process.pid, tools_env or env, folder) as screen,
    ):
        try:
            yield RunningApp(process, screen, phone)
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
