"""Run the program and print "shown" or "hidden" whenever its main window becomes that.

Usage: run_and_report_visibility.py MODE [ARGUMENTS of cognito-desk]. In MODE "tray" the window is
hidden once, as closing it does when there is a tray.
"""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import desktop.app
from desktop.cli import run
from desktop.diagnostics.diagnostics import Diagnostics
from desktop.system.process_end import end_process

LOOK_MS = 20


class ReportingApp(desktop.app.App):
    def __init__(
        self, mode: str, application: QApplication, diagnostics: Diagnostics | None = None
    ) -> None:
        super().__init__(application, diagnostics)
        self.shown = False
        self.hide_once = mode == "tray"
        self.timer = QTimer(self, interval=LOOK_MS)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        if self.window.isVisible() != self.shown:
            self.shown = not self.shown
            sys.stdout.write("shown\n" if self.shown else "hidden\n")
            sys.stdout.flush()
            if self.shown and self.hide_once:
                self.hide_once = False
                self.window.hide()


def main(mode: str, *arguments: str) -> int:
    desktop.app.App = partial(ReportingApp, mode)  # type: ignore[misc, assignment]
    return run(list(arguments))


if __name__ == "__main__":
    end_process(main(*sys.argv[1:]))
