"""The program's windows around a real worker, for a person who reads the practice phone."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.cognito.pool_service import PoolService
from desktop.config.remembered import Remembered
from desktop.ui.dialogs.app_link import AppLinkDialog
from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.dialogs.login import LoginDialog
from desktop.ui.dialogs.method import MethodDialog
from desktop.ui.dialogs.password import PasswordDialog
from desktop.ui.main_window.notice import Notice
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.connection import Connection
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.models.status import Status
from desktop.ui.presenters.main import MainPresenter
from desktop.worker.bridge import Bridge
from desktop.worker.thread import Worker
from tests.canaries.recording_relay import administer
from tests.helpers.practice_pool import Pool
from tests.live.sign_ins import app_code

LIMIT_MS = 6_000
NEW = "Northwind-2027"
D = TypeVar("D", bound=FormDialog)


class Windows:
    """The program's windows around a real worker."""

    def __init__(self, qtbot: QtBot, pool: Pool, folder: Path) -> None:
        self.qtbot = qtbot
        self.pool = pool
        self.window = MainWindow(CurrentSession(time.monotonic))
        self.window.build_content()
        qtbot.addWidget(self.window)
        self.login = LoginDialog(time.monotonic, self.window)
        self.bridge = Bridge(self.window)
        self.worker = Worker(self.bridge.report)
        remembered = Remembered(folder / "state.json")
        self.desk = MainPresenter(self.window, self.login, self.worker, remembered, time.monotonic)
        self.bridge.reported.connect(self.desk.report)
        self.worker.begin()
        profiles = [
            pool.profile(p["user_pool_id"], auth_flow=p["auth_flow"])
            for p in pool.overview["pools"]
        ]
        self.pools = [profile.user_pool_id for profile in profiles]
        self.desk.sign_in.set_connections([Connection(p, PoolService(p)) for p in profiles])
        self.window.show()
        self.desk.sign_in.open()

    def administer(self, operation: str, name: str, **parameters: object) -> None:
        """Do something to this practice user, as an administrator would."""
        port = int(self.pool.endpoint.rpartition(":")[2])
        user_pool_id = self.pool.user(name)["user_pool_id"]
        administer(port, operation, UserPoolId=user_pool_id, Username=name, **parameters)

    def go_to(self, name: str) -> None:
        """Choose the connection of this practice user and type the name."""
        if not self.login.isVisible():
            self.window.sign_in_wanted.emit()
        pool = self.pool.user(name)["user_pool_id"]
        self.login.connection_chosen.emit(self.pools.index(pool))
        self.login.user_name.set_text(name)

    def sign_in(self, name: str, password: str | None = None) -> None:
        self.go_to(name)
        given = self.pool.user(name)["password"] if password is None else password
        self.login.password.set_text(given)
        self.enter(self.login.password.edit)

    def question(self, kind: type[D]) -> D:
        """Wait until this dialog asks."""

        def asked() -> D | None:
            found = self.window.findChildren(kind)
            ready = (dialog for dialog in found if dialog.isVisible() and not dialog.action.busy)
            return next(ready, None)

        self.wait(lambda: asked() is not None)
        found = asked()
        assert found is not None
        return found

    def code(self, name: str) -> CodeDialog:
        """Type the newest code that came for this user."""
        dialog = self.question(CodeDialog)
        self.qtbot.keyClicks(dialog.edit, self.pool.code(name))
        self.enter(dialog.edit)
        return dialog

    def choose(self, method: str) -> None:
        dialog = self.question(MethodDialog)
        (radio,) = [b for b in dialog.findChildren(QRadioButton) if b.accessibleName() == method]
        radio.setChecked(True)
        self.enter(radio)

    def new_password(self, text: str = NEW, current: str = "") -> None:
        dialog = self.question(PasswordDialog)
        dialog.current.set_text(current)
        dialog.password.set_text(text)
        dialog.repeat.set_text(text)
        self.enter(dialog.repeat.edit)

    def link(self) -> AppLinkDialog:
        """As a phone would do it: from the key on the screen to the code."""
        dialog = self.question(AppLinkDialog)
        self.qtbot.keyClicks(dialog.edit, app_code(dialog.key.key()))
        self.enter(dialog.edit)
        return dialog

    def enter(self, widget: QWidget) -> None:
        self.qtbot.keyClick(widget, Qt.Key.Key_Return)

    def is_in(self) -> None:
        self.wait(lambda: self.window.status is Status.SIGNED_IN)
        assert self.window.current.session is not None
        assert self.window.current.session.verdicts.valid

    def good_news(self, words: str) -> None:
        def told() -> bool:
            notice = self.window.findChild(Notice)
            problem = notice.area.problem if notice is not None else None
            return problem is not None and problem.kind == "success" and words in problem.text

        self.wait(told)

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=LIMIT_MS)

    def said(self) -> str:
        labels = self.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())
