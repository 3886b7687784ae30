"""Makes a page scroll when large text or a small window leaves too little space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from desktop.ui.style import qt_values, theme
from desktop.ui.widgets.lost_focus import focused_in

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

AROUND = 12
"""Pixels at 100 % that stay in sight above and below what is scrolled to."""

RELEASE_MS = 50
"""Milliseconds after which it is looked again whether the mouse button is still down."""


def scroll_to(area: QScrollArea, shown: QWidget) -> None:
    """Scroll as far as needed, and no further; of what is too high the top is shown."""
    body = area.widget()
    if body is None:
        return
    room, bar = area.viewport().height(), area.verticalScrollBar()
    margin = min(theme.px(AROUND), max(0, (room - shown.height()) // 2))
    top = shown.mapTo(body, QPoint()).y() - margin
    bottom = top + shown.height() + 2 * margin
    bar.setValue(min(max(bar.value(), bottom - room), top))


class Scroller(QScrollArea):
    """Holds one page; the scroll bar is invisible until it is needed.

    What has the focus is in sight, and so is what `show_whole` is given. The keys that scroll do so
    where the control that has the focus leaves them alone.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._wanted: QWidget | None = None
        self._following = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setProperty("focusPolicy", qt_values.NO_FOCUS)
        self.setWidget(page)
        page.setAutoFillBackground(False)  # setWidget switched it on

    def show_whole(self, shown: QWidget) -> None:
        """Scroll to this part of the page, which was shown or grew just now, until the focus moves.

        The row of a table that has the focus stays in sight, if need be in place of its end.
        """
        if self._wanted is None:  # the page is laid out some turns later
            self.verticalScrollBar().rangeChanged.connect(self._show_wanted)
        self._wanted = shown
        self._show_wanted()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._following:
            self._following = True
            QApplication.instance().focusChanged.connect(self._show_focus)  # type: ignore[union-attr]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt  # not needed to paint

        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            bar.setValue(ends[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    @Slot()
    def _show_focus(self) -> None:
        """Qt itself scrolls for Tab within the page alone, and no further than a text cursor."""
        bar = self.verticalScrollBar()
        if self._wanted is not None:
            self._wanted = None
            bar.rangeChanged.disconnect(self._show_wanted)
        if not (bar.maximum() and self.isVisible()):
            return
        focused, page = focused_in(self.window()), self.widget()
        pressed = bool(QApplication.mouseButtons().value)  # it would move away under the pointer
        if focused is not None and page is not None and page.isAncestorOf(focused) and not pressed:
            scroll_to(self, focused)

    @Slot()
    def _show_wanted(self) -> None:
        shown, page = self._wanted, self.widget()
        if shown is None or page is None or not shown.isVisible():
            return
        if QApplication.mouseButtons().value:  # it would move away under the pointer
            QTimer.singleShot(RELEASE_MS, self._show_wanted)
        else:
            scroll_to(self, shown)
            self._show_row(page)

    def _show_row(self, page: QWidget) -> None:
        from PySide6.QtWidgets import QTableView  # not needed to paint

        table, bar = focused_in(self.window()), self.verticalScrollBar()
        if isinstance(table, QTableView) and page.isAncestorOf(table):
            row = table.visualRect(table.currentIndex())
            bar.setValue(min(bar.value(), table.viewport().mapTo(page, row.topLeft()).y()))
