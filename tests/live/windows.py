"""The program's windows around a real worker, for a person who reads the practice phone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.cognito.pool_service import PoolService
from desktop.ui.dialogs.app_link import AppLinkDialog
from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.dialogs.method import MethodDialog
from desktop.ui.dialogs.password import PasswordDialog
from desktop.ui.models.connection import Connection
from desktop.ui.models.status import Status
from tests.helpers.practice_pool import PracticePool
from tests.helpers.windows import WindowsWithWorker
from tests.live.sign_ins import app_code

LIMIT_MS = 6_000
NEW = "Northwind-2027"
D = TypeVar("D", bound=FormDialog)


class Windows(WindowsWithWorker):
    """The program's windows around a real worker, and the practice pool that it signs in to."""

    def __init__(self, qtbot: QtBot, pool: PracticePool, folder: Path) -> None:
        super().__init__(qtbot, folder)
        self.pool = pool
        profiles = [
            pool.profile(p["user_pool_id"], auth_flow=p["auth_flow"])
            for p in pool.overview["pools"]
        ]
        self.pools = [profile.user_pool_id for profile in profiles]
        self.open([Connection(profile, PoolService(profile)) for profile in profiles])

    def administer(self, operation: str, name: str, **parameters: object) -> None:
        """Do something to this practice user, as an administrator would."""
        user_pool_id = self.pool.user(name)["user_pool_id"]
        self.pool.call(operation, UserPoolId=user_pool_id, Username=name, **parameters)

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
        # The replica knows every message, and is there also while the own Region is not.
        self.qtbot.keyClicks(dialog.edit, self.pool.replica.newest_code(name))
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
            problem = self.window.notice
            return problem is not None and problem.kind == "success" and words in problem.text

        self.wait(told)

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=LIMIT_MS)

    def said(self) -> str:
        labels = self.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())
