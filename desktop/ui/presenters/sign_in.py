"""Signing in: the login dialog, and a dialog for each Ask of the flow."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.auth.asks import AskCode
from desktop.auth.client import Credentials
from desktop.auth.flows.keep_signed_in import keep_signed_in
from desktop.auth.flows.reset_password import reset_password
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.method import Method
from desktop.auth.session import Session
from desktop.auth.sign_in_state import Known
from desktop.auth.states import Asking, Cancelled, Done, Failed, Working
from desktop.ui.models.lockout import Lockout
from desktop.ui.presenters.connection_choice import ConnectionChoice
from desktop.ui.presenters.prompts import Prompts
from desktop.ui.presenters.proxy_sign_in import ProxySignInPresenter
from desktop.ui.presenters.region_offer import RegionOffer
from desktop.ui.presenters.sign_in_failures import SignInFailures
from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.auth import errors as e
    from desktop.auth.asks import Answer, Ask
    from desktop.auth.device import Device
    from desktop.auth.states import State
    from desktop.config.remembered import Remembered
    from desktop.ui.dialogs.login import LoginDialog
    from desktop.ui.models.connection import Connection
    from desktop.ui.presenters.attempts import Attempts


class SignInPresenter(QObject):
    """Runs one attempt at a time."""

    signed_in = Signal(object)
    """The `Session`."""
    opened = Signal()
    """The login dialog has been opened for a sign-in."""
    rejected = Signal(object)
    """The `TokenVerdicts` of tokens that did not pass."""
    lockout_changed = Signal(object)
    """A `Lockout`, after a sign-in that failed, or a right password."""

    def __init__(
        self,
        window: QWidget,
        dialog: LoginDialog,
        attempts: Attempts,
        remembered: Remembered,
        monotonic: Callable[[], float],
    ) -> None:
        super().__init__(window)
        self._attempts = attempts
        self._remembered = remembered
        self._failures = SignInFailures(dialog, monotonic)
        self._failures.lockout_changed.connect(self._lockout_changed)
        self._attempt: int | None = None
        self._user_name = ""
        self._signs_in = False
        self._devices: dict[str, Device | None] = {}
        self._destinations: dict[str, dict[Method, str]] = {}
        self.prompts = Prompts(window, monotonic)
        self.prompts.answered.connect(self._answered)
        self.prompts.cancelled.connect(self.cancel)
        self.dialog = dialog
        self.dialog.submitted.connect(self.submit)
        self.dialog.forgot_password.connect(self.reset_password)
        self.dialog.cancelled.connect(self.cancel)
        self.choice = ConnectionChoice(dialog, attempts, remembered, self)
        self.proxy = ProxySignInPresenter(window, monotonic)
        self.regions = RegionOffer(dialog, attempts, remembered, self)
        self.choice.changed.connect(self.regions.set_connection)
        self.opened.connect(self.regions.look)

    @property
    def attempt(self) -> int | None:
        """The attempt that is under way."""
        return self._attempt

    @property
    def connection(self) -> Connection | None:
        """The one that is chosen in the login dialog."""
        return self.choice.connection

    def set_connections(self, connections: Sequence[Connection], current: int = 0) -> None:
        """Set the connections to choose from, and go on with what was submitted meanwhile."""
        self.choice.set_connections(connections, current)
        if self.dialog.action.busy and self._attempt is None:  # submitted before there was one
            self.submit(self.dialog.user_name.text(), self.dialog.password.text())

    @Slot(object)
    def replace_connections(self, connections: Sequence[Connection]) -> None:
        """Set the connections anew, the chosen one by its file; not while an attempt goes on.

        Without any, those that there are stay.
        """
        if connections and self._attempt is None:
            self.choice.replace(connections)

    @Slot()
    def open(self) -> None:
        """Show the login dialog, or bring it to the front, with the user name of the last time."""
        self._open(for_other=False)

    @Slot()
    def open_for_other(self) -> None:
        """The same for another person: nothing of the last one is in it."""
        self._open(for_other=True)

    def _open(self, *, for_other: bool) -> None:
        if self._attempt is None:
            self.choice.begin(for_other=for_other)
        self.opened.emit()
        self.dialog.open()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def open_connection(self, connection: Connection, *, resumes: bool = True) -> None:
        """Add it to the list and choose it, in place of what is under way.

        The login dialog opens, unless a session is kept there and `resumes`.
        """
        if self._attempt is not None:
            self.cancel()
        if not self.choice.add(connection, resumes=resumes):
            self.open()

    def hide_login(self) -> bool:
        """Hide the login dialog; returns False, and does nothing, while an attempt is under way."""
        if self._attempt is not None:
            return False
        self.dialog.hide()
        return True

    def fill_in(self, user_name: str, password: str, user_pool_id: str) -> None:
        """Fill in a practice user, chosen on the practice phone."""
        if self._attempt is not None:
            return
        self.choice.choose_pool(user_pool_id)
        self.dialog.clear_problem()
        self.dialog.user_name.set_text(user_name)
        self.dialog.password.set_text(password)
        self.opened.emit()
        self.dialog.open()

    def _report(self, state: State) -> None:
        match state:
            case Working():
                self.prompts.set_busy()
            case Asking(ask):
                self._failures.answered()
                if ask.follows_password:
                    self._failures.password_was_right(self._who)
                self._ask(ask)
            case Done(Session() as session):
                self._failures.password_was_right(self._who)
                self._end()
                self.dialog.clear_password()
                self.dialog.hide()
                self._remember(session)
                self.signed_in.emit(session)
            case Done(Credentials() as credentials):
                self._end()
                self._go_on(credentials)
            case Failed(error):
                self._end()
                self._show_failure(error)
            case Cancelled():
                self._end()

    @Slot()
    def cancel(self) -> None:
        """Back to the login dialog; later reports of this attempt are dropped."""
        if self._attempt is not None:
            self._attempts.cancel(self._attempt)
        if self.prompts.dialog is not None:  # the password was right: clear it
            self.dialog.clear_password()
        self._end()
        self.dialog.open()

    @Slot(str, str)
    def submit(self, user_name: str, password: str) -> None:
        """Start signing in. Without a connection the dialog stays busy until there is one."""
        connection = self.connection
        if connection is None or self._attempt is not None:
            return
        self._user_name, self._signs_in = user_name, True
        self.dialog.set_busy(True)
        client = connection.profile.client
        credentials, known = Credentials(user_name, password), self._known(connection)
        flow = keep_signed_in(
            sign_in(client, credentials, known, self.regions.take()),
            wanted=self.dialog.keep_signed_in.isChecked(),
        )
        self._attempt = self._attempts.start("sign_in", flow, connection.service, self._report)

    @Slot(str)
    def reset_password(self, user_name: str) -> None:
        """Begin a password reset."""
        connection = self.connection
        if connection is None or self._attempt is not None:
            return
        self._user_name, self._signs_in = user_name, False
        self.dialog.set_busy(True)
        flow = reset_password(connection.profile.client, user_name)
        service = connection.service
        self._attempt = self._attempts.start("reset_password", flow, service, self._report)

    @Slot(object)
    def keep_device(self, session: Session) -> None:
        """Keep the device of this user in memory, for the next sign-in."""
        self._devices[self._who] = session.device

    @Slot(object)
    def _answered(self, answer: Answer) -> None:
        if self._attempt is not None:
            self._attempts.answer(self._attempt, answer)

    def _ask(self, ask: Ask) -> None:
        connection = self.connection
        if connection is None:
            return
        self.dialog.set_busy(False)
        self.dialog.hide()
        if isinstance(ask, AskCode) and ask.destination:
            self._destinations.setdefault(self._who, {})[ask.method] = ask.destination
        self.prompts.ask(ask, connection, self._user_name)

    def _show_failure(self, error: e.DeskError) -> None:
        if isinstance(error, TokensRejected):
            self.rejected.emit(error.verdicts)
        support = self.connection.profile.support if self.connection else ""
        self._failures.show(error, self._who, support)
        self.proxy.ask(error, self.connection, self.dialog, self._again)
        if self._signs_in:
            self.regions.offer(error)

    @Slot(float, bool)
    def _lockout_changed(self, seconds: float, exact: bool) -> None:  # noqa: FBT001 — a slot
        until = time.time() + seconds if seconds else 0
        self.lockout_changed.emit(Lockout(self._who, self._user_name, until, exact))

    def _again(self) -> None:
        """The same once more, with what is still filled in."""
        if self._signs_in:
            self.dialog.clear_problem()
            self.dialog.submit()

    @property
    def _who(self) -> str:
        """The key by which failures are counted and devices known: connection and user name."""
        key = self.connection.profile.connection_key.text if self.connection else ""
        return f"{key} {self._user_name}"

    def _go_on(self, credentials: Credentials) -> None:
        """A new password is set: sign in with it."""
        dialog = self.dialog
        dialog.user_name.set_text(credentials.user_name)
        dialog.password.set_text(credentials.password)
        dialog.open()
        text = self.tr("Your new password is set. You are being signed in with it.")
        dialog.show_problem(Problem(text, kind="success"))
        self.prompts.tell_next(self.tr("Your new password is set."))
        self.submit(credentials.user_name, credentials.password)

    def _known(self, connection: Connection) -> Known:
        """What is known from earlier sign-ins of this user."""
        key = connection.profile.connection_key
        name = self._remembered.method(key, self._user_name)
        method = next((method for method in Method if method.value == name), None)
        destinations = self._destinations.get(self._who, {})
        return Known(method, self._devices.get(self._who), dict(destinations))

    def _remember(self, session: Session) -> None:
        self.keep_device(session)
        if self.connection is None:
            return
        key = self.connection.profile.connection_key
        if session.method is not None:
            self._remembered.set_method(key, self._user_name, session.method.value)
        self._remembered.set_user_name(key, self._user_name)

    def _end(self) -> None:
        self._attempt = None
        self.dialog.set_busy(False)
        self.prompts.close()
