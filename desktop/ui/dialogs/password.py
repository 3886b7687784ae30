"""A password of one's own in place of the first one."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from desktop.auth.steps import AskNewPassword, NewPasswordChosen
from desktop.ui import wording
from desktop.ui.components.fields import TextField, has_control_characters
from desktop.ui.components.password_field import PasswordField
from desktop.ui.dialogs.attribute_names import attribute_name
from desktop.ui.dialogs.frame import Frame
from desktop.ui.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

LONGEST_PASSWORD = 256
LONGEST_ATTRIBUTE = 2048


class PasswordDialog(Frame):
    """Shows an `AskNewPassword` and answers it with `NewPasswordChosen`."""

    answered = Signal(object)

    def __init__(
        self, steady: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(steady, parent)
        self.place_cancel()
        self._support = ""
        self._attributes: dict[str, TextField] = {}
        self.password = PasswordField(self.tr("New password"), self.tr("Show new password"))
        self.repeat = PasswordField(
            self.tr("Repeat new password"), self.tr("Show repeated new password")
        )
        for field in (self.password, self.repeat):
            field.overflowed.connect(self._tell_too_long)
            self.content.addWidget(field)
        self.set_subtitle(
            self.tr("The password that you were given works once. Choose one of your own.")
        )

    def names(self) -> tuple[str, str, str]:
        return self.tr("Set a new password"), self.tr("Set password"), self.tr("Setting…")

    def set_support(self, text: str) -> None:
        """Whom to call; empty when the profile doesn't say."""
        self._support = text

    def show_ask(self, ask: AskNewPassword) -> None:
        """Ask, for the first time or again; what was typed stays."""
        self.set_busy(False)
        if tuple(self._attributes) != ask.required_attributes:
            self._ask_for(ask.required_attributes)
        if ask.problem is None:
            self.message.clear()
        else:
            scene = wording.Scene(goes_on=True)
            self.message.show_problem(wording.problem_for(ask.problem, self._support, scene))
        if ask.pause:
            self.action.hold(ask.pause)
        self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        return self.password

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        for field in self._fields():
            field.set_read_only(not on)

    @Slot()
    def submit(self) -> None:
        if not self.action.isEnabled():
            return
        wrong = self._check()
        if wrong is not None:
            field, text = wrong
            self.message.show_problem(Problem(text))
            field.point_out()
            return
        self.set_busy(True)
        attributes = {name: field.text() for name, field in self._attributes.items()}
        self.answered.emit(NewPasswordChosen(self.password.text(), attributes))

    def done(self, result: int) -> None:
        """Forget the passwords as soon as the window goes."""
        self.password.clear()
        self.repeat.clear()
        super().done(result)

    def _fields(self) -> tuple[TextField, ...]:
        return self.password, self.repeat, *self._attributes.values()

    def _check(self) -> tuple[TextField, str] | None:
        """What to say before anything is sent, and where the focus goes then."""
        password = self.password.text()
        if not password:
            return self.password, self.tr("Enter a new password.")
        if len(password) > LONGEST_PASSWORD:
            return self.password, self.tr(
                "The new password has %n characters; it can have up to %1. Choose a shorter one.",
                "",
                len(password),
            ).replace("%1", str(LONGEST_PASSWORD))
        if has_control_characters(password):
            return self.password, self.tr(
                "The new password holds a line end or another character that no keyboard types. "
                "Choose one without that."
            )
        if not self.repeat.text():
            return self.repeat, self.tr("Repeat the new password, so that no slip gets in.")
        if self.repeat.text() != password:
            return self.repeat, self.tr("The two passwords differ. Enter the same one twice.")
        return self._check_attributes()

    def _check_attributes(self) -> tuple[TextField, str] | None:
        for name, field in self._attributes.items():
            text = field.text()
            if not text:
                said = self.tr("Fill in “%1” too.")
            elif len(text) > LONGEST_ATTRIBUTE or has_control_characters(text):
                said = self.tr("“%1” is too long or holds a line end. Type it anew.")
            else:
                continue
            return field, said.replace("%1", attribute_name(name))
        return None

    def _ask_for(self, names: tuple[str, ...]) -> None:
        for field in self._attributes.values():
            self.content.removeWidget(field)
            field.deleteLater()
        self._attributes = {name: TextField(attribute_name(name)) for name in names}
        for field in self._attributes.values():
            self.content.addWidget(field)
        self.set_tab_order()

    @Slot()
    def _tell_too_long(self) -> None:
        self.message.show_problem(
            Problem(
                self.tr(
                    "What was pasted is far too long for a password, so only its start is "
                    "there. Copy the password alone."
                )
            )
        )
