"""A combo box that elides a long entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer, Slot
from PySide6.QtWidgets import QComboBox

from desktop.ui.style import qt_values, theme
from desktop.ui.style.icons import antialiased_painter, draw_chevron
from desktop.ui.widgets.tool_tips import plain_tool_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QAbstractItemView, QWidget


def clear_list(view: QAbstractItemView) -> None:
    """Of a list that isn't open: to screen readers its entries are neither shown nor focused.

    Qt lists them as shown where they are within the view, and the current one as focused. Both is
    set anew when the list opens.
    """
    from PySide6.QtCore import QModelIndex

    view.setCurrentIndex(QModelIndex())
    view.resize(0, 0)


class ComboBox(QComboBox):
    """A combo box in the style of the program; long entries don't widen the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setProperty("focusPolicy", qt_values.STRONG_FOCUS)

    def showPopup(self) -> None:
        chosen = self.model().index(self.currentIndex(), self.modelColumn(), self.rootModelIndex())
        self.view().setCurrentIndex(chosen)
        super().showPopup()

    def hidePopup(self) -> None:
        super().hidePopup()
        # Not now: Qt hides the list first, and then takes what is current in it as the choice.
        QTimer.singleShot(0, self, self._clear_closed_list)

    @Slot()
    def _clear_closed_list(self) -> None:
        if not self.view().isVisible():
            clear_list(self.view())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the dialog must not change the choice

    def paintEvent(self, event: QPaintEvent) -> None:
        current = theme.current()
        room = self.width() - current.px(14 + 14 + 32)
        fits = self.fontMetrics().horizontalAdvance(self.currentText()) <= room
        self.setToolTip("" if fits else plain_tool_tip(self.currentText()))
        if fits:
            super().paintEvent(event)
        else:
            self._paint_elided(room)
        side, right = current.px(12), current.px(14)
        left = right if self.isRightToLeft() else self.width() - right - side
        area = QRectF(left, (self.height() - side) / 2, side, side)
        draw_chevron(antialiased_painter(self), area, current.color("muted"))

    def _paint_elided(self, room: int) -> None:
        """Paint as the style does, which would cut the text off without an ellipsis."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import (
            QStyle,
            QStyleOptionComboBox,
            QStylePainter,
        )

        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        elide = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(self.currentText(), elide, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
