"""Asks for a code that a person reads on a phone or in a mailbox."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.text.safe import visible_name
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.code_edit import CodeEdit
from desktop.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.dialogs.form_dialog import InputError

SHORTEST, LONGEST = 4, 10
"""Digits: as the program that reads codes is understood."""


class ReadCodeDialog(FormDialog):
    """Emits `read` with the code, or `cancelled`: none came.

    Or `not_read`: the person reads none at all in this run.
    """

    read = Signal(str)
    not_read = Signal()

    def __init__(
        self,
        case_id: str,
        user: str,
        address: str,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        """`address`: phone number or mailbox of the `user`."""
        super().__init__(monotonic, parent)
        text = self.tr("{case}: a code was sent to {address}. Type the newest one of {user}.")
        self.set_subtitle(
            text.format(case=case_id, address=visible_name(address), user=visible_name(user))
        )
        self.edit = CodeEdit()
        self.edit.expect(SHORTEST, LONGEST)
        self.code = TextField(self.tr("Code"), self.edit)
        self.content.addWidget(self.code)
        self.none_read = LinkButton(self.tr("Skip cases with messages"))
        self.none_read.setAccessibleName(self.none_read.text())
        self.none_read.clicked.connect(self._refuse)
        self.cancel.setText(self.tr("No message came"))
        self.cancel.setAccessibleName(self.cancel.text())
        for link in (self.cancel, self.none_read):
            self.below.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)

    def names(self) -> tuple[str, str, str]:
        return self.tr("Read a code"), self.tr("Use the code"), self.tr("Use the code")

    def first_focus(self) -> QWidget:
        return self.code

    def check(self) -> InputError | None:
        if not isinstance(self.edit.code(), str):
            return self.code, self.tr("Type the code from the message: four to ten digits.")
        return None

    def send(self) -> None:
        code = self.edit.code()
        self.edit.clear()
        self.read.emit(code)
        self.accept()

    @Slot()
    def _refuse(self) -> None:
        self.accept()
        self.not_read.emit()
