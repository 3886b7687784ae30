"""Opens a connection: a file, or what is pasted."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.paste_field import PasteField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class OpenConnectionDialog(FormDialog):
    """Stays open until what was chosen could be read; its owner closes it then."""

    file_wanted = Signal()
    text_entered = Signal(str)

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self.set_subtitle(
            self.tr(
                "The connection file of your IT department, or what an app of yours has: "
                "amplify_outputs.json, aws-exports.js, or what the AWS CLI printed."
            )
        )
        self.content.addWidget(
            Label(self.tr("You can also drop any of these on this window."), "aside", wrap=True)
        )
        self.paste = PasteField()
        self.paste.entered.connect(self.text_entered)
        self.paste.overflowed.connect(self._too_long)
        self.below.addWidget(self.paste)
        self.place_cancel()

    def names(self) -> tuple[str, str, str]:
        action = self.tr("Choose a file…")
        return self.tr("Open a connection"), action, action

    def first_focus(self) -> QWidget:
        return self.paste

    @Slot()
    def submit(self) -> None:
        """The button opens another dialog, and this one is never busy."""
        self.file_wanted.emit()

    @Slot()
    def _too_long(self) -> None:
        self.show_problem(Problem(self.paste.too_long_text()))
