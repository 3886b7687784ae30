"""Signing in: the login dialog, and a dialog for each Ask of the flow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.auth.client import Credentials
from desktop.auth.errors import SettingUnusable
from desktop.auth.flows.keep_signed_in import keep_signed_in
from desktop.auth.flows.reset_password import reset_password
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.method import Method
from desktop.auth.session import Session
from desktop.auth.sign_in_state import Known
from desktop.auth.states import Asking, Cancelled, Done, Failed, Working
from desktop.ui.presenters import not_kept_texts
from desktop.ui.presenters.prompts import Prompts
from desktop.ui.presenters.sign_in_failures import SignInFailures
from desktop.ui.text.errors import problem_for
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


WITHOUT_PASSWORD = ("USER_AUTH", "CUSTOM_AUTH")
"""Values of `auth_flow` with which the password may be left empty."""


class SignInPresenter(QObject):
    """Runs one attempt at a time."""

    signed_in = Signal(object)
    """The `Session`."""
    opened = Signal()
    """The login dialog has been opened for a sign-in."""
    rejected = Signal(object)
    """The `TokenVerdicts` of tokens that did not pass."""
    kept_session_wanted = Signal(object)
    """A `Connection` with a stored session was chosen."""
    connection_changed = Signal(object)
    """The `Connection` that was chosen."""

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
        self._connections: tuple[Connection, ...] = ()
        self._connection: Connection | None = None
        self._attempt: int | None = None
        self._user_name = ""
        self._devices: dict[str, Device | None] = {}
        self.prompts = Prompts(window, monotonic)
        self.prompts.answered.connect(self._answered)
        self.prompts.cancelled.connect(self.cancel)
        self.dialog = dialog
        self.dialog.submitted.connect(self.submit)
        self.dialog.forgot_password.connect(self.reset_password)
        self.dialog.cancelled.connect(self.cancel)
        self.dialog.connection_chosen.connect(self._choose)

    @property
    def attempt(self) -> int | None:
        """The attempt that is under way."""
        return self._attempt

    @property
    def connection(self) -> Connection | None:
        return self._connection

    def set_connections(self, connections: Sequence[Connection], current: int = 0) -> None:
        """Set the connections to choose from; the login dialog lists their names."""
        self._connections = tuple(connections)
        self.dialog.set_connections([c.profile.name for c in connections], current)
        self._use(self._connections[current])
        if not self.dialog.user_name.text():  # otherwise something has been typed already
            self._fill_in_user_name()
        if self.dialog.action.busy and self._attempt is None:  # submitted before there was one
            self.submit(self.dialog.user_name.text(), self.dialog.password.text())

    def open(self) -> None:
        """Show the login dialog, or bring it to the front."""
        self.opened.emit()
        self.dialog.open()
        self.dialog.raise_()
        self.dialog.activateWindow()

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
        for index, connection in enumerate(self._connections):
            if connection.profile.user_pool_id == user_pool_id and connection != self._connection:
                names = [c.profile.name for c in self._connections]
                self.dialog.set_connections(names, index)
                self._choose(index)
                break
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
        connection = self._connection
        if connection is None or self._attempt is not None:
            return
        self._user_name = user_name
        self.dialog.set_busy(True)
        client = connection.profile.client
        flow = keep_signed_in(
            sign_in(client, Credentials(user_name, password), self._known(connection)),
            wanted=self.dialog.keep_signed_in.isChecked(),
        )
        self._attempt = self._attempts.start("sign_in", flow, connection.service, self._report)

    @Slot(str)
    def reset_password(self, user_name: str) -> None:
        """Begin a password reset."""
        connection = self._connection
        if connection is None or self._attempt is not None:
            return
        self._user_name = user_name
        self.dialog.set_busy(True)
        flow = reset_password(connection.profile.client, user_name)
        service = connection.service
        self._attempt = self._attempts.start("reset_password", flow, service, self._report)

    @Slot(object)
    def keep_device(self, session: Session) -> None:
        """Keep the device of this user in memory, for the next sign-in."""
        self._devices[self._who] = session.device

    @Slot(int)
    def _choose(self, index: int) -> None:
        typed = self.dialog.user_name.text()
        untouched = typed in ("", self._remembered_name())
        connection = self._connections[index]
        self._use(connection)
        if self._is_kept(connection):
            self.dialog.hide()
            self.kept_session_wanted.emit(connection)
            return
        if untouched:  # what was typed stays
            self._fill_in_user_name()

    def _use(self, connection: Connection) -> None:
        self._connection = connection
        profile = connection.profile
        self.dialog.set_banner(connection.banner)
        self.dialog.set_subtitle(profile.name)
        self.dialog.set_support(profile.support)
        self.dialog.set_ready(optional=profile.auth_flow in WITHOUT_PASSWORD)
        self.dialog.set_keep_signed_in(not_kept_texts.before_sign_in(connection))
        self.connection_changed.emit(connection)
        redirection = profile.redirection
        if redirection is not None and redirection.flaw is not None:  # told before it is tried
            error = SettingUnusable(redirection.variable, redirection.flaw)
            self.dialog.show_problem(problem_for(error, profile.support))
        self._attempts.run_in_background(connection.service.warm)

    def _is_kept(self, connection: Connection) -> bool:
        profile = connection.profile
        kept = self._remembered.signed_in_name(profile.connection_key)
        return bool(kept) and profile.keep_signed_in and connection.keeps

    def _fill_in_user_name(self) -> None:
        self.dialog.set_user_name(self._remembered_name())

    def _remembered_name(self) -> str:
        """The user name of the last sign-in at this connection."""
        if self._connection is None:
            return ""
        return self._remembered.user_name(self._connection.profile.connection_key)

    @Slot(object)
    def _answered(self, answer: Answer) -> None:
        if self._attempt is not None:
            self._attempts.answer(self._attempt, answer)

    def _ask(self, ask: Ask) -> None:
        connection = self._connection
        if connection is None:
            return
        self.dialog.set_busy(False)
        self.dialog.hide()
        self.prompts.ask(ask, connection, self._user_name)

    def _show_failure(self, error: e.DeskError) -> None:
        if isinstance(error, TokensRejected):
            self.rejected.emit(error.verdicts)
        support = self._connection.profile.support if self._connection else ""
        self._failures.show(error, self._who, support)

    @property
    def _who(self) -> str:
        """The key by which failures are counted and devices known: connection and user name."""
        key = self._connection.profile.connection_key.text if self._connection else ""
        return f"{key} {self._user_name}"

    def _go_on(self, credentials: Credentials) -> None:
        """A new password is set: sign in with it."""
        dialog = self.dialog
        dialog.user_name.set_text(credentials.user_name)
        dialog.password.set_text(credentials.password)
        dialog.open()
        text = self.tr("Your new password is set. You are being signed in with it.")
        dialog.show_problem(Problem(text, kind="success"))
        self.submit(credentials.user_name, credentials.password)

    def _known(self, connection: Connection) -> Known:
        """What is known from earlier sign-ins of this user."""
        key = connection.profile.connection_key
        name = self._remembered.method(key, self._user_name)
        method = next((method for method in Method if method.value == name), None)
        return Known(method, self._devices.get(self._who))

    def _remember(self, session: Session) -> None:
        self.keep_device(session)
        if self._connection is None:
            return
        key = self._connection.profile.connection_key
        if session.method is not None:
            self._remembered.set_method(key, self._user_name, session.method.value)
        self._remembered.set_user_name(key, self._user_name)

    def _end(self) -> None:
        self._attempt = None
        self.dialog.set_busy(False)
        self.prompts.close()
