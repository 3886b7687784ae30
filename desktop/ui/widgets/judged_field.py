"""A field whose value is judged at once: under it stands a hint, or what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtCore import Qt


class JudgedField(QWidget):
    """What is under it is also the accessible description of the control."""

    changed = Signal()

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        """`place` follows."""
        super().__init__(parent)
        self.hint = hint
        self.problem = ""
        self.control: QWidget = self
        self.said = Label("", "aside", wrap=True)
        self._wrong = Label("", "bad", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))

    def place(self, shown: QWidget, control: QWidget) -> None:
        """What is shown, and the control in it that takes the focus."""
        self.control = control  # and no focus proxy, for the reason in `Field`
        for each in (shown, self.said, self._wrong):
            self._column.addWidget(each)
        self._wrong.hide()
        self._say(self.hint)

    def show_problem(self, text: str) -> None:
        """Say what is wrong; nothing with an empty text."""
        self.problem = text
        self._wrong.setText(text)
        self._wrong.setVisible(bool(text))
        self._say("" if text else self.hint)
        self.control.setAccessibleDescription(text or self.hint)

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        """Give the focus to the control."""
        self.control.setFocus(*reason)

    def take_focus(self) -> None:
        """Put the focus here; a text is selected."""
        self.control.setFocus()
        if isinstance(self.control, QLineEdit):
            self.control.selectAll()

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
