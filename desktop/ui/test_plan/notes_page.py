"""The page of what people add: notes, pictures, and a second person's review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.qa.model.verdicts import Verdict
from desktop.ui.style import theme
from desktop.ui.test_plan.text_box import TextBox
from desktop.ui.text.moments import utc_full
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.qa.model.record import Attempt

LONGEST = 2_000
"""Characters of a note."""


class NotesPage(QWidget):
    """Notes are added, never changed."""

    note_added = Signal(str)
    review_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = TextBox(self.tr("Notes, pictures and reviews"), 4)
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST)
        self.note.setAccessibleName(self.tr("New note"))
        self.note.setPlaceholderText(self.tr("New note"))
        self.note.returnPressed.connect(self._add)
        self.note.textChanged.connect(self._update)
        self.add = Button(self.tr("Add note"))
        self.add.setAccessibleName(self.tr("Add note"))
        self.add.clicked.connect(self._add)
        self.review = Button(self.tr("Review…"))
        self.review.setAccessibleName(self.tr("Review…"))
        self.review.clicked.connect(self.review_wanted)
        self.hint = Label("", "muted", wrap=True)
        self._can_add = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.hint)
        # Above the box: below it they are out of sight in a window of the usual height.
        new = QHBoxLayout()
        column.addLayout(new)
        new.setSpacing(theme.px(8))
        new.addWidget(self.note, 1)
        new.addWidget(self.add)
        new.addWidget(self.review)
        column.addWidget(self.box, 1)

    def set_attempt(self, attempt: Attempt | None, *, last: bool) -> None:
        """`last`: only the last attempt takes notes and reviews."""
        self._can_add = attempt is not None and last
        self.note.setEnabled(self._can_add)
        self.review.setEnabled(attempt is not None and last and attempt.verdict is Verdict.REVIEW)
        if attempt is None:
            self.hint.setText(self.tr("Notes belong to an attempt: run the case first."))
        elif last:
            self.hint.setText(
                self.tr("What a person judged is up for review until a second person confirms it.")
            )
        else:
            self.hint.setText(self.tr("An earlier attempt: it stays as it is."))
        self.box.show_text(_told(attempt) if attempt else "")
        self._update()

    @Slot()
    def _update(self) -> None:
        self.add.setEnabled(self._can_add and bool(self.note.text().strip()))

    @Slot()
    def _add(self) -> None:
        text = self.note.text().strip()
        if self._can_add and text:
            self.note.clear()
            self.note_added.emit(text)


def _told(attempt: Attempt) -> str:
    lines = [*attempt.notes]
    for step in attempt.steps:
        lines += [f"{step.number}. {it.name}: SHA-256 {it.sha256}" for it in step.attachments]
    for review in attempt.reviews:
        sign = "✓" if review.confirms else "✕"
        note = f": {review.note}" if review.note else ""
        lines.append(f"{sign} {review.reviewer}, {utc_full(review.at.timestamp())}{note}")
    return "\n".join(lines)
