"""A field for a password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.caps_lock import CapsLockEdit
from desktop.ui.widgets.fields import TextField, has_control_characters, place_inside
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget


LONGEST = 256
"""Characters of a password that the service takes."""


class PasswordField(TextField):
    """Hidden until "Show" is pressed; warns when Caps Lock is on. The text is never trimmed."""

    def __init__(self, label: str, show_name: str, parent: QWidget | None = None) -> None:
        """`show_name` is the accessible name of the button that shows the password."""
        edit = CapsLockEdit()
        edit.caps_lock.connect(self._hint)
        super().__init__(label, edit, parent)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.toggle = LinkButton(self.tr("Show"), self)
        self.toggle.setCheckable(True)
        self.toggle.setAccessibleName(show_name)
        self.toggle.toggled.connect(self._reveal)
        self.hint: Label | None = None

    def text(self) -> str:
        return self.edit.text()

    def problem(self) -> str:
        """Why the text can't be a password; empty when it can."""
        text = self.text()
        if len(text) > LONGEST:
            return self.tr(
                "The password has %n characters; it can have up to %1. "
                "Check that nothing else was pasted along with it.",
                "",
                len(text),
            ).replace("%1", str(LONGEST))
        if has_control_characters(text):
            return self.tr(
                "The password contains a line break or another character that no keyboard types. "
                "Type it, or copy it again without that."
            )
        if text != text.strip(" "):
            return self.tr(
                "The password begins or ends with a blank, which no password of the sign-in "
                "service does. Remove the blank; it may have been copied along."
            )
        return ""

    def clear(self) -> None:
        """Forget the password; it is hidden again too."""
        self.toggle.setChecked(False)  # first: what is hidden is not read out when it goes
        self.edit.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    @Slot(bool)
    def _reveal(self, on: bool) -> None:  # noqa: FBT001 — a slot of QAbstractButton.toggled
        mode = QLineEdit.EchoMode
        self.edit.setEchoMode(mode.Normal if on else mode.Password)
        self.toggle.setText(self.tr("Hide") if on else self.tr("Show"))
        self._place()

    @Slot(bool)
    def _hint(self, on: bool) -> None:  # noqa: FBT001 — a slot of CapsLockEdit.caps_lock
        if self.hint is None:
            self.hint = Label(self.tr("Caps Lock is on."), "warning", wrap=True)
            self.column.addWidget(self.hint)
        self.hint.setVisible(on)
        if on:
            announce(self.edit, self.hint.text())

    def _place(self) -> None:
        self.column.activate()  # the button's place depends on the edit's
        place_inside(self.edit, self.toggle)
        self.toggle.raise_()
