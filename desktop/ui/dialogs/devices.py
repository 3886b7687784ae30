"""The devices that the service remembers for this person, and where they are signed in."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from desktop.ui.dialogs.device_card import DeviceCard
from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.dialogs.session_list import SessionListView
from desktop.ui.style import theme
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.heading import Heading
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.layouts import clear_layout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.auth.flows.account import ListedDevice
    from desktop.auth.flows.sessions import SessionList


class DevicesDialog(FormDialog):
    """Sessions and remembered devices, each with a link that ends it; the button closes the dialog.

    It only emits what the person wants; the presenter does it and shows the outcome.
    """

    forget_wanted = Signal(str)
    """The device's key."""
    end_session_wanted = Signal(str)
    """The session's id."""
    end_others_wanted = Signal()
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
        self.sessions = SessionListView()
        self.sessions.end_wanted.connect(self.end_session_wanted)
        self.sessions.end_others_wanted.connect(self.end_others_wanted)
        self._heading = Heading(self.tr("Remembered devices"), "strong")
        self._about = Label(
            self.tr(
                "The computers and phones that are remembered for you. If you forget one, you are "
                "asked for a code again when you sign in there."
            ),
            "aside",
            wrap=True,
        )
        self._none = Label(self.tr("No device is remembered for you."), "muted", wrap=True)
        for widget in (self._state, self.sessions, self._heading, self._about, self._none):
            self.content.addWidget(widget)
        self.content.addLayout(self._list)
        self._show_parts(devices=0, on=False)
        self.everywhere = LinkButton(self.tr("Sign out everywhere…"))
        set_variant(self.everywhere, "link-danger")
        self.everywhere.setAccessibleName(self.everywhere.text())
        self.everywhere.clicked.connect(self.everywhere_wanted)
        self.below.addWidget(self.everywhere)
        self.cancel.hide()
        self.show_busy(self.tr("Reading the list…"))

    def names(self) -> tuple[str, str, str]:
        return self.tr("Devices and sessions"), self.tr("Close"), self.tr("Close")

    def first_focus(self) -> QWidget:
        return self.action

    @Slot()
    def submit(self) -> None:
        self.reject()

    def show_devices(
        self, devices: Sequence[ListedDevice], own: str, now: float, why_not: str = ""
    ) -> None:
        """Show all devices. `own`: this computer's key; `now`: the service's epoch time.

        `why_not`: why none can be forgotten just now; empty where they can.
        """
        self.show_busy("")
        clear_layout(self._list)
        # In the order of what a card shows: this computer, then those that were used last.
        ordered = sorted(devices, key=lambda it: (it.key != own, -(it.last_used or 0.0)))
        self.cards = [
            DeviceCard(device, now, own=device.key == own, why_not=why_not) for device in ordered
        ]
        for card in self.cards:
            card.forget_wanted.connect(self.forget_wanted)
            self._list.addWidget(card)
        self._show_parts(devices=len(devices), on=True)
        self.set_tab_order()

    def show_sessions(self, found: SessionList, now: float, client_id: str) -> None:
        """Show all sessions, or why there are none. `client_id`: this connection's app client."""
        self.sessions.show_sessions(found, now, client_id)
        self.set_tab_order()

    def _show_parts(self, *, devices: int, on: bool) -> None:
        self._heading.setVisible(on)
        self._about.setVisible(on and devices > 0)
        self._none.setVisible(on and not devices)

    def show_busy(self, text: str) -> None:
        """Say what is under way and disable the list; an empty text ends that."""
        self._state.setText(text)
        self._state.setVisible(bool(text))
        for card in self.cards:
            card.set_busy(bool(text))
        self.sessions.set_busy(bool(text))
        self.everywhere.setEnabled(not text)
