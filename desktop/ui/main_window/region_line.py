"""The line below the header that says through which Region the person is signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.style import theme
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class RegionLine(Label):
    """Announced to screen readers when it appears; there only while another Region serves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "muted", wrap=True, parent=parent)
        self.setContentsMargins(theme.px(28), 0, theme.px(28), theme.px(10))

    def show_text(self, text: str) -> None:
        """Replace the text; an empty one takes the line away."""
        new = text != self.text()
        self.setText(text)
        self.setVisible(bool(text))
        if text and new:
            announce(self, text)
