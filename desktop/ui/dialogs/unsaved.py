"""Asks what is to become of results that were not saved, before they would be gone."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class UnsavedDialog(FormDialog):
    """Emits `save_wanted`, `discarded`, or `cancelled`. The main button loses nothing."""

    save_wanted = Signal()
    discarded = Signal()

    def __init__(
        self,
        text: str,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        """`text`: why they would be gone."""
        super().__init__(monotonic, parent)
        self.set_subtitle(text)
        self.discard = Button(self.tr("Discard the results"))
        self.discard.setAccessibleName(self.discard.text())
        set_variant(self.discard, "danger")
        self.discard.clicked.connect(self._discard)
        self.below.addWidget(self.discard)
        self.place_cancel()

    def names(self) -> tuple[str, str, str]:
        action = self.tr("Save evidence…")
        return self.tr("Save the results?"), action, action

    def first_focus(self) -> QWidget:
        return self.action

    def send(self) -> None:
        self.accept()
        self.save_wanted.emit()

    @Slot()
    def _discard(self) -> None:
        self.accept()
        self.discarded.emit()
