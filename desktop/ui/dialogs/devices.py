"""The devices that the service remembers for this person."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from desktop.ui.dialogs.device_card import DeviceCard
from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.style import theme
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.layouts import clear_layout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.auth.flows.account import ListedDevice


class DevicesDialog(FormDialog):
    """The remembered devices, each with a Forget link; the action button closes the dialog.

    It only emits what the person wants; the presenter does it and shows the outcome.
    """

    forget_wanted = Signal(str)
    """The device's key."""
    everywhere_wanted = Signal()
    """Sign out on all devices."""

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self.cards: list[DeviceCard] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(8))
        self._state = Label("", "muted", wrap=True)
        self.content.addLayout(self._list)
        self.content.addWidget(self._state)
        self.set_subtitle(
            self.tr(
                "The computers and phones that are remembered for you. If you forget one, you are "
                "asked for a code again when you sign in there."
            )
        )
        self.everywhere = LinkButton(self.tr("Sign out everywhere…"))
        self.everywhere.setAccessibleName(self.everywhere.text())
        self.everywhere.clicked.connect(self.everywhere_wanted)
        # Cognito lists devices, but no sessions: those can only be ended all at once.
        self.below.addWidget(
            Label(
                self.tr(
                    "There is no list of the places where you are signed in: the sign-in service "
                    "keeps none. You can sign out of all of them at once."
                ),
                "aside",
                wrap=True,
            )
        )
        self.below.addWidget(self.everywhere)
        self.cancel.hide()
        self.show_busy(self.tr("Reading the list…"))

    def names(self) -> tuple[str, str, str]:
        return self.tr("Devices"), self.tr("Close"), self.tr("Close")

    def first_focus(self) -> QWidget:
        return self.action

    @Slot()
    def submit(self) -> None:
        self.reject()

    def show_devices(self, devices: Sequence[ListedDevice], own: str, now: float) -> None:
        """Show all devices. `own`: this computer's key; `now`: the service's epoch time."""
        self.show_busy("")
        clear_layout(self._list)
        self.cards = [DeviceCard(device, now, own=device.key == own) for device in devices]
        for card in self.cards:
            card.forget_wanted.connect(self.forget_wanted)
            self._list.addWidget(card)
        if not devices:
            self._state.setText(self.tr("No device is remembered for you."))
            self._state.show()
        self.set_tab_order()

    def show_busy(self, text: str) -> None:
        """Say what is under way and disable the list; an empty text ends that."""
        self._state.setText(text)
        self._state.setVisible(bool(text))
        for card in self.cards:
            card.set_busy(bool(text))
        self.everywhere.setEnabled(not text)
