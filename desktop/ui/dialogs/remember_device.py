"""Asks whether to remember this computer, in pools that leave it to the user."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.auth.asks import AskRememberDevice, RememberDevice
from desktop.ui.dialogs.ask_dialog import AskDialog
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class RememberDeviceDialog(AskDialog[AskRememberDevice]):
    """Shows an `AskRememberDevice` and answers it with `RememberDevice`.

    Enter means No, the safe answer. The user is signed in already, so Esc and the window's X mean
    No, too, and don't cancel.
    """

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self.set_subtitle(
            self.tr("On a remembered computer you may be asked for fewer codes when you sign in.")
        )
        self.content.addWidget(
            Label(
                self.tr(
                    "Choose this only on a computer of your own, not on one that other people use "
                    "too. You can change your mind later: Account, then Devices and sessions."
                ),
                wrap=True,
            )
        )
        self.remember = Button(self.tr("Remember it"))
        self.remember.setAccessibleName(self.remember.text())
        self.remember.clicked.connect(self._remember)
        self.below.addWidget(self.remember)
        self.cancel.hide()

    def names(self) -> tuple[str, str, str]:
        title = self.tr("Remember this computer?")
        return title, self.tr("Not this one"), self.tr("One moment…")

    def show_ask(self, ask: AskRememberDevice) -> None:  # noqa: ARG002 — it carries nothing
        self.set_busy(False)
        self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        return self.action

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        self.remember.setEnabled(on)

    def send(self) -> None:
        self.answer(RememberDevice(remember=False))

    @Slot()
    def _remember(self) -> None:
        self.answer(RememberDevice(remember=True))

    @Slot()
    def reject(self) -> None:
        if self.action.busy:
            super().reject()
        else:
            self.answer(RememberDevice(remember=False))
