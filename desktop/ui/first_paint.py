"""Tells when a window has been painted for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """`painted` comes once, from the event loop after the first paint: time for what is heavy.

    It watches the native window: Qt paints while that is being exposed. The widget itself gets no
    paint event when its children cover it.
    """

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        """`window` must have been shown."""
        super().__init__(window)
        self._handle = window.windowHandle()
        if self._handle.isExposed():
            QTimer.singleShot(0, self.painted.emit)
        else:
            self._handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose and self._handle.isExposed():
            self._handle.removeEventFilter(self)
            QTimer.singleShot(0, self.painted.emit)
        return super().eventFilter(watched, event)
