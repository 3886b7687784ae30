"""The program without a window: tray icon, notifications, and what closing the window means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop.ui.main_window import tray
from desktop.ui.models.status import Status
from desktop.ui.presenters.session_end import SessionEnd
from desktop.ui.text.moments import local_minute

if TYPE_CHECKING:
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.presenters.session import SessionPresenter


class Background(QObject):
    """While a person is signed in and there is a tray, closing the window only hides it.

    Otherwise closing it quits the program; a stored session stays.
    """

    quit_wanted = Signal()

    def __init__(self, window: MainWindow, session: SessionPresenter) -> None:
        super().__init__(window)
        self._window = window
        self._current = window.current
        self.tray: tray.Tray | None = None
        self._said_that_it_stays = False
        self.session_end = SessionEnd(window.current, self)
        self.session_end.near.connect(self._tell_end)
        window.current.changed.connect(self._update_tray)
        window.windowTitleChanged.connect(self._update_tray)
        session.ended_by_service.connect(self._tell_ended)

    @property
    def stays(self) -> bool:
        """Whether the program goes on when its window is closed.

        Asked each time, because the desktop's notification area can come and go.
        """
        return self._current.status is not Status.SIGNED_OUT and tray.available()

    def window_closed(self) -> None:
        """The window is hidden; the first time, tell where the program is now."""
        self._update_tray()
        if self.tray is not None and not self._said_that_it_stays:
            self._said_that_it_stays = True
            self.tray.notify(
                self.tr("You stay signed in"),
                self.tr("Cognito Desk is in the notification area. Quit it there."),
            )

    @Slot()
    def _update_tray(self) -> None:
        status = self._current.status
        if self.tray is None:
            if status is Status.SIGNED_OUT or not tray.available():
                return
            self.tray = self._made()
        self.tray.set_status(status, self._current.display_name, self._window.windowTitle())
        self.tray.show()

    def _made(self) -> tray.Tray:
        made = tray.Tray(self._window)
        made.open_wanted.connect(self._window.bring_to_front)
        made.refresh_wanted.connect(self._window.refresh_wanted)
        made.sign_out_wanted.connect(self._window.sign_out_wanted)
        made.quit_wanted.connect(self.quit_wanted)
        return made

    @Slot(str)
    def _tell_ended(self, reason: str) -> None:
        """Notify as well: the window may not be open."""
        self._notify(self.tr("You have been signed out"), reason)

    @Slot(int)
    def _tell_end(self, end: int) -> None:
        session = self._current.session
        if session is None:
            return
        when = local_minute(end, session.service_time)
        text = self.tr(
            "You can stay signed in until %1. Sign out and in again before that, when it suits you."
        ).replace("%1", when)
        self._window.show_notice("info", text)
        self._notify(self.tr("Your sign-in ends soon"), text)

    def _notify(self, title: str, text: str) -> None:
        if self.tray is not None and not self._window.isActiveWindow():
            self.tray.notify(title, text)
        QApplication.alert(self._window)
