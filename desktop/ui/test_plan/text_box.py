"""A read-only box for a text of many lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit

from desktop.ui.style import theme
from desktop.ui.text.safe import visible_lines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LONGEST = 100_000
"""Characters."""


class TextBox(QPlainTextEdit):
    """Its text can be selected and copied; `lines` is its least height."""

    def __init__(self, name: str, lines: int = 3, parent: QWidget | None = None) -> None:
        """`name`: the accessible name."""
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(name)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme.px(12))
        self.setFont(font)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * lines + theme.px(18))

    def show_text(self, text: str) -> None:
        """Replace the text; what can't be seen or turns text around is made visible."""
        shown = visible_lines(text, LONGEST)
        if shown != self.toPlainText():
            self.setPlainText(shown)
