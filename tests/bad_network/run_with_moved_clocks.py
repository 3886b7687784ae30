"""Run the whole app without a screen, with clocks that a test can move.

Usage: run_with_moved_clocks.py PROFILE POOL USER PASSWORD ASLEEP_FILE. Signs in, then does what
each line on stdin says ("look", "refresh", "zone NAME") and prints as JSON what the window shows.
Ends when stdin does.

The wall clock is libfaketime's to move. In ASLEEP_FILE are the seconds that the computer slept,
which CLOCK_BOOTTIME counts and CLOCK_MONOTONIC doesn't: libfaketime moves both or neither.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
import urllib.request
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import App
from desktop.config.profile import read_profile
from desktop.ui.main_window.ring import Ring
from desktop.ui.style import theme
from tests.helpers.run_with_sleep import count_sleep

LOOK_AGAIN_MS = 30


class Played(QObject):
    """Whoever sits at the app."""

    told = Signal(str)
    left = Signal()

    def __init__(self, app: App, pool: str, user: str, password: str) -> None:
        super().__init__()
        self.app = app
        self.pool, self.user, self.password = pool, user, password
        self.told.connect(self.do)
        self.left.connect(app.window.close)

    @Slot()
    def sign_in(self) -> None:
        app = self.app
        login, furnished = app.first_paint.login, app.presenter is not None
        asked = [w for w in shown() if w.windowTitle() == "Enter your code"]
        if furnished and app.window.status.name != "SIGNED_OUT":
            self.say()
            threading.Thread(target=self.listen, daemon=True).start()
            return
        dialog: Any = asked[0] if asked else None
        if dialog is not None and not dialog.action.busy:
            dialog.edit.setText(self.code())
            dialog.submit()
        elif furnished and login is not None and login.isVisible() and not login.action.busy:
            login.user_name.set_text(self.user)
            login.password.set_text(self.password)
            login.submit()
        QTimer.singleShot(LOOK_AGAIN_MS, self.sign_in)

    def code(self) -> str:
        with urllib.request.urlopen(f"{self.pool}/practice/messages", timeout=5) as reply:
            return str(json.load(reply)[-1]["code"])

    def listen(self) -> None:
        for line in sys.stdin:
            self.told.emit(line.strip())
        self.left.emit()

    @Slot(str)
    def do(self, line: str) -> None:
        what, _, zone = line.partition(" ")
        if what == "refresh":
            self.app.window.refresh_wanted.emit()
        elif what == "zone":
            os.environ["TZ"] = zone
            time.tzset()
        self.say()

    def say(self) -> None:
        window = self.app.window
        session = window.current.session
        assert session is not None
        (ring,) = window.findChildren(Ring)
        messages = [w for w in shown(window) if w.accessibleName() == "Message"]
        found = {
            "figures": ring.figures,
            "status": window.status.name,
            "messages": [message.accessibleDescription() for message in messages],
            "valid": session.verdicts.valid,
            "ends": session.expires_at,
            "wall": time.time(),
            "hour": time.localtime().tm_hour,
            "monotonic": time.monotonic(),
        }
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()


def shown(within: QWidget | None = None) -> list[QWidget]:
    widgets = QApplication.topLevelWidgets() if within is None else within.findChildren(QWidget)
    return [widget for widget in widgets if widget.isVisible()]


def main(profile: str, pool: str, user: str, password: str, asleep: str) -> None:
    count_sleep(Path(asleep))
    application = QApplication([])
    theme.apply(application)
    app = App(application)
    played = Played(app, pool, user, password)
    path = Path(profile)
    app.opening.open_profile(path, read_profile(path))
    QTimer.singleShot(LOOK_AGAIN_MS, played.sign_in)
    app.leaving.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
