"""From the worker thread to the UI thread: one signal."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bridge(QObject):
    """`reported(attempt, state or activity event)` arrives on the thread of its receiver."""

    reported = Signal(int, object)

    def report(self, attempt: int, news: object) -> None:
        """Called on the worker thread."""
        self.reported.emit(attempt, news)
