"""Writing the activity into a file, in slices between two frames."""

from __future__ import annotations

from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSaveFile, QTimer, Signal, Slot

from desktop.ui.models.activity_text import csv_line, csv_titles, json_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.auth.states import ActivityEvent

SLICE_S = 0.005
"""Seconds of each frame that writing may take."""
EVENTS_AT_A_TIME = 50
BOM = "\ufeff"
"""Without it some spreadsheet programs take UTF-8 for another encoding."""


class ActivityExport(QObject):
    """One file, complete or not there at all: JSON Lines, or CSV where its name ends in ".csv"."""

    finished = Signal(bool, str)
    """Whether it was written, and the system's reason if not."""

    def __init__(self, events: Sequence[ActivityEvent], path: str, parent: QObject) -> None:
        super().__init__(parent)
        self._csv = path.lower().endswith(".csv")
        self._left = iter(tuple(events))
        self._file = QSaveFile(path)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._write_slice)

    def start(self) -> None:
        if not self._file.open(QSaveFile.OpenModeFlag.WriteOnly):
            self.finished.emit(False, self._file.errorString())
            return
        if self._csv:
            self._file.write((BOM + csv_titles()).encode())
        self._timer.start()

    @Slot()
    def _write_slice(self) -> None:
        line = csv_line if self._csv else json_line
        until = perf_counter() + SLICE_S
        while some := [line(event) for event in islice(self._left, EVENTS_AT_A_TIME)]:
            self._file.write("".join(some).encode(errors="backslashreplace"))
            if perf_counter() > until:
                return
        self._timer.stop()
        written = self._file.commit()
        self.finished.emit(written, "" if written else self._file.errorString())
