"""The dialog for the password in a choice-based sign-in."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from desktop.auth.asks import AskPassword, PasswordEntered
from desktop.auth.errors import IncorrectCredentials
from desktop.ui.dialogs.ask_dialog import AskDialog
from desktop.ui.text.errors import ErrorContext
from desktop.ui.text.safe import visible_name
from desktop.ui.widgets.password_field import PasswordField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.dialogs.form_dialog import InputError


class EnterPasswordDialog(AskDialog[AskPassword]):
    """Shows an `AskPassword` and answers it: `PasswordEntered` or `OtherMethodWanted`.

    A wrong password is cleared, as in the login dialog.
    """

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self.password = PasswordField(self.tr("Password"), self.tr("Show password"))
        self.password.overflowed.connect(self.show_password_too_long)
        self.content.addWidget(self.password)
        self.add_links()

    def names(self) -> tuple[str, str, str]:
        return self.tr("Enter your password"), self.tr("Sign in"), self.tr("Signing in…")

    def show_ask(self, ask: AskPassword) -> None:
        self.set_busy(False)
        self.set_names(*self.names_here())
        name = visible_name(ask.user_name)
        text = (
            self.tr("Enter the password of %1 to confirm that it's you.")
            if self.context.confirms
            else self.tr("Signing in as %1.")
        )
        self.set_subtitle(text.replace("%1", name) if name else "")
        self.other.setVisible(ask.other_methods)
        self.show_outcome(ask.problem, ask.pause, ErrorContext(continues=True, password_only=True))
        if isinstance(ask.problem, IncorrectCredentials):
            self.password.clear()
        self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        return self.password

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        self.password.set_read_only(not on)
        super().set_editable(on)

    def check(self) -> InputError | None:
        if not self.password.text():
            return self.password, self.tr("Enter your password.")
        problem = self.password.problem()
        return (self.password, problem) if problem else None

    def send(self) -> None:
        self.answer(PasswordEntered(self.password.text()))

    def done(self, result: int) -> None:
        """Clear the password when the dialog closes."""
        self.password.clear()
        super().done(result)
