"""Run the whole app without a screen and cancel, close or quit while a call is in flight.

Usage: run_with_call_in_flight.py MODE ENDPOINT. Signs in at a server that keeps the request
waiting, then acts by MODE ("cancel", "close", "quit"), and prints what came of it as JSON.
"""

from __future__ import annotations

import json
import sys
import time
import urllib.request

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import App
from desktop.config.profile import Profile
from desktop.ui.style import theme


def main(mode: str, endpoint: str) -> None:  # noqa: C901 — one conversation, told in one piece
    application = QApplication([])
    theme.apply(application)
    app = App(application)
    profile = Profile("n", "eu-central-1", "eu-central-1_A", "client", endpoint_url=endpoint)
    found: dict[str, object] = {}
    began = time.monotonic()

    def waiting_requests() -> int:
        with urllib.request.urlopen(f"{endpoint}/waiting", timeout=5) as reply:
            return int(reply.read())

    def submit() -> None:
        login = app.first_paint.login
        if login is None or not login.action.isEnabled():
            QTimer.singleShot(20, submit)
            return
        login.user_name.set_text("maria")
        login.password.set_text("Correct-horse-1")
        login.submit()
        QTimer.singleShot(20, act)

    def act() -> None:
        nonlocal began
        if waiting_requests() == 0:
            QTimer.singleShot(20, act)
            return
        login = app.first_paint.login
        assert login is not None
        began = time.monotonic()
        match mode:
            case "quit":
                app.window.close()
            case "cancel":
                login.cancel.click()
                QTimer.singleShot(0, release)
            case "close":
                login.close()
                QTimer.singleShot(0, release)

    def release() -> None:
        with urllib.request.urlopen(f"{endpoint}/release", timeout=5):
            pass
        QTimer.singleShot(600, look)

    def look() -> None:
        found["status"] = app.window.status.name
        found["question"] = app.first_paint.login is not None and any(
            widget.isVisible() and widget.windowTitle() == "Enter your code"
            for widget in QApplication.topLevelWidgets()
        )
        app.window.close()

    def ready() -> None:
        from desktop.cognito.pool_service import PoolService
        from desktop.ui.models.connection import Connection

        app.make_presenter().sign_in.set_connections([Connection(profile, PoolService(profile))])
        submit()

    app.first_paint.show_login(profile.name, "", ready)
    app.leaving.exec()
    found["seconds_to_end"] = time.monotonic() - began
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
