"""A set-up key to read, select and copy, and not to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit

from desktop.ui.style import theme
from desktop.ui.widgets.secret_clipboard import SecretClipboard, confidential
from desktop.ui.widgets.secret_selection import SecretSelection

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

GROUP = 4
"""Characters."""


def in_groups(key: str) -> str:
    """The key in groups of four, easier to read and to dictate: "ABCD EFGH"."""
    return " ".join(key[start : start + GROUP] for start in range(0, len(key), GROUP))


class SetupKey(QPlainTextEdit):
    """As high as its text. Copied parts of it are marked as confidential."""

    def __init__(self, clipboard: SecretClipboard, parent: QWidget | None = None) -> None:
        """`clipboard` sees to it that a copied key is cleared again."""
        super().__init__(parent)
        SecretSelection(self, self.toPlainText, clipboard)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        interaction = Qt.TextInteractionFlag
        self.setTextInteractionFlags(
            interaction.TextSelectableByMouse | interaction.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        font.setPixelSize(theme.px(theme.TEXT))
        self.setFont(font)
        self.document().setDocumentMargin(theme.px(2))
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def set_key(self, key: str) -> None:
        if key != self.key():
            self.setPlainText(in_groups(key))
            self._fit()

    def key(self) -> str:
        """As the service made it."""
        return self.toPlainText().replace(" ", "")

    def createMimeDataFromSelection(self) -> QMimeData:
        return confidential(self.textCursor().selectedText())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # The document of a QPlainTextEdit measures its height in lines.
        lines = max(1, round(self.document().size().height()))
        edges = 2 * (theme.px(6 + 2) + 1)
        height = lines * self.fontMetrics().lineSpacing() + edges
        if height != self.height():
            self.setFixedHeight(height)
