"""The presenter: what the worker reports goes to whom it concerns, and windows to each other.

It is made after the first paint, around the two windows that were painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.auth.states import ActivityEvent
from desktop.ui.account import AccountDesk
from desktop.ui.devices import DevicesDesk
from desktop.ui.models.errands import Errand
from desktop.ui.session import SessionDesk
from desktop.ui.sign_in import SignIn

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.tokens import Session, TokenVerdicts
    from desktop.config.remembered import Remembered
    from desktop.ui.connections import Connection, Runner
    from desktop.ui.dialogs.login import LoginDialog
    from desktop.ui.main_window import MainWindow


class Desk(QObject):
    """Connects the main window, the sign-in, the session and the errands. On the UI thread."""

    def __init__(
        self,
        window: MainWindow,
        login: LoginDialog,
        runner: Runner,
        remembered: Remembered,
        steady: Callable[[], float],
    ) -> None:
        super().__init__(window)
        self._window = window
        self.sign_in = SignIn(window, login, runner, remembered, steady)
        self.session = SessionDesk(window, runner, steady)
        self.account = AccountDesk(window, runner, self.session, steady)
        self.devices = DevicesDesk(window, runner, self.session, steady)
        window.sign_out_everywhere_wanted.connect(self.devices.sign_out_everywhere)
        for desk in (self.account, self.devices):
            desk.session_changed.connect(self.session.take)
            desk.session_changed.connect(self.sign_in.know_device)
        self.sign_in.signed_in.connect(self._signed_in)
        self.sign_in.rejected.connect(self._rejected)
        self.sign_in.connection_changed.connect(self._connection_changed)
        self.session.signed_out.connect(self._signed_out)
        window.sign_in_wanted.connect(self.sign_in.open)
        window.errand_wanted.connect(self._errand_wanted)

    @Slot(int, object)
    def report(self, attempt: int, news: object) -> None:
        """Take what the worker reports. A state of an attempt that is over concerns nobody."""
        if isinstance(news, ActivityEvent):
            self._window.add_activity(news)
            return
        for desk in (self.sign_in, self.account, self.devices):
            if attempt == desk.attempt:
                desk.report(news)  # type: ignore[arg-type]  # a signal carries objects
                return
        self.session.report(attempt, news)  # type: ignore[arg-type]

    @Slot(object)
    def _errand_wanted(self, errand: Errand) -> None:
        if errand is Errand.DEVICES:
            self.devices.open()
        else:
            self.account.begin(errand)

    @Slot(object)
    def _signed_in(self, session: Session) -> None:
        connection = self.sign_in.connection
        if connection is not None:
            self._drop_errands()
            self.session.end(replaced_at=connection)
            self._name(connection)
            self.session.begin(session, connection)

    @Slot(object)
    def _rejected(self, verdicts: TokenVerdicts) -> None:
        self.session.end()
        self._signed_out()
        self._window.show_rejected(verdicts)

    @Slot()
    def _signed_out(self) -> None:
        self._drop_errands()
        if self.sign_in.connection is not None:
            self._name(self.sign_in.connection)

    @Slot(object)
    def _connection_changed(self, connection: Connection) -> None:
        if self.session.session is None:  # else the window still shows somebody's at another one
            self._name(connection)

    def _drop_errands(self) -> None:
        """They were of the session that is over."""
        self.account.cancel()
        self.devices.close()

    def _name(self, connection: Connection) -> None:
        profile = connection.profile
        self._window.set_profile(
            profile.name, profile.environment, profile.support, connection.note
        )
