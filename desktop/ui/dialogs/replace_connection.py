"""Asks what is to become of a connection whose place another file wants."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.text.safe import visible_name
from desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class ReplaceConnectionDialog(FormDialog):
    """Emits `decided` once, or `cancelled`. The main button is what loses nothing."""

    decided = Signal(bool)
    """Whether the old one is replaced; else both are kept."""

    def __init__(
        self,
        file: str,
        old: str,
        *,
        same: bool,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        """`file` that is opened, the name of the `old` connection, empty for one that is broken.

        `same`: both lead to the same user pool and app client, or the old one can't be used.
        """
        self._same = same
        super().__init__(monotonic, parent)
        self.set_subtitle(self._text(visible_name(file), visible_name(old)))
        self.other = Button(self.tr("Keep both") if same else self.tr("Replace"))
        self.other.setAccessibleName(self.other.text())
        self.other.clicked.connect(self._choose_other)
        self.below.addWidget(self.other)
        self.place_cancel()

    def names(self) -> tuple[str, str, str]:
        action = self.tr("Replace") if self._same else self.tr("Keep both")
        return self.tr("Replace the connection?"), action, action

    def first_focus(self) -> QWidget:
        return self.action

    def send(self) -> None:
        self._decide(replace=self._same)

    def _text(self, file: str, old: str) -> str:
        if not old:
            text = self.tr(
                "You have a connection file “%1” already, and it can't be used. The one that you "
                "opened now can take its place."
            )
        elif self._same:
            text = self.tr(
                "You have the connection “%2” already, with other settings. If “%1” is the newer "
                "file, let it take its place."
            )
        else:
            text = self.tr(
                "You have the connection “%2” already, and it leads somewhere else than “%1”. "
                "Replace it only if your IT department told you to."
            )
        return text.replace("%2", old).replace("%1", file)

    @Slot()
    def _choose_other(self) -> None:
        self._decide(replace=not self._same)

    def _decide(self, *, replace: bool) -> None:
        self.accept()
        self.decided.emit(replace)
