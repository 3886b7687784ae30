"""A check box that paints its own tick: a style sheet would need an image file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QCheckBox

from desktop.ui.style import theme
from desktop.ui.style.icons import antialiased_painter
from desktop.ui.style.qt_values import brush

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

# A filled tick in a square of 18: pens with round ends are slow before the first paint.
_TICK = ((3.6, 9.2), (5.0, 7.8), (7.8, 10.6), (13.0, 5.2), (14.4, 6.6), (7.8, 13.4))
_SIDE = 18


class CheckBox(QCheckBox):
    """Its accessible name is its text."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        # QStyle's enumerations would take 3 ms of the start, when nothing is ticked yet.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton

        option = QStyleOptionButton()
        self.initStyleOption(option)
        area = QRectF(
            self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        )
        unit = area.width() / _SIDE
        path = QPainterPath()
        for number, (x, y) in enumerate(_TICK):
            point = area.topLeft() + QPointF(x * unit, y * unit)
            if number == 0:
                path.moveTo(point)
            else:
                path.lineTo(point)
        path.closeSubpath()
        antialiased_painter(self).fillPath(path, brush(theme.current().color("on_accent")))
