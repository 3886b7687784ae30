"""One line at the foot of the window, such as "ID token copied"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from desktop.ui.style import theme
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SHOWN_MS = 30_000
"""Milliseconds; as long as a copied secret stays on the clipboard."""


class StatusLine(Label):
    """Announced to screen readers when it appears; hides itself after `SHOWN_MS`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "muted", wrap=True, parent=parent)
        self.setContentsMargins(theme.px(28), 0, theme.px(28), theme.px(10))
        self.setMinimumHeight(theme.px(28))
        kept = self.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # or the page above would jump
        self.setSizePolicy(kept)
        self._gone = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._gone.timeout.connect(self.hide)
        self.hide()

    def show_text(self, text: str) -> None:
        self.setText(text)
        self.show()
        self._gone.start()
        announce(self, text)
