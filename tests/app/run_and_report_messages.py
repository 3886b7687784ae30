"""Run the whole program without a screen and report the messages that its windows show.

Usage: run_and_report_messages.py MODE [ARGUMENTS of cognito-desk]. MODE is "look", "choose FILE"
(in the welcome dialog), "language CODE" (View → Language) or "fail" (raise in a slot, twice). Once
the program has come to rest it prints JSON: what the welcome, the login dialog and the main window
say, each with its details.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import desktop.app
from desktop.cli import run
from desktop.diagnostics.diagnostics import Diagnostics
from desktop.system.process_end import end_process
from desktop.ui.dialogs.welcome import Welcome
from desktop.ui.text.problem import Problem

LOOK_MS = 50
SECRET = "Correct-horse-1"


class ReportingApp(desktop.app.App):
    def __init__(
        self, mode: str, application: QApplication, diagnostics: Diagnostics | None = None
    ) -> None:
        super().__init__(application, diagnostics)
        self.steps = self.script(*mode.split(maxsplit=1))
        self.timer = QTimer(self, interval=LOOK_MS)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        if self.at_rest():
            next(self.steps)()

    def script(self, what: str, file: str = "") -> Iterator[Callable[[], None]]:
        if what == "choose":
            yield lambda: self.welcome_flow._file_chosen(file)
        if what == "language":
            yield lambda: self.window.language_chosen.emit(file)
        if what == "fail":
            yield fail
            yield fail
        yield self.tell

    def at_rest(self) -> bool:
        """The welcome is there, or the presenter is."""
        return self.welcome() is not None or self.presenter is not None

    def welcome(self) -> Welcome | None:
        shown = [it for it in QApplication.topLevelWidgets() if isinstance(it, Welcome)]
        return next((it for it in shown if it.isVisible()), None)

    def tell(self) -> None:
        welcome, login = self.welcome(), self.first_paint.login
        combo = login.connections if login is not None else None
        names = [combo.itemText(index) for index in range(combo.count())] if combo else []
        found = {
            "welcome": said(welcome.message.problem if welcome is not None else None),
            "login": said(
                login.message.problem if login is not None and login.isVisible() else None
            ),
            "notice": said(self.window.notice),
            "connections": names,
        }
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()
        self.timer.stop()
        QApplication.quit()


def said(problem: Problem | None) -> list[str] | None:
    """Sentence and details; None where nothing is said."""
    return None if problem is None else [problem.text, problem.details]


def fail() -> None:
    raise ValueError(SECRET)


def main(mode: str, *arguments: str) -> int:
    desktop.app.App = partial(ReportingApp, mode)  # type: ignore[misc, assignment]
    return run(list(arguments))


if __name__ == "__main__":
    end_process(main(*sys.argv[1:]))
