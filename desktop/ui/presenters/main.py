"""The main presenter: connects the windows, the other presenters and the worker.

It is made after the first paint, for the two windows that were painted.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.auth.states import ActivityEvent, Asking, Cancelled, Done, Failed, Working
from desktop.auth.stored_session import Forget
from desktop.config.message_price import parse_message_price
from desktop.ui.models.account_actions import AccountAction
from desktop.ui.models.overview import display_name
from desktop.ui.presenters import not_kept_texts
from desktop.ui.presenters.account import AccountPresenter
from desktop.ui.presenters.attempts import Attempts
from desktop.ui.presenters.devices import DevicesPresenter
from desktop.ui.presenters.second_factors import SecondFactors
from desktop.ui.presenters.session import SessionPresenter
from desktop.ui.presenters.sign_in import SignInPresenter
from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.auth.errors import DeskError
    from desktop.auth.jwt.verdicts import TokenVerdicts
    from desktop.auth.not_kept import NotKept
    from desktop.auth.session import Session
    from desktop.config.remembered import Remembered
    from desktop.ui.dialogs.login import LoginDialog
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.models.connection import Connection
    from desktop.ui.presenters.runner import Runner


class MainPresenter(QObject):
    """Connects main window, sign-in, session and account actions. On the UI thread."""

    def __init__(
        self,
        window: MainWindow,
        login: LoginDialog,
        runner: Runner,
        remembered: Remembered,
        monotonic: Callable[[], float],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._remembered = remembered
        self._current = window.current
        self.attempts = attempts = Attempts(runner)
        self.sign_in = SignInPresenter(window, login, attempts, remembered, monotonic)
        self.session = SessionPresenter(window, attempts, monotonic)
        self.account = AccountPresenter(window, attempts, self.session, monotonic)
        self.devices = DevicesPresenter(window, attempts, self.session, monotonic)
        window.sign_out_everywhere_wanted.connect(self._everywhere_wanted)
        for presenter in (self.account, self.devices):
            presenter.session_changed.connect(self.session.update)
            presenter.session_changed.connect(self.sign_in.keep_device)
        self.account.session_replaced.connect(self.session.replace)
        self.account.session_replaced.connect(self.sign_in.keep_device)
        self.sign_in.opened.connect(self._drop_account_actions)
        self.sign_in.choice.kept_session_wanted.connect(self._switch)
        self.sign_in.signed_in.connect(self._signed_in)
        self.sign_in.rejected.connect(self._rejected)
        self.sign_in.choice.changed.connect(self._connection_changed)
        self.sign_in.lockout_changed.connect(window.pages.set_lockout)
        self.session.signed_out.connect(self._signed_out)
        self._current.renewed.connect(self._renewed)
        self.session.keep_again.ended.connect(self._renewed)
        self.session.not_resumed.connect(self._not_resumed)
        self.session.proxy_refused.connect(self._proxy_refused)
        window.sign_in_wanted.connect(self.sign_in.open)
        window.sign_in_as_other_wanted.connect(self.sign_in.open_for_other)
        window.account_action_wanted.connect(self._account_action_wanted)
        self._linked = SecondFactors(window, attempts)

    def open_connections(self, connections: Sequence[Connection], person: str = "") -> None:
        """Set the connections. `person`: whose session is stored for the first one, or empty."""
        first = connections[0]
        self._remember_profile(first)
        self.sign_in.set_connections(connections)
        if person:
            self.session.resume(first, person)
        for connection in connections:
            if not connection.profile.keep_signed_in:  # it may have been allowed before
                self._forget_kept(connection)

    def open_connection(self, connection: Connection, *, resumes: bool = True) -> None:
        """Sign in at a connection that was opened just now; from now on it is in the list.

        A session that there is stays until the person signs in there. `resumes`: whether one that
        is kept there goes on; else the login dialog opens.
        """
        if not self._current.present:
            self._remember_profile(connection)
        if not connection.profile.keep_signed_in:
            self._forget_kept(connection)
        self.sign_in.open_connection(connection, resumes=resumes)

    def _forget_kept(self, connection: Connection) -> None:
        """Delete the stored session of this connection, if there is one."""
        self.attempts.run_in_background(partial(connection.service.access_storage, Forget()))

    @Slot(int, object)
    def report(self, attempt: int, report: object) -> None:
        """Take a report of the worker: an `ActivityEvent`, or a `State` of this attempt."""
        if isinstance(report, ActivityEvent):
            self._window.add_activity(report)
        elif isinstance(report, Working | Asking | Done | Failed | Cancelled):
            self.attempts.deliver(attempt, report)

    @Slot()
    def _everywhere_wanted(self) -> None:
        if not self.account.under_way and self.sign_in.hide_login():
            self.devices.sign_out_everywhere()

    @Slot(object)
    def _account_action_wanted(self, account_action: AccountAction) -> None:
        """Begin it, one at a time: until its dialog is open, the menu can still be used."""
        if self.account.under_way or self.devices.under_way or not self.sign_in.hide_login():
            return
        if account_action is AccountAction.DEVICES:
            self.devices.open()
        else:
            self.account.begin(account_action)

    @Slot(object)
    def _signed_in(self, session: Session) -> None:
        connection = self.sign_in.connection
        if connection is not None:
            self._drop_account_actions()
            self._remember_profile(connection)
            self._name(connection)
            self.session.begin(session, connection)
            if session.not_kept is not None and connection.keeps:
                self.session.keep_again.tell()

    @Slot(object)
    def _rejected(self, verdicts: TokenVerdicts) -> None:
        self.session.reject(verdicts)
        self._signed_out()

    @Slot()
    def _renewed(self) -> None:
        """Remember whose session is stored, for the next start."""
        session, connection = self._current.session, self._current.connection
        if session is not None and connection is not None:
            self._remember_person(connection, display_name(session) if session.kept else "")

    @Slot(object)
    def _not_resumed(self, why: NotKept) -> None:
        """The session of an earlier run can't be resumed: ask for a sign-in."""
        self._signed_out()
        self.sign_in.open()
        if text := not_kept_texts.at_start(why):
            self.sign_in.dialog.show_problem(Problem(text, kind="info"))

    @Slot(object)
    def _proxy_refused(self, error: DeskError) -> None:
        """While a session is resumed or refreshed, which goes on with what is entered."""
        ask = self.sign_in.proxy.ask
        ask(error, self._current.connection, self._window, self.session.refresh)

    @Slot(object)
    def _switch(self, connection: Connection) -> None:
        """Resume the stored session of another connection; each has its own."""
        if self._current.present and self._current.connection is connection:
            return
        self._drop_account_actions()
        self._remember_profile(connection)
        self._name(connection)
        person = self._remembered.signed_in_name(connection.profile.connection_key)
        self.session.resume(connection, person)

    def _remember_profile(self, connection: Connection) -> None:
        if connection.path and connection.path != self._remembered.profile:
            self._remembered.set_profile(connection.path)

    def _remember_person(self, connection: Connection, name: str) -> None:
        self._remembered.set_signed_in_name(connection.profile.connection_key, name)

    @Slot()
    def _signed_out(self) -> None:
        self._drop_account_actions()
        if self._current.connection is not None:
            self._remember_person(self._current.connection, "")
        if self.sign_in.connection is not None:
            self._name(self.sign_in.connection)

    @Slot(object)
    def _connection_changed(self, connection: Connection) -> None:
        if self._current.session is None:  # else the window still shows the session of another one
            self._name(connection)

    @Slot()
    def _drop_account_actions(self) -> None:
        """Cancel them: their session is over, or about to be replaced."""
        self.account.cancel()
        self.devices.close()

    def _name(self, connection: Connection) -> None:
        profile = connection.profile
        self._window.set_profile(profile.name, profile.environment, connection.banner)
        self._window.pages.set_sms_price(parse_message_price(profile.sms_price))
