"""A thin line across the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from desktop.ui.style import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent


class Separator(QWidget):
    """One pixel high, in the colour of lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setAutoFillBackground(True)
        self._apply_color()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.StyleChange:  # other colours
            self._apply_color()

    def _apply_color(self) -> None:
        # A palette, not a paintEvent: QPainter.fillRect would be slow here, see `style.qt_values`.
        palette = self.palette()
        color = theme.current().color("line")
        if palette.color(QPalette.ColorRole.Window) != color:
            palette.setColor(QPalette.ColorRole.Window, color)
            self.setPalette(palette)
