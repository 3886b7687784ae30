"""Asks for the code of an MFA device that an AWS role wants."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.widgets.code_edit import CodeEdit
from desktop.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.dialogs.form_dialog import InputError


def ask_for_code(
    device: str,
    monotonic: Callable[[], float],
    over: QWidget,
    answer: Callable[[str], None],
) -> None:
    """Ask for the device's code; `answer` gets it, or an empty text for no code."""
    asked = AwsCodeDialog(device, monotonic, over)
    asked.given.connect(answer)
    asked.cancelled.connect(partial(answer, ""))
    asked.finished.connect(asked.deleteLater)
    asked.open()


class AwsCodeDialog(FormDialog):
    """Emits `given` with the code, or `cancelled`."""

    given = Signal(str)

    def __init__(
        self,
        device: str,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(monotonic, parent)
        self.set_subtitle(
            self.tr("The AWS role asks for the code that {device} shows now.").format(device=device)
        )
        self.edit = CodeEdit()
        self.code = TextField(self.tr("Code"), self.edit)
        self.content.addWidget(self.code)
        self.place_cancel()

    def names(self) -> tuple[str, str, str]:
        return self.tr("Code for AWS"), self.tr("Continue"), self.tr("Continue")

    def first_focus(self) -> QWidget:
        return self.code

    def check(self) -> InputError | None:
        if not isinstance(self.edit.code(), str):
            return self.code, self.tr("Enter the 6 digits that the device shows.")
        return None

    def send(self) -> None:
        code = self.edit.code()
        self.edit.clear()
        if isinstance(code, str):
            self.given.emit(code)
        self.accept()
