"""Asks for a test user with an authenticator app, where the plan can make none itself."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from desktop.qa.environment import CaseUser
from desktop.qa.seed import NoSeed, seed
from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.password_field import PasswordField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.dialogs.form_dialog import InputError


class TestUserDialog(FormDialog):
    """Emits `given` with a `CaseUser`, or `cancelled`. Nothing of it is kept here."""

    __test__ = False  # pytest takes a class of this name for a test

    given = Signal(object)

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self.set_subtitle(
            self.tr(
                "No AWS credentials were found for this pool, so no users can be made in it. Cases "
                "that need no more than a user with an authenticator app run with this one. "
                "Password and key stay in memory until the program ends."
            )
        )
        self.user_name = TextField(self.tr("User name"), QLineEdit())
        self.password = PasswordField(self.tr("Password"), self.tr("Show password"))
        self.key = PasswordField(self.tr("Key of the authenticator app"), self.tr("Show key"))
        for each in (self.user_name, self.password, self.key):
            self.content.addWidget(each)
        self.place_cancel()

    def names(self) -> tuple[str, str, str]:
        return self.tr("Test user"), self.tr("Use this user"), self.tr("Use this user")

    def first_focus(self) -> QWidget:
        return self.user_name

    def check(self) -> InputError | None:
        if not self.user_name.text():
            return self.user_name, self.tr("Enter the name of a test user.")
        if not self.password.text():
            return self.password, self.tr("Enter the password.")
        try:
            seed(self.key.text())
        except NoSeed:
            text = self.tr(
                "This is no key of an authenticator app: letters from A to Z and digits from 2 "
                "to 7, as shown beside the QR code when the app was linked."
            )
            return self.key, text
        return None

    def send(self) -> None:
        user = CaseUser(self.user_name.text(), self.password.text(), seed(self.key.text()))
        self.password.clear()
        self.key.clear()
        self.given.emit(user)
        self.accept()
