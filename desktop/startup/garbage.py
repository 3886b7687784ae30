"""Collects Python's garbage on the UI thread only.

Python's own collector runs on whatever thread allocates. A widget in a reference cycle would then
be deleted on the worker thread, in the middle of a paint event; Qt's objects are for their own.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MS = 1000
"""Milliseconds between two looks at what is due."""


class GarbageCollector(QObject):
    """Collects as often as Python would, and switches Python's own collector off for good."""

    def __init__(self, parent: QObject, interval_ms: int = INTERVAL_MS) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(interval_ms)

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        due = zip(gc.get_count(), gc.get_threshold(), strict=True)
        generations = [number for number, (count, limit) in enumerate(due) if count > limit > 0]
        if generations:
            gc.collect(generations[-1])
