"""Asks at the start of a run: rehearsal or official, who tests, who watches, and the costs."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QRadioButton

from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.dialogs.form_dialog import InputError


PHONE = re.compile(r"\+[0-9]{6,15}")
MAILBOX = re.compile(r"[^\s@+]+@[^\s@]+")


@dataclass(frozen=True, slots=True)
class RunStart:
    """What a run is."""

    kind: Literal["rehearsal", "record"]
    tester: str
    witness: str
    phone: str = field(default="", repr=False)
    """Where text messages go; empty as the environment says."""
    mailbox: str = field(default="", repr=False)


class BeginRunDialog(FormDialog):
    """Emits `chosen` with a `RunStart`, or `cancelled`."""

    chosen = Signal(object)

    def __init__(
        self,
        costs: str,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
        *,
        sends_messages: bool = False,
    ) -> None:
        """`costs`: a sentence. `sends_messages`: real ones, so it is asked where they go."""
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
        self.phone = TextField(self.tr("Phone for text messages (may be left empty)"), QLineEdit())
        self.mailbox = TextField(self.tr("Mailbox for codes (may be left empty)"), QLineEdit())
        for each_field in (self.phone, self.mailbox):
            each_field.setVisible(sends_messages)
            self.content.addWidget(each_field)
        self.place_cancel()

    def names(self) -> tuple[str, str, str]:
        return self.tr("Begin a run"), self.tr("Begin"), self.tr("Begin")

    def first_focus(self) -> QWidget:
        return self.tester

    def check(self) -> InputError | None:
        if not self.tester.text():
            return self.tester, self.tr("Write down who tests: the evidence names the tester.")
        if self.phone.text() and not PHONE.fullmatch(self.phone.text()):
            return self.phone, self.tr("Write the number with its country, such as +491701234567.")
        if self.mailbox.text() and not MAILBOX.fullmatch(self.mailbox.text()):
            return self.mailbox, self.tr("This is no email address.")
        return None

    def send(self) -> None:
        kind: Literal["rehearsal", "record"] = "record" if self.record.isChecked() else "rehearsal"
        people = self.tester.text(), self.witness.text()
        self.chosen.emit(RunStart(kind, *people, self.phone.text(), self.mailbox.text()))
        self.accept()
