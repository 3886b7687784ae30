"""Where keyboard and mouse input can go: a window, a widget in it, a point on that."""

from __future__ import annotations

import random

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox, QWidget
from shiboken6 import isValid

NOT_OURS = (QMenu, QFileDialog, QMessageBox)
"""Qt's own windows. Menus are reached by their window; the monkey must not rename files."""


class Targets:
    """Any that is seen and that no modal window stands over."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng

    def point(self) -> tuple[QWidget, QPoint] | None:
        """A point within a widget that is seen, as its window counts."""
        widget = self.widget()
        # Python's wrapper can end before the widget, when a window goes while its popup is open.
        if widget is None or not isValid(widget):
            return None
        rng = self._rng
        inside = QPoint(
            rng.randrange(max(1, widget.width())), rng.randrange(max(1, widget.height()))
        )
        window = widget.window()
        point = within(window, widget.mapTo(window, inside))
        return (window, point) if window.windowHandle() else None

    def widget(self) -> QWidget | None:
        window = QApplication.activePopupWidget() or self.window()
        if window is None:
            return None
        seen = [child for child in window.findChildren(QWidget) if child.isVisible()]
        return self._rng.choice([window, *seen])

    def window(self) -> QWidget | None:
        windows = [window for window in self.windows() if not is_blocked(window)]
        return self._rng.choice(windows) if windows else None

    def windows(self, *, hidden: bool = False) -> list[QWidget]:
        """In an order that is the same whenever the seed is."""
        windows = [
            each
            for each in QApplication.topLevelWidgets()
            if (hidden or each.isVisible()) and not isinstance(each, NOT_OURS)
        ]
        return sorted(windows, key=lambda each: (type(each).__name__, each.windowTitle()))


def is_blocked(window: QWidget) -> bool:
    """Whether a modal window stands over it, which mouse and keys can't get past."""
    modal = QApplication.activeModalWidget()
    return modal is not None and modal is not window and not modal.isAncestorOf(window)


def within(window: QWidget, point: QPoint) -> QPoint:
    """The mouse meets a window only where it is, not what was scrolled out of it."""
    handle = window.windowHandle()
    area = QRect(QPoint(0, 0), window.size() if handle is None else handle.size())
    x = min(max(point.x(), area.left()), area.right())
    return QPoint(x, min(max(point.y(), area.top()), area.bottom()))


def close_file_dialogs() -> None:
    """With what they complain about, first."""
    for kind in (QMessageBox, QFileDialog):
        for each in QApplication.topLevelWidgets():
            if isinstance(each, kind) and each.isVisible():
                each.reject()
