"""The activity's model, for 100,000 rows and more without a dropped frame.

Adding is O(1): events wait in a list and enter the table in batches, from a timer. A row's texts
are made when it is painted. A filter scans the events in slices between two frames.
"""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.ui.models.activity_counts import ActivityCounts
from desktop.ui.models.activity_filter import ActivityFilter, Result
from desktop.ui.models.activity_rows import (
    COLUMNS,
    DURATION,
    REQUEST,
    RESULT,
    SESSION,
    STEP,
    TIME,
    cells,
    result_color,
)
from desktop.ui.table.model import ROOT, Index, TableModel

if TYPE_CHECKING:
    from desktop.auth.states import ActivityEvent
    from desktop.config.message_price import MessagePrice
    from desktop.ui.models.lockout import Lockout

BATCH_SIZE = 2_000
"""Rows that enter the table at a time."""
BATCH_INTERVAL_MS = 16
SCAN_SLICE_S = 0.003
"""Seconds of each frame that the scan for a filter may take."""
MAX_EVENTS = 200_000
"""Rows that are kept; when there are more, the oldest quarter is dropped."""
TEXT_CACHE_SIZE = 1_000
"""Rows whose texts are kept after painting: scrolling needs the same ones again."""


def _row_colors(result: str) -> tuple[str, ...]:
    return tuple({STEP: "text", RESULT: result}.get(each, "muted") for each in range(COLUMNS))


ROW_COLORS = {result: _row_colors(result) for result in ("good", "text", "muted", "bad")}
"""The colours of a row's cells, by the colour of its result."""


class ActivityModel(TableModel):
    """One row for each event, newest last."""

    uncached_columns = frozenset({TIME, DURATION, SESSION, REQUEST})

    counts_changed = Signal()
    """`total`, `pending`, the number of rows, or what is added up has changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events: list[ActivityEvent] = []
        self._pending: list[ActivityEvent] = []
        self._shown: list[int] | None = None
        """Indexes of the events that match the filter; None without a filter."""
        self._texts: dict[int, tuple[str, ...]] = {}
        self._filter = ActivityFilter()
        self._utc = True
        self.counts = ActivityCounts()
        self.lockout: Lockout | None = None
        self.sms_price: MessagePrice | None = None
        """What one text message costs at the connection in use; None where it isn't known."""
        self._scanned = 0
        self._paused = False
        self._batches = QTimer(self, interval=BATCH_INTERVAL_MS)
        self._batches.timeout.connect(self._take_batch)
        self._scan = QTimer(self, interval=0)
        self._scan.timeout.connect(self._scan_slice)

    def add(self, event: ActivityEvent) -> None:
        """Add an event; it is shown with the next batch."""
        self._pending.append(event)
        if self._paused:
            self.counts_changed.emit()
        elif not self._batches.isActive():
            self._batches.start()

    def set_paused(self, paused: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """Stop adding rows, or go on and add what came meanwhile."""
        self._paused = paused
        if paused:
            self._batches.stop()
        elif self._pending:
            self._batches.start()
        self.counts_changed.emit()

    def set_filter(self, text: str) -> None:
        """Show only rows that contain this text, in any case. Matches appear in slices."""
        self._narrow(replace(self._filter, text=text.strip().lower()))

    def set_attempt(self, attempt: int | None) -> None:
        """Show only rows of this attempt; None for all."""
        self._narrow(replace(self._filter, attempt=attempt))

    def set_result(self, result: Result) -> None:
        """Show only rows with this kind of result."""
        self._narrow(replace(self._filter, result=result))

    def set_utc(self, utc: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """Show times in UTC, or by this computer's zone."""
        self._utc = utc
        self._texts.clear()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, TIME, TIME)
        if self.row_count():
            self.dataChanged.emit(self.index(0, TIME), self.index(self.row_count() - 1, TIME))
        self.counts_changed.emit()

    def set_lockout(self, lockout: Lockout) -> None:
        """A sign-in failed, or a password was right. Clearing the rows leaves it."""
        self.lockout = lockout.after(self.lockout)
        self.counts_changed.emit()

    def set_sms_price(self, price: MessagePrice | None) -> None:
        """Set what one text message costs."""
        self.sms_price = price
        self.counts_changed.emit()

    def _narrow(self, wanted: ActivityFilter) -> None:
        if wanted == self._filter:
            return
        self.beginResetModel()
        self._filter = wanted
        self._shown = None if wanted.everything else []
        self._scanned = 0
        self.endResetModel()
        if self._shown is None:
            self._scan.stop()
        else:
            self._scan.start()
        self.counts_changed.emit()

    def clear(self) -> None:
        self.beginResetModel()
        self._events.clear()
        self._pending.clear()
        self._texts.clear()
        self.counts = ActivityCounts()
        self._shown = None if self._filter.everything else []
        self._scanned = 0
        self.endResetModel()
        self.counts_changed.emit()

    @property
    def total(self) -> int:
        """Number of rows, filtered or not."""
        return len(self._events)

    @property
    def paused(self) -> bool:
        return self._paused

    @property
    def pending(self) -> int:
        """Number of events that came while paused."""
        return len(self._pending)

    @property
    def idle(self) -> bool:
        """Whether no batch and no scan is left to do."""
        return not (self._batches.isActive() or self._scan.isActive())

    def event_at(self, row: int) -> ActivityEvent:
        return self._events[row if self._shown is None else self._shown[row]]

    @property
    def utc(self) -> bool:
        """Whether times are in UTC, or else by this computer's zone."""
        return self._utc

    def newest(self, count: int) -> list[ActivityEvent]:
        """The newest events at most, whatever the filter shows, those that wait included."""
        return [*self._events[-count:], *self._pending[-count:]][-count:]

    def events_of(self, attempt: int) -> list[ActivityEvent]:
        """The events of one attempt, filtered or not, without those that wait for a batch."""
        return [event for event in self._events if event.attempt == attempt]

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Time (UTC)") if self._utc else self.tr("Time (local)"),
            self.tr("Duration"),
            self.tr("Step"),
            self.tr("By"),
            self.tr("Challenge"),
            self.tr("Result"),
            self.tr("Retries"),
            self.tr("Sent to"),
            self.tr("Session"),
            self.tr("Request ID"),
        )

    def row_count(self) -> int:
        return len(self._events) if self._shown is None else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else COLUMNS

    def row_texts(self, row: int) -> tuple[str, ...]:
        event = self.event_at(row)
        texts = self._texts.get(id(event))
        if texts is None:
            if len(self._texts) >= TEXT_CACHE_SIZE:
                self._texts.clear()
            texts = self._texts[id(event)] = cells(event, utc=self._utc)
        return texts

    def row_colors(self, row: int) -> tuple[str, ...]:
        return ROW_COLORS[result_color(self.event_at(row))]

    def _take_batch(self) -> None:
        batch = self._pending[:BATCH_SIZE]
        del self._pending[:BATCH_SIZE]
        self.counts.add(batch)
        if len(self._events) + len(batch) > MAX_EVENTS:
            self._drop_oldest()
        if self._shown is None and batch:
            first = len(self._events)
            self.beginInsertRows(ROOT, first, first + len(batch) - 1)
            self._events.extend(batch)
            self.endInsertRows()
        else:
            self._events.extend(batch)
            self._scan.start()
        if not self._pending:
            self._batches.stop()
        self.counts_changed.emit()

    def _drop_oldest(self) -> None:
        self.beginResetModel()
        del self._events[: MAX_EVENTS // 4]
        self._texts.clear()
        if self._shown is not None:
            self._shown = []
            self._scanned = 0
        self.endResetModel()

    def _scan_slice(self) -> None:
        until = perf_counter() + SCAN_SLICE_S
        found: list[int] = []
        while self._scanned < len(self._events):
            if self._filter.fits(self._events[self._scanned]):
                found.append(self._scanned)
            self._scanned += 1
            if self._scanned % 256 == 0 and perf_counter() > until:
                break
        else:
            self._scan.stop()
        if found and self._shown is not None:
            first = len(self._shown)
            self.beginInsertRows(ROOT, first, first + len(found) - 1)
            self._shown.extend(found)
            self.endInsertRows()
        self.counts_changed.emit()
