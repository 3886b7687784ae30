"""A link that copies something which is no secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QGuiApplication

from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import LinkButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SAYS_COPIED = 2_000
"""Milliseconds."""


class CopyButton(LinkButton):
    """Says "Copied" for a moment. For real secrets there is `SecretClipboard`."""

    def __init__(self, name: str, text: str = "", parent: QWidget | None = None) -> None:
        """`name` is the accessible name, `text` what stands on it (the name by default)."""
        super().__init__(text or name, parent)
        self.setAccessibleName(name)
        self._usual = text or name
        self._what = ""
        self._again = QTimer(self, singleShot=True, interval=SAYS_COPIED)
        self._again.timeout.connect(self._say_usual)
        self.clicked.connect(self._copy)

    def set_what(self, text: str) -> None:
        """What a press copies."""
        self._what = text

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._what)
        self.setText(self.tr("Copied"))
        announce(self, self.text())
        self._again.start()

    @Slot()
    def _say_usual(self) -> None:
        self.setText(self._usual)
