"""The field for a table's filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.ui.style import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

LONGEST = 200
"""Characters."""


class FilterField(QLineEdit):
    """Escape empties it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is its accessible name, and stands in it while it is empty."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setMaxLength(LONGEST)
        self.setMaximumWidth(theme.px(320))
        self.setMinimumWidth(theme.px(140))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)
