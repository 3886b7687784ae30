"""Shown while a flow waits for the service and has asked nothing yet."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from desktop.ui.dialogs.form_dialog import FormDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class WaitingDialog(FormDialog):
    """Says that the app waits for the service, and can be cancelled."""

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self.action.hide()
        self.place_cancel()
        self.set_subtitle(self.tr("Waiting for the sign-in service."))

    def names(self) -> tuple[str, str, str]:
        return self.tr("One moment"), self.tr("One moment"), self.tr("One moment")

    def first_focus(self) -> QWidget:
        return self.cancel
