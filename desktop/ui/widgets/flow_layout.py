"""A layout of rows that wrap."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class FlowLayout(QLayout):
    """Puts its items side by side, in reading direction, and wraps to the next line.

    With `last_apart`, the last item is at the far end of its line.
    """

    def __init__(self, across: int, down: int, *, last_apart: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._across, self._down = across, down
        self._last_apart = last_apart

    def addWidget(self, widget: QWidget) -> None:
        """Put `widget` at the end.

        The item is made here: if Qt made it, Python's wrapper would outlive the item, and be taken
        for whatever is allocated at its address next.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def insert(self, index: int, widget: QWidget) -> None:
        """Put `widget` before the item at `index`."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), place=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, place=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lay(self, rect: QRect, *, place: bool) -> int:
        """Lay the lines out in `rect`; returns their height in pixels."""
        y, height = rect.y(), 0
        for line in self._lines(rect.width()):
            if height:
                y += height + self._down
            height = max(item.sizeHint().height() for item in line)
            if place:
                self._place(line, rect, y, height)
        return y + height - rect.y()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            needs = item.sizeHint().width()
            if lines and used + self._across + needs <= width:
                lines[-1].append(item)
                used += self._across + needs
            else:
                lines.append([item])
                used = needs
        return lines

    def _place(self, line: list[QLayoutItem], rect: QRect, y: int, height: int) -> None:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0
        for item in line:
            size = item.sizeHint().boundedTo(QSize(rect.width(), height))
            if self._last_apart and item is self._items[-1]:
                x = rect.width() - size.width()
            left = rect.right() + 1 - x - size.width() if mirrored else rect.x() + x
            item.setGeometry(QRect(QPoint(left, y + (height - size.height()) // 2), size))
            x += size.width() + self._across
