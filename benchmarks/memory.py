"""Memory of the program, signed in and idle, beside that of an empty window."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.driven_app import driven_app
from benchmarks.figure import Figure
from benchmarks.programs import EMPTY
from benchmarks.x11 import watcher
from tests.helpers.processes import running

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BAR = 1.9
IDLE = 3.0


def resident_mib(pid: int) -> float:
    """VmRSS of one process; /proc gives KiB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS:")]
    return int(line.split()[1]) / 1024


def figures(env: Mapping[str, str]) -> Iterator[Figure]:
    with driven_app(env) as app:
        app.sign_in()
        time.sleep(IDLE)
        ours = resident_mib(app.process.pid)
    with (
        watcher(env["DISPLAY"]) as screen,
        running([sys.executable, str(EMPTY)], env) as process,
    ):
        screen.ping(screen.wait_for_window("Empty"))
        time.sleep(IDLE)
        empty = resident_mib(process.pid)
    yield Figure(
        "memory, signed in and idle",
        f"≤ {BAR}×",
        f"{ours / empty:.2f}× ({ours:.0f} against {empty:.0f} MiB)",
        "resident set of the program, from source, against the empty window",
        ours / empty <= BAR,
    )
