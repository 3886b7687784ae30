"""From the worker thread to the UI thread, by one Qt signal."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bridge(QObject):
    """Emits on the worker thread what its receivers get on their own thread."""

    reported = Signal(int, object)
    """Attempt number, and a state or an activity event."""

    def report(self, attempt: int, update: object) -> None:
        """Called on the worker thread."""
        self.reported.emit(attempt, update)
