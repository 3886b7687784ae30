"""A link that copies a text that is not secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QGuiApplication

from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import LinkButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

COPIED_SHOWN_MS = 2_000
"""Milliseconds."""


class CopyButton(LinkButton):
    """Shows "Copied" for a while. For secrets there is `SecretClipboard`."""

    def __init__(self, name: str, text: str = "", parent: QWidget | None = None) -> None:
        """`name` is the accessible name, `text` the label (the name by default)."""
        super().__init__(text or name, parent)
        self.setAccessibleName(name)
        self._text = text or name
        self._copied_text = ""
        self._timer = QTimer(self, singleShot=True, interval=COPIED_SHOWN_MS)
        self._timer.timeout.connect(self._show_text_again)
        self.clicked.connect(self._copy)

    def set_copied_text(self, text: str) -> None:
        """Set the text that a press copies."""
        self._copied_text = text

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied_text)
        self.setText(self.tr("Copied"))
        announce(self, self.text())
        self._timer.start()

    @Slot()
    def _show_text_again(self) -> None:
        self.setText(self._text)
