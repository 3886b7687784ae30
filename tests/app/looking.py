"""The whole program without a screen, which tells what is to be seen once it has come to rest.

Usage: looking.py MODE [ARGUMENTS of cognito-desk]. MODE: "look"; "choose FILE", at the welcome;
"stumble", in a slot and twice. Prints JSON: what the welcome, the login dialog and the main window
say, each with its details.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from typing import Literal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import desktop.app
from desktop.cli import run
from desktop.diagnostics.diagnostics import Diagnostics
from desktop.ui.dialogs.welcome import Welcome
from desktop.ui.widgets.message import MessageArea

LOOK_MS = 50
SECRET = "Correct-horse-1"


class Looking(desktop.app.App):
    def __init__(self, application: QApplication, watch: Diagnostics | None = None) -> None:
        super().__init__(application, watch)
        self.steps = self.script(*MODE.split(maxsplit=1))
        self.looking = QTimer(self, interval=LOOK_MS)
        self.looking.timeout.connect(self.look)
        self.looking.start()

    def look(self) -> None:
        if self.at_rest():
            next(self.steps)()

    def script(self, what: str, file: str = "") -> Iterator[Callable[[], None]]:
        if what == "choose":
            yield lambda: self._welcoming._file_chosen(file)
        if what == "stumble":
            yield stumble
            yield stumble
        yield self.tell

    def at_rest(self) -> bool:
        """The welcome is there, or the presenter is."""
        return self.welcome() is not None or self._worker is not None

    def welcome(self) -> Welcome | None:
        shown = [it for it in QApplication.topLevelWidgets() if isinstance(it, Welcome)]
        return next((it for it in shown if it.isVisible()), None)

    def tell(self) -> None:
        welcome, notice, login = self.welcome(), self.window._shell.notice, self._login
        combo = login.connections if login is not None else None
        names = [combo.itemText(index) for index in range(combo.count())] if combo else []
        found = {
            "welcome": said(welcome and welcome._message),
            "login": said(login and login.isVisible() and login.message),
            "notice": said(notice and notice.isVisible() and notice.area),
            "connections": names,
        }
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()
        self.looking.stop()
        QApplication.quit()


def said(area: MessageArea | Literal[False] | None) -> list[str] | None:
    """Sentence and details; None where nothing is said."""
    problem = area.problem if area else None
    return None if problem is None else [problem.text, problem.details]


def stumble() -> None:
    raise ValueError(SECRET)


MODE = sys.argv[1]
if __name__ == "__main__":
    desktop.app.App = Looking  # type: ignore[misc]
    sys.exit(run(sys.argv[2:]))
