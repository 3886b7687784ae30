"""The plan as a table: a row for each group, and below it one for each case."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.qa.model.case import Group
from desktop.qa.model.verdicts import Verdict
from desktop.ui.table.model import TableModel
from desktop.ui.test_plan.case_texts import case_text
from desktop.ui.test_plan.words import RUNNING, group_name, verdict_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from desktop.qa.model.record import CaseRecord
    from desktop.ui.test_plan.words import Word


class Show(Enum):
    """Which cases are shown."""

    ALL = "all"
    NOT_RUN = "not run"
    BAD = "failed"
    REVIEW = "review"
    WARNING = "warning"
    PASSED = "passed"
    SKIPPED = "skipped"


_SHOWN: dict[Show, frozenset[Verdict | None]] = {
    Show.NOT_RUN: frozenset({None}),
    Show.BAD: frozenset({Verdict.FAILED, Verdict.BROKEN, Verdict.BLOCKED}),
    Show.REVIEW: frozenset({Verdict.REVIEW}),
    Show.WARNING: frozenset({Verdict.WARNING}),
    Show.PASSED: frozenset({Verdict.PASSED}),
    Show.SKIPPED: frozenset({Verdict.SKIPPED, Verdict.NOT_APPLICABLE}),
}


class CasesModel(TableModel):
    """Verdict, case, title. What is shown changes when a filter is set, not while cases run."""

    counts_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: dict[str, CaseRecord] = {}
        self._rows: list[Group | str] = []
        self._text = ""
        self._show = Show.ALL
        self._running = ""

    def set_records(self, records: Sequence[CaseRecord]) -> None:
        """Set all cases."""
        self._records = {it.case.id: it for it in records}
        self._filter()

    def set_record(self, record: CaseRecord) -> None:
        """Replace what is known of one case."""
        self._records[record.case.id] = record
        self._changed(record.case.id)
        self.counts_changed.emit()

    def set_running(self, case_id: str) -> None:
        """Mark the case that is run now; empty for none."""
        before, self._running = self._running, case_id
        for each in (before, case_id):
            self._changed(each)

    def set_filter(self, text: str) -> None:
        """Show cases with this in id, title, requirement or what is expected, also in English."""
        self._text = text.strip().casefold()
        self._filter()

    def set_shown(self, show: Show) -> None:
        """Show cases with these verdicts."""
        self._show = show
        self._filter()

    @property
    def records(self) -> tuple[CaseRecord, ...]:
        """All of them."""
        return tuple(self._records.values())

    def at(self, row: int) -> Group | CaseRecord | None:
        """What stands in this row; None when there is no such row."""
        if not 0 <= row < len(self._rows):
            return None
        found = self._rows[row]
        return found if isinstance(found, Group) else self._records[found]

    def row_of(self, case_id: str) -> int:
        """The case's row; -1 where it isn't shown."""
        return self._rows.index(case_id) if case_id in self._rows else -1

    def record(self, case_id: str) -> CaseRecord:
        """What is known of the case."""
        return self._records[case_id]

    def titles(self) -> tuple[str, ...]:
        return self.tr("Verdict"), self.tr("Case"), self.tr("Title")

    def row_count(self) -> int:
        return len(self._rows)

    def row_texts(self, row: int) -> tuple[str, ...]:
        found = self._rows[row]
        if isinstance(found, Group):
            of_group = [it for it in self._records.values() if it.case.group is found]
            done = sum(it.last is not None for it in of_group)
            count = self.tr("{done} of {all}").format(done=done, all=len(of_group))
            return count, "", group_name(found)
        return self._word(found).with_sign, found, case_text(self._records[found].case.title)

    def row_colors(self, row: int) -> tuple[str, ...]:
        found = self._rows[row]
        if isinstance(found, Group):
            return "muted", "muted", "muted"
        return self._word(found).color, "muted", "text"

    def _word(self, case_id: str) -> Word:
        if case_id == self._running:
            return RUNNING
        last = self._records[case_id].last
        return verdict_word(last.verdict if last else None)

    def _changed(self, case_id: str) -> None:
        row = self.row_of(case_id)
        if row >= 0:
            heading = self._rows.index(self._records[case_id].case.group)
            for each in (heading, row):
                self.dataChanged.emit(self.index(each, 0), self.index(each, 2))

    def _filter(self) -> None:
        self.beginResetModel()
        shown = [it for it in self._records.values() if self._is_shown(it)]
        self._rows = []
        for group in Group:
            of_group = [it.case.id for it in shown if it.case.group is group]
            self._rows += [group, *of_group] if of_group else []
        self.endResetModel()
        self.counts_changed.emit()

    def _is_shown(self, record: CaseRecord) -> bool:
        verdict = record.last.verdict if record.last else None
        if self._show is not Show.ALL and verdict not in _SHOWN[self._show]:
            return False
        info = record.case
        said = (info.title, info.expected)
        words = (info.id, *said, *map(case_text, said), *(it.id for it in info.requirements))
        return self._text in " ".join(words).casefold()
