"""Asks for the user name and the password that a proxy wants."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.style import qt_values
from desktop.ui.text.problem import Problem
from desktop.ui.text.safe import visible_name
from desktop.ui.widgets.fields import TextField, has_control_characters
from desktop.ui.widgets.password_field import PasswordField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.dialogs.form_dialog import InputError


class ProxySignInDialog(FormDialog):
    """Emits `entered`, and is busy from then on, or `cancelled`."""

    entered = Signal(str, str)
    """User name and password."""

    def __init__(
        self,
        proxy: str,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
        *,
        again: bool = False,
    ) -> None:
        """`proxy`: its host and port. `again`: it didn't take what was entered before."""
        super().__init__(monotonic, parent)
        self.set_subtitle(
            self.tr(
                "The proxy %1 of this network wants a user name and a password before it lets "
                "Cognito Desk through. They go to this proxy only, and are kept in this computer's "
                "keyring."
            ).replace("%1", visible_name(proxy))
        )
        self.user_name = TextField(self.tr("User name"))
        hints = qt_values.NO_AUTO_UPPERCASE | qt_values.NO_PREDICTIVE_TEXT
        self.user_name.edit.setProperty("inputMethodHints", hints)
        self.password = PasswordField(self.tr("Password"), self.tr("Show password"))
        self.password.overflowed.connect(self.show_password_too_long)
        self.content.addWidget(self.user_name)
        self.content.addWidget(self.password)
        self.place_cancel()
        if again:
            self.message.show_problem(
                Problem(
                    self.tr(
                        "The proxy didn't take this user name and password. It may want those of "
                        "your computer, or others: ask your IT department."
                    )
                )
            )

    def names(self) -> tuple[str, str, str]:
        return self.tr("Sign in to the proxy"), self.tr("Continue"), self.tr("One moment…")

    def first_focus(self) -> QWidget:
        return self.user_name

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        self.user_name.set_read_only(not on)
        self.password.set_read_only(not on)

    def check(self) -> InputError | None:
        name = self.user_name.text()
        if not name:
            return self.user_name, self.tr("Enter the user name for the proxy.")
        if ":" in name or has_control_characters(name):
            return self.user_name, self.tr(
                "A user name for a proxy has no colon and no line break. Check what you entered."
            )
        if not self.password.text():
            return self.password, self.tr("Enter the password for the proxy.")
        problem = self.password.problem()
        return (self.password, problem) if problem else None

    def send(self) -> None:
        self.entered.emit(self.user_name.text(), self.password.text())

    def done(self, result: int) -> None:
        """Clear the password when the dialog closes."""
        self.password.clear()
        super().done(result)
