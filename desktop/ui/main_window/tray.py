"""The icon in the notification area: the status, and a menu with the four usual actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop.ui.main_window.tray_icon import state_icon
from desktop.ui.models.status import Status, status_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SHOWN_MS = 10_000
"""For how long a notification is shown, where the desktop obeys it."""
_NO_TAG = "<\N{WORD JOINER}"
"""Looks like "<", but keeps Qt from reading the tool tip as HTML. Escaping does not work here: some
systems show the tool tips of icons unparsed."""


def available() -> bool:
    """Whether this desktop has a notification area."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """The tray icon; also shows desktop notifications."""

    open_wanted = Signal()
    refresh_wanted = Signal()
    sign_out_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.menu = QMenu(window)
        self.state = self.menu.addAction("")
        self.state.setEnabled(False)
        self.menu.addSeparator()
        self.open = self.menu.addAction(self.tr("&Open"))
        self.open.triggered.connect(self.open_wanted)
        self.refresh = self.menu.addAction(self.tr("&Refresh now"))
        self.refresh.triggered.connect(self.refresh_wanted)
        self.sign_out = self.menu.addAction(self.tr("Sign &out"))
        self.sign_out.triggered.connect(self.sign_out_wanted)
        self.menu.addSeparator()
        self.quit = self.menu.addAction(self.tr("&Quit"))
        self.quit.triggered.connect(self.quit_wanted)
        self._shown: Status | None = None
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.open_wanted)

    def show(self) -> None:
        self.icon.show()

    def set_status(self, status: Status, person: str, title: str) -> None:
        """Set icon and tool tip: status, the user's name, the window's title."""
        said = status_text(status)
        text = f"{said} · {person}" if person else said
        self.state.setText(text.replace("&", "&&"))
        self.icon.setToolTip(f"{title}: {text}".replace("<", _NO_TAG))
        if status is not self._shown:  # each change sends all sizes to the desktop
            self._shown = status
            self.icon.setIcon(state_icon(status))
        here = status is not Status.SIGNED_OUT
        self.refresh.setEnabled(here)
        self.sign_out.setEnabled(here)

    def notify(self, title: str, text: str) -> None:
        """Show a desktop notification; does nothing where there are none."""
        # With our own icon: with one of Qt's, the tray icon would change while it is shown.
        self.icon.showMessage(title, text, self.icon.icon(), SHOWN_MS)

    @Slot(QSystemTrayIcon.ActivationReason)
    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        clicks = QSystemTrayIcon.ActivationReason
        if reason in (clicks.Trigger, clicks.DoubleClick):
            self.open_wanted.emit()
