"""A new password: in place of the first one, of a forgotten one, or of the one in use."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Slot

from desktop.auth.asks import AskNewPassword, NewPasswordChosen
from desktop.auth.errors import CurrentPasswordWrong
from desktop.auth.purposes import PasswordFor
from desktop.auth.typed import understood_attribute
from desktop.ui.dialogs.ask_dialog import AskDialog
from desktop.ui.models.password_rules import rules_met
from desktop.ui.text.attribute_names import attribute_name
from desktop.ui.widgets.fields import TextField, has_control_characters
from desktop.ui.widgets.password_field import LONGEST, PasswordField
from desktop.ui.widgets.password_rule_list import PasswordRuleList

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.dialogs.form_dialog import InputError

LONGEST_ATTRIBUTE = 2048
"""Characters, Cognito's limit for an attribute's value."""


class PasswordDialog(AskDialog[AskNewPassword]):
    """Shows an `AskNewPassword` and answers it with `NewPasswordChosen`.

    The rules are shown as help and don't block sending: the service decides, and a profile can be
    out of date.
    """

    foot_stays: ClassVar = True

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self.add_links()
        self._ask = AskNewPassword()
        self.attributes: dict[str, TextField] = {}
        """By the attribute's name."""
        self._none_so_far = False
        self.current = PasswordField(self.tr("Current password"), self.tr("Show current password"))
        self.current.hide()
        self.password = PasswordField(self.tr("New password"), self.tr("Show new password"))
        self.rules = PasswordRuleList()
        self.password.column.addWidget(self.rules)
        self.repeat = PasswordField(
            self.tr("Repeat new password"), self.tr("Show repeated new password")
        )
        for field in (self.current, self.password, self.repeat):
            field.overflowed.connect(self.show_password_too_long)
            self.content.addWidget(field)
        self.password.changed.connect(self._typed)

    def names(self) -> tuple[str, str, str]:
        return self.tr("Set a new password"), self.tr("Set password"), self.tr("Setting…")

    def show_ask(self, ask: AskNewPassword) -> None:
        self._ask = ask
        self.set_busy(False)
        title, action, busy = self.names()
        if ask.purpose is PasswordFor.CHANGE:  # as the entry of the Account menu is called
            title = self.tr("Change password")
        self.set_names(title, action, busy)
        self.set_subtitle(self._why())
        self.current.setVisible(ask.purpose is PasswordFor.CHANGE)
        self._show_rules(typed=False)
        if tuple(self.attributes) != ask.required_attributes:
            self._ask_for(ask.required_attributes)
        self.show_outcome(ask.problem, ask.pause)
        if isinstance(ask.problem, CurrentPasswordWrong):
            self.current.focus_and_select()
        else:
            self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        asks_for_current = self._ask.purpose is PasswordFor.CHANGE and not self.current.text()
        return self.current if asks_for_current else self.password

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        for field in (self.current, self.password, self.repeat, *self.attributes.values()):
            field.set_read_only(not on)

    def send(self) -> None:
        attributes = {
            name: understood_attribute(name, field.text())
            for name, field in self.attributes.items()
        }
        self.answer(NewPasswordChosen(self.password.text(), attributes, self.current.text()))

    def done(self, result: int) -> None:
        """Clear the passwords when the dialog closes."""
        for field in (self.current, self.password, self.repeat):
            field.clear()
        super().done(result)

    def check(self) -> InputError | None:
        if self._ask.purpose is PasswordFor.CHANGE:
            if not self.current.text() and not self._none_so_far:
                # A user who signs in with codes alone has none, and sets the first one this way.
                self._none_so_far = True
                return self.current, self.tr(
                    "Enter your current password. If you never had one, leave it empty and choose "
                    "Set password again."
                )
            if self.current.problem():
                return self.current, self.current.problem()
        return self._check_new() or self._check_attributes()

    def _check_new(self) -> InputError | None:
        password = self.password.text()
        if not password:
            return self.password, self.tr("Enter a new password.")
        if len(password) > LONGEST:
            return self.password, self.tr(
                "The new password has %n characters; it can have up to %1. Choose a shorter one.",
                "",
                len(password),
            ).replace("%1", str(LONGEST))
        if forbidden := self._forbidden(password):
            return self.password, forbidden
        if not self.repeat.text():
            return self.repeat, self.tr("Repeat the new password, to rule out a typing mistake.")
        if self.repeat.text() != password:
            return self.repeat, self.tr("The two passwords differ. Enter the same one twice.")
        return None

    def _forbidden(self, password: str) -> str:
        """Which of its characters the service doesn't take; empty when it takes all."""
        if has_control_characters(password):
            return self.tr(
                "The new password contains a line break or another character that no keyboard "
                "types. Choose one without that."
            )
        if password != password.strip(" "):
            return self.tr(
                "The new password begins or ends with a blank, which the sign-in service doesn't "
                "take. Remove the blank."
            )
        return ""

    def _check_attributes(self) -> InputError | None:
        for name, field in self.attributes.items():
            text = field.text()
            if not text:
                said = self.tr("Fill in “%1” too.")
            elif len(text) > LONGEST_ATTRIBUTE or has_control_characters(text):
                said = self.tr("“%1” is too long or contains a line break. Type it again.")
            else:
                continue
            return field, said.replace("%1", attribute_name(name))
        return None

    def _ask_for(self, names: tuple[str, ...]) -> None:
        for field in self.attributes.values():
            self.content.removeWidget(field)
            field.deleteLater()
        self.attributes = {name: TextField(attribute_name(name)) for name in names}
        for field in self.attributes.values():
            self.content.addWidget(field)
        self.set_tab_order()

    def _why(self) -> str:
        return {
            PasswordFor.FIRST_SIGN_IN: self.tr(
                "The password that you were given works once. Choose one of your own."
            ),
            PasswordFor.RESET: self.tr("Choose a new password. You sign in with it from now on."),
            PasswordFor.CHANGE: self.tr("Enter the password that you use now, and a new one."),
        }[self._ask.purpose]

    @Slot()
    def _typed(self) -> None:
        self._show_rules(typed=True)

    def _show_rules(self, *, typed: bool) -> None:
        rules = self._ask.rules
        met = rules_met(rules, self.password.text()) if rules is not None else ()
        self.rules.show_rules(met, typed=typed)
