"""Asks for confirmation before something that can't be undone with a click."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal

from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.style.style_sheet import set_variant

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class ConfirmTexts(NamedTuple):
    """The texts of a confirmation."""

    title: str
    text: str
    action: str
    busy: str
    destroys: bool = True
    """Whether what it does can't be taken back: its button shows that."""


class ConfirmDialog(FormDialog):
    """Emits `confirmed`, and is busy from then on, or `cancelled`."""

    confirmed = Signal()

    def __init__(
        self,
        texts: ConfirmTexts,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        self._texts = texts
        super().__init__(monotonic, parent)
        self.set_subtitle(texts.text)
        if texts.destroys:
            set_variant(self.action, "danger")
        self.place_cancel()

    def names(self) -> tuple[str, str, str]:
        return self._texts.title, self._texts.action, self._texts.busy

    def first_focus(self) -> QWidget:
        return self.cancel

    def send(self) -> None:
        self.confirmed.emit()
