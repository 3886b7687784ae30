"""A combo box that elides a long entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, QTimer, Slot
from PySide6.QtWidgets import QComboBox

from desktop.ui.style import qt_values, theme
from desktop.ui.style.icons import antialiased_painter, draw_chevron
from desktop.ui.text.tool_tips import plain_tool_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent, QWheelEvent
    from PySide6.QtWidgets import QAbstractItemView, QWidget

WIDEST = 420
"""Pixels at 100 %: a list is wider than its box where its entries are, up to this."""
AFTER_PAINT_MS = 250
"""Milliseconds from showing the box to the first look at its list: after the paint."""


def clear_closed_list(view: QAbstractItemView) -> None:
    """Of a combo box's list that isn't open: to screen readers no entry is shown or focused.

    Qt lists them as shown where they are within the view, and the current one as focused. Both is
    set anew when the list opens: its frame lays it out then, also where that has its size already.
    """
    container = view.parentWidget()
    if container and isinstance(container.parentWidget(), QComboBox) and not view.isVisible():
        view.selectionModel().clearCurrentIndex()  # what is chosen stays selected
        view.setMinimumWidth(0)
        view.resize(0, 0)
        view.updateGeometry()


class ComboBox(QComboBox):
    """A combo box in the style of the program; long entries don't widen the window."""

    accessible_role: ClassVar = "ComboBox"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.list_used = False
        """While `activated` is emitted: whether the list was open."""
        self.setProperty("focusPolicy", qt_values.STRONG_FOCUS)
        self.currentIndexChanged.connect(self._clear_soon)

    def showPopup(self) -> None:
        self.list_used = True
        chosen = self.model().index(self.currentIndex(), self.modelColumn(), self.rootModelIndex())
        view = self.view()
        view.setCurrentIndex(chosen)
        view.setProperty("textElideMode", qt_values.ELIDE_RIGHT)
        widest = max(self.width(), theme.px(WIDEST))
        view.setMaximumWidth(widest)
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + theme.px(12), widest))
        super().showPopup()
        self._keep_on_screen(view.window())

    def _keep_on_screen(self, frame: QWidget) -> None:
        """Qt places the list as if it were no wider than the box."""
        room, left = self.screen().availableGeometry(), frame.x()
        if self.isRightToLeft():
            left = self.mapToGlobal(self.rect().topRight()).x() + 1 - frame.width()
        left = max(min(left, room.x() + room.width() - frame.width()), room.x())
        if left != frame.x():
            frame.move(left, frame.y())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(AFTER_PAINT_MS, self, self._clear_list)

    def hidePopup(self) -> None:
        super().hidePopup()
        self._clear_soon()

    @Slot()
    def _clear_soon(self) -> None:
        """Not now: Qt hides the list first, and then takes what is current in it as the choice."""
        if self.isVisible():
            QTimer.singleShot(0, self, self._clear_list)

    @Slot()
    def _clear_list(self) -> None:
        from PySide6.QtWidgets import QAbstractItemView  # not needed to paint

        view = self.findChild(QAbstractItemView)  # made when it is first needed
        if view is None or not view.isVisible():
            self.list_used = False
        if view is not None:
            clear_closed_list(view)

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
