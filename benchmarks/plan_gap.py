"""Longest gap of the UI's event loop while the whole test plan runs in its window.

By itself (`python -m benchmarks.plan_gap`) it shows the window, runs the plan on a practice pool of
its own once a line comes on standard input, prints the verdicts, and stays: a window that is gone
answers no ping.
"""

from __future__ import annotations

import sys
from collections import Counter
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from benchmarks.figure import Figure
from benchmarks.pings import BAR, BETWEEN, pinged
from benchmarks.x11 import watcher
from desktop.startup.application import make_application
from desktop.startup.garbage import GarbageCollector
from desktop.system.monotonic import monotonic
from desktop.test_plan import TestPlanPresenter
from desktop.ui.dialogs.begin_run import BeginRunDialog
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.current_session import CurrentSession
from tests.helpers.processes import running

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from subprocess import Popen

TITLE = "Test plan"


def figures(env: Mapping[str, str]) -> Iterator[Figure]:
    """One figure."""
    command = [sys.executable, "-m", "benchmarks.plan_gap"]
    with (
        watcher(env["DISPLAY"]) as screen,
        running(command, env, log=sys.stderr.fileno(), talking=True) as process,
    ):
        window = screen.wait_for_window(TITLE)
        screen.wait_until_ready(window)
        told: list[str] = []
        pings = pinged(screen, window, lambda: told.append(_run(process)))
    yield Figure(
        "longest gap of the UI loop while the whole test plan runs in its window",
        BAR,
        pings.measured,
        f"{len(pings.answers)} answers to _NET_WM_PING, one every {BETWEEN * 1000:g} ms; "
        f"{told[0]}; longest: {pings.worst}",
        pings.within,
    )


def _run(process: Popen[bytes]) -> str:
    if process.stdin is None or process.stdout is None:
        raise OSError
    process.stdin.write(b"run\n")
    process.stdin.flush()
    return process.stdout.readline().decode().strip()


class _Person(QObject):
    """Begins when a line comes."""

    came = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._garbage = GarbageCollector(self)  # as the program does
        self._main = MainWindow(CurrentSession(monotonic))
        self._presenter = TestPlanPresenter(self._main, None)
        self._presenter.starts.ended.connect(self._done)
        self._presenter.open()
        self.came.connect(self._begin)
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        sys.stdin.readline()
        self.came.emit()

    @Slot()
    def _begin(self) -> None:
        self._presenter.plan.bar.run_all.click()
        (dialog,) = self._presenter.plan.findChildren(BeginRunDialog)
        dialog.tester.set_text("Tess Ter")
        dialog.action.click()

    @Slot()
    def _done(self) -> None:
        found = Counter(
            it.last.verdict.value
            for it in self._presenter.book.cases
            if it.last and it.last.verdict
        )
        print(", ".join(f"{count} {verdict}" for verdict, count in found.items()), flush=True)


def main() -> int:
    """Show the window; the exit status."""
    application = make_application()
    person = _Person()
    status = application.exec()
    del person
    return status


if __name__ == "__main__":
    sys.exit(main())
