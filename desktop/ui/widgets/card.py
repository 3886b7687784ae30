"""A card: a panel with a border."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.style.style_sheet import set_variant


class Card(QFrame):
    """The content goes into `content`, a vertical layout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_variant(self, "card")
        self.content = QVBoxLayout(self)
        side, edge = theme.px(26), theme.px(20)
        self.content.setContentsMargins(side, edge, side, edge)
        self.content.setSpacing(theme.px(12))
