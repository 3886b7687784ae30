"""Asks at the start of a run: rehearsal or official, who tests, who watches, and the costs."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QRadioButton

from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.dialogs.form_dialog import InputError


@dataclass(frozen=True, slots=True)
class RunStart:
    """What a run is."""

    kind: Literal["rehearsal", "record"]
    tester: str
    witness: str


class BeginRunDialog(FormDialog):
    """Emits `chosen` with a `RunStart`, or `cancelled`."""

    chosen = Signal(object)

    def __init__(
        self,
        costs: str,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        """`costs`: a sentence."""
        super().__init__(monotonic, parent)
        self.set_subtitle(costs)
        self.rehearsal = QRadioButton(self.tr("Rehearsal"))
        self.record = QRadioButton(self.tr("Official run"))
        self.tester = TextField(self.tr("Tested by"), QLineEdit())
        self.witness = TextField(self.tr("Witnessed by (may be left empty)"), QLineEdit())
        self.rehearsal.setChecked(True)
        for each in (self.rehearsal, self.record):
            each.setAccessibleName(each.text())
            self.content.addWidget(each)
        self.content.addWidget(self.tester)
        self.content.addWidget(self.witness)
        self.place_cancel()

    def names(self) -> tuple[str, str, str]:
        return self.tr("Begin a run"), self.tr("Begin"), self.tr("Begin")

    def first_focus(self) -> QWidget:
        return self.tester

    def check(self) -> InputError | None:
        if not self.tester.text():
            return self.tester, self.tr("Write down who tests: the evidence names the tester.")
        return None

    def send(self) -> None:
        kind: Literal["rehearsal", "record"] = "record" if self.record.isChecked() else "rehearsal"
        self.chosen.emit(RunStart(kind, self.tester.text(), self.witness.text()))
        self.accept()
