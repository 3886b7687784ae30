"""Python's garbage is collected on the UI thread only.

Left to itself the collector runs on whatever thread happens to allocate. A window's object that
is part of a cycle would then be deleted by the worker, in the middle of a paint event: Qt's
objects are for their own thread.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 1000


class GarbageCollector(QObject):
    """Collects as often as Python would; switches Python's own collecting off for good."""

    def __init__(self, parent: QObject, every_ms: int = EVERY_MS) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(every_ms)

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        due = zip(gc.get_count(), gc.get_threshold(), strict=True)
        generations = [number for number, (count, limit) in enumerate(due) if count > limit > 0]
        if generations:
            gc.collect(generations[-1])
