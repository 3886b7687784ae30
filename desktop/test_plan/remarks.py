"""What people add to results in the window: notes, and a second person's review."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.qa.remarks import with_note, with_review
from desktop.system.monotonic import monotonic
from desktop.ui.dialogs.review import ReviewDialog

if TYPE_CHECKING:
    from desktop.qa.model.record import Review
    from desktop.qa.redaction import Redaction
    from desktop.test_plan.record import RunBook
    from desktop.ui.test_plan.window import TestPlanWindow


class Remarks(QObject):
    """Emits `changed` with the `CaseRecord` as it is then."""

    changed = Signal(object)

    def __init__(self, plan: TestPlanWindow, book: RunBook, parent: QObject) -> None:
        super().__init__(parent)
        self._plan = plan
        self._book = book
        self.redaction: Redaction | None = None
        """Of the run: what it knows as secrets is taken out of notes."""
        plan.review_wanted.connect(self._review_wanted)
        plan.note_added.connect(self._note_added)

    @Slot(str)
    def _review_wanted(self, case_id: str) -> None:
        last = self._book.record_of(case_id).last
        if last is None:
            return
        dialog = ReviewDialog(case_id, last, self._book.tester, monotonic, self._plan)
        dialog.reviewed.connect(partial(self._reviewed, case_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _reviewed(self, case_id: str, review: Review) -> None:
        record = self._book.record_of(case_id)
        self.changed.emit(with_review(record, review, self._book.tester))

    @Slot(str, str)
    def _note_added(self, case_id: str, note: str) -> None:
        text = self.redaction.text(note) if self.redaction is not None else note
        self.changed.emit(with_note(self._book.record_of(case_id), text))
