"""The program as it is, in a process of its own, telling what its window does.

Usage: starting.py MODE [ARGUMENTS of cognito-desk]. Prints "shown" and "hidden" as the main window
is. In MODE "tray" it is hidden once, as closing it does when there is a tray.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import desktop.app
from desktop.cli import run
from desktop.diagnostics.diagnostics import Diagnostics

LOOK_MS = 20


class Watched(desktop.app.App):
    def __init__(self, application: QApplication, watch: Diagnostics | None = None) -> None:
        super().__init__(application, watch)
        self.shown = False
        self.hide_once = sys.argv[1] == "tray"
        self.looking = QTimer(self, interval=LOOK_MS)
        self.looking.timeout.connect(self.look)
        self.looking.start()

    def look(self) -> None:
        if self.window.isVisible() != self.shown:
            self.shown = not self.shown
            sys.stdout.write("shown\n" if self.shown else "hidden\n")
            sys.stdout.flush()
            if self.shown and self.hide_once:
                self.hide_once = False
                self.window.hide()


if __name__ == "__main__":
    desktop.app.App = Watched  # type: ignore[misc]
    sys.exit(run(sys.argv[2:]))
