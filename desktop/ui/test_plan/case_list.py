"""The left side: the plan with its filters and counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.qa.model.case import Group
from desktop.qa.model.verdicts import Verdict
from desktop.ui.style import theme
from desktop.ui.table.filter_field import FilterField
from desktop.ui.table.view import TableView
from desktop.ui.test_plan.cases_model import CasesModel, Show
from desktop.ui.test_plan.words import NOT_RUN, VERDICTS
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.qa.model.record import CaseRecord

WIDTHS = (156, 78, 100)
"""Pixels of each column at 100 %; the last one takes what is left."""


class CaseList(QWidget):
    """Filters above, the table, and counts by verdict below."""

    chosen = Signal()
    """Another row is current."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CasesModel(self)
        self.filter = FilterField(self.tr("Filter cases"))
        self.filter.textChanged.connect(self._filter)
        self.show_only = ComboBox()
        self.show_only.setAccessibleName(self.tr("Show"))
        choices = (
            (Show.ALL, self.tr("All cases")),
            (Show.NOT_RUN, self.tr("Not run")),
            (Show.BAD, self.tr("Failed, broken or blocked")),
            (Show.REVIEW, self.tr("Up for review")),
            (Show.WARNING, self.tr("Warnings")),
            (Show.PASSED, self.tr("Passed")),
            (Show.SKIPPED, self.tr("Skipped or not applicable")),
        )
        self._shows = [show for show, _ in choices]
        for _, text in choices:
            self.show_only.addItem(text)
        self.show_only.currentIndexChanged.connect(self._show_chosen)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Cases"))
        self.table.set_widths(WIDTHS)
        self.table.set_stretched_last()
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.current_row_changed.connect(self.chosen)
        self.counts = Label("", "aside", wrap=True)
        self.nothing = Label(self.tr("No case matches the filters."), "muted", wrap=True)
        self.nothing.hide()
        self.model.counts_changed.connect(self._count)
        self._lay_out()

    @property
    def current(self) -> Group | CaseRecord | None:
        """The group or the case that is chosen; None for nothing."""
        return self.model.at(self.table.current_row())

    def choose(self, case_id: str) -> None:
        """Make it the current row, where it is shown."""
        row = self.model.row_of(case_id)
        if row >= 0:
            self.table.selectRow(row)

    @Slot()
    def _show_chosen(self) -> None:
        show = self._shows[max(0, self.show_only.currentIndex())]  # -1: a name that is none
        self._keep_current(lambda: self.model.set_shown(show))

    @Slot(str)
    def _filter(self, text: str) -> None:
        self._keep_current(lambda: self.model.set_filter(text))

    def _keep_current(self, change: Callable[[], None]) -> None:
        before = self.current
        change()
        row = -1
        if before is not None and not isinstance(before, Group):
            row = self.model.row_of(before.case.id)
        if row < 0:
            row = next(
                (
                    n
                    for n in range(self.model.row_count())
                    if not isinstance(self.model.at(n), Group)
                ),
                -1,
            )
        self.nothing.setVisible(row < 0)
        if row >= 0:
            self.table.selectRow(row)
        self.chosen.emit()

    @Slot()
    def _count(self) -> None:
        found = [it.last.verdict if it.last else None for it in self.model.records]
        words = [(VERDICTS[it], found.count(it)) for it in Verdict]
        words.append((NOT_RUN, found.count(None)))
        counts = [f"{word.sign} {count} {word.text}" for word, count in words if count]
        # A line ends between two of them, never within one: after a dash it may.
        kept = str.maketrans({" ": "\N{NO-BREAK SPACE}", "\N{EN DASH}": "\N{NON-BREAKING HYPHEN}"})
        self.counts.setText("   ".join(each.translate(kept) for each in counts))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        # From right to left Qt's splitter puts this a pixel too far, and its edge would be cut off.
        column.setContentsMargins(0, 0, 1 if self.isRightToLeft() else 0, 0)
        column.setSpacing(theme.px(8))
        above = QHBoxLayout()
        column.addLayout(above)
        above.setSpacing(theme.px(8))
        above.addWidget(self.filter, 1)
        above.addWidget(self.show_only, 1)
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        column.addWidget(self.counts)
