"""A second person's review of what the tester judged."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QRadioButton

from desktop.qa.model.record import Review
from desktop.qa.remarks import is_same_person
from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.qa.model.record import Attempt
    from desktop.ui.dialogs.form_dialog import InputError


class ReviewDialog(FormDialog):
    """Emits `reviewed` with a `Review`, or `cancelled`."""

    reviewed = Signal(object)

    def __init__(
        self,
        case_id: str,
        attempt: Attempt,
        tester: str,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(monotonic, parent)
        self._tester = tester
        seen = "; ".join(check.observed for step in attempt.steps for check in step.checks)
        self.set_subtitle(
            self.tr("{case}: {tester} saw: {seen}").format(case=case_id, tester=tester, seen=seen)
        )
        self.reviewer = TextField(self.tr("Your name"), QLineEdit())
        self.confirms = QRadioButton(self.tr("I confirm it"))
        self.differs = QRadioButton(self.tr("I don't confirm it"))
        self.note = TextField(self.tr("Note (may be left empty)"), QLineEdit())
        self.content.addWidget(self.reviewer)
        for each in (self.confirms, self.differs):
            each.setAccessibleName(each.text())
            self.content.addWidget(each)
        self.content.addWidget(self.note)
        self.place_cancel()

    def names(self) -> tuple[str, str, str]:
        return self.tr("Review"), self.tr("Add the review"), self.tr("Add the review")

    def first_focus(self) -> QWidget:
        return self.reviewer

    def check(self) -> InputError | None:
        name = self.reviewer.text()
        if not name:
            return self.reviewer, self.tr("Write down who reviews it.")
        if is_same_person(name, self._tester):
            text = self.tr("A second person reviews it: this is the name of the tester.")
            return self.reviewer, text
        if not (self.confirms.isChecked() or self.differs.isChecked()):
            return self.note, self.tr("Choose whether you confirm it.")
        return None

    def send(self) -> None:
        self.reviewed.emit(
            Review(
                self.reviewer.text(),
                datetime.now(UTC),
                confirms=self.confirms.isChecked(),
                note=self.note.text(),
            )
        )
        self.accept()
