"""The Activity page: each step of a flow as it ends."""

from __future__ import annotations

import sys
from itertools import chain, islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSysInfo, QTimer, QTimeZone, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

import desktop
from desktop.ui.main_window.pages.activity_export import ActivityExport
from desktop.ui.main_window.pages.activity_filters import ActivityFilters
from desktop.ui.main_window.pages.activity_sums import ActivitySums
from desktop.ui.main_window.pages.activity_timeline import TimelinePicture
from desktop.ui.models.activity_names import STEPS, known
from desktop.ui.models.activity_rows import BY, RESULT
from desktop.ui.models.activity_text import bug_report, details, rows_text
from desktop.ui.models.activity_timeline import timeline
from desktop.ui.style import theme
from desktop.ui.table.follow_tail import FollowTail
from desktop.ui.table.view import TableView
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.detail_pane import DetailPane
from desktop.ui.widgets.file_dialog import FileDialog
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.states import ActivityEvent
    from desktop.ui.models.activity import ActivityModel

WIDTHS = (206, 94, 210, 76, 150, 170, 76, 136, 100, 352)
"""Pixels of each column at 100 %."""
NEWS_INTERVAL_MS = 300
"""Milliseconds after which the picture of an attempt under way is brought up to date."""
DETAIL_LINES = 7
MOST_COPIED = 5_000
"""Rows that are copied or stand in a bug report at most; for more there is the export."""


class ActivityPage(QWidget):
    """The activity's table, with filters, and details of the current row. Follows the newest."""

    copied = Signal(str)
    """A sentence about the clipboard or a file, for the status line."""

    def __init__(self, model: ActivityModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.filters = ActivityFilters(model)
        self._pause = Button(self.tr("Pause"))
        self._pause.setCheckable(True)
        self._pause.toggled.connect(self._set_paused)
        self._clear = self._button(self.tr("Clear"), model.clear)
        self._report = self._button(self.tr("Copy as a bug report"), self.copy_report)
        self._export = self._button(self.tr("Export…"), self._choose_export)
        # Their texts change with every batch, which must not trigger a layout of the whole window.
        self.count = Label("", "aside")
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.sums = ActivitySums(model)
        self.hint = Label(
            self.tr(
                "Nothing has happened yet. "
                "Each step of a sign-in shows here as one line, as it happens."
            ),
            "muted",
            wrap=True,
        )
        self.table = TableView(model)
        self.table.setAccessibleName(self.tr("Activity"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.set_widths(WIDTHS)
        self.table.set_stretched_last()
        # The result is what one looks for: it is in sight in the smallest window too.
        self.table.horizontalHeader().moveSection(RESULT, BY)
        self.table.copy_wanted.connect(self._copy_rows)
        self.table.current_row_changed.connect(self._show_details)
        model.modelReset.connect(self._show_details)
        self.details = DetailPane(self.tr("Details"), DETAIL_LINES)
        self.picture = TimelinePicture()
        self.picture.hide()
        self._news = QTimer(self, singleShot=True, interval=NEWS_INTERVAL_MS)
        self._news.timeout.connect(self._update_picture)
        self._tail = FollowTail(self.table)
        model.counts_changed.connect(self._update_count)
        self.filters.utc.toggled.connect(self._show_details)
        self._lay_out()
        self._update_count()

    def export_to(self, path: str) -> ActivityExport:
        """Write the rows that are shown into this file: JSON Lines, or CSV by its name."""
        export = ActivityExport(self._shown_events(), path, self)
        export.finished.connect(self._exported)
        export.finished.connect(export.deleteLater)
        export.start()
        return export

    @Slot()
    def copy_report(self) -> None:
        """Copy versions, and what is known of the attempt of the current row (or all rows)."""
        event = self._current_event()
        events = self._shown_events()
        if event is not None:
            events = self._model.events_of(event.attempt)
        zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
        python = ".".join(map(str, sys.version_info[:3]))
        versions = (
            ("Cognito Desk", desktop.__version__),
            ("Python", python),
            ("Qt", qVersion()),
            ("System", f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}"),
            ("Time zone", zone),
        )
        QGuiApplication.clipboard().setText(bug_report(versions, events[-MOST_COPIED:]))
        self.copied.emit(self.tr("Bug report copied"))

    @Slot()
    def _copy_rows(self) -> None:
        ranges = sorted(self.table.selected_ranges(), key=lambda rows: rows.start)
        rows = islice(chain.from_iterable(ranges), MOST_COPIED)
        events = [self._model.event_at(row) for row in rows]
        text = rows_text(self._model.titles(), events, utc=self._model.utc)
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(self.tr("%n rows copied", "", len(events)))

    @Slot()
    def _show_details(self) -> None:
        event = self._current_event()
        self.picture.setVisible(event is not None)
        if event is None:
            self.details.hide()
            return
        self.picture.show_timeline(timeline(self._model.events_of(event.attempt)))
        self.details.show_value(
            known(STEPS, event.operation), "", details(event, utc=self._model.utc)
        )

    @Slot()
    def _update_picture(self) -> None:
        """The attempt of the current row may have gone on."""
        event = self._current_event()
        if event is not None:
            self.picture.show_timeline(timeline(self._model.events_of(event.attempt)))

    @Slot()
    def _choose_export(self) -> None:
        dialog = FileDialog(self, self.tr("Export activity"))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters((self.tr("JSON Lines (*.jsonl)"), self.tr("CSV (*.csv)")))
        dialog.setDefaultSuffix("jsonl")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("csv" if "*.csv" in chosen else "jsonl")
        )
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    @Slot(bool, str)
    def _exported(self, written: bool, reason: str) -> None:  # noqa: FBT001 — a slot
        if written:
            self.copied.emit(self.tr("Activity exported"))
        else:
            self.copied.emit(
                self.tr("The file could not be written: {reason}").format(reason=reason)
            )

    @Slot(bool)
    def _set_paused(self, on: bool) -> None:  # noqa: FBT001 — a slot of QAbstractButton.toggled
        self._model.set_paused(on)
        self._pause.setText(self.tr("Go on") if on else self.tr("Pause"))

    @Slot()
    def _update_count(self) -> None:
        model = self._model
        number = QLocale().toString
        shown = self.tr("{number} lines").format(number=number(model.row_count()))
        if model.row_count() == 1:
            shown = self.tr("1 line")
        if model.row_count() != model.total:
            shown = self.tr("{shown} of {total} lines").format(
                shown=number(model.row_count()), total=number(model.total)
            )
        if model.paused:
            shown = self.tr("{lines}, paused, {waiting} new").format(
                lines=shown, waiting=number(model.pending)
            )
        self.count.setText(shown)
        if self.picture.isVisible() and not self._news.isActive():
            self._news.start()
        self.hint.setVisible(model.total + model.pending == 0)

    def _current_event(self) -> ActivityEvent | None:
        row = self.table.current_row()
        return self._model.event_at(row) if 0 <= row < self._model.row_count() else None

    def _shown_events(self) -> list[ActivityEvent]:
        return [self._model.event_at(row) for row in range(self._model.row_count())]

    def _button(self, text: str, slot: Callable[[], object]) -> Button:
        button = Button(text)
        button.setAccessibleName(text)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(28), theme.px(18), theme.px(28), theme.px(8))
        layout.setSpacing(theme.px(10))
        about = self.tr(
            "What this app asked of the sign-in service and of you, step by step, without secrets. "
            "For testers and support."
        )
        layout.addWidget(Label(about, "muted", wrap=True))
        layout.addWidget(self.filters)
        above = QHBoxLayout()
        layout.addLayout(above)
        above.setSpacing(theme.px(12))
        above.addWidget(self.count, 1)
        above.addWidget(self._report)
        above.addWidget(self._export)
        above.addWidget(self._pause)
        above.addWidget(self._clear)
        layout.addWidget(self.sums)
        layout.addWidget(self.hint)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.picture)
        layout.addWidget(self.details)
