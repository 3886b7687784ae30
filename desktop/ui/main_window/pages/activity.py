"""The Activity page: each step of a flow as it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.table.filter_field import FilterField
from desktop.ui.table.follow_tail import FollowTail
from desktop.ui.table.view import TableView
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.ui.models.activity import ActivityModel

WIDTHS = (118, 88, 208, 76, 150, 150, 76, 136, 100, 352)
"""Pixels of each column at 100 %."""


class ActivityPage(QWidget):
    """The activity's table, with filter, Pause and Clear. Follows the newest row."""

    def __init__(self, model: ActivityModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._filter = FilterField(self.tr("Filter activity"))
        self._filter.textChanged.connect(model.set_filter)
        self._pause = Button(self.tr("Pause"))
        self._pause.setCheckable(True)
        self._pause.toggled.connect(self._set_paused)
        self._clear = Button(self.tr("Clear"))
        self._clear.setAccessibleName(self.tr("Clear"))
        self._clear.clicked.connect(model.clear)
        self.count = Label("", "aside")
        # Its text changes with every batch, which must not trigger a layout of the whole window.
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hint = Label(
            self.tr(
                "Nothing has happened yet. "
                "Each step of a sign-in shows here as one line, as it happens."
            ),
            "muted",
            wrap=True,
        )
        self.table = TableView(model, row_height=30)
        self.table.setAccessibleName(self.tr("Activity"))
        self.table.set_widths(WIDTHS)
        self.table.set_stretched_last()
        self._tail = FollowTail(self.table)
        model.counts_changed.connect(self._update_count)
        self._lay_out()
        self._update_count()

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
        self.hint.setVisible(model.total + model.pending == 0)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(28), theme.px(18), theme.px(28), theme.px(24))
        layout.setSpacing(theme.px(12))
        about = self.tr(
            "What this app asked of the sign-in service and of you, step by step, without secrets. "
            "Times are in UTC. For testers and support."
        )
        layout.addWidget(Label(about, "muted", wrap=True))
        above = QHBoxLayout()
        layout.addLayout(above)
        above.setSpacing(theme.px(12))
        above.addWidget(self._filter, 1)
        above.addWidget(self.count, 1)
        above.addWidget(self._pause)
        above.addWidget(self._clear)
        layout.addWidget(self.hint)
        layout.addWidget(self.table, 1)
