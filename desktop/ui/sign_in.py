"""Signing in, as the person sees it: the login dialog and a dialog for each question."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.auth import errors as e
from desktop.auth.client import Credentials
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.lockout import FailureCounter, pause_after
from desktop.auth.states import Asking, Cancelled, Done, Failed, Working
from desktop.auth.tokens import Session
from desktop.ui.questions import DIALOGS, show
from desktop.ui.wording import problem_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.auth.states import State
    from desktop.auth.steps import Answer, Ask
    from desktop.config.remembered import Remembered
    from desktop.ui.connections import Connection, Runner
    from desktop.ui.dialogs.login import LoginDialog
    from desktop.ui.questions import Question


class SignIn(QObject):
    """Runs one attempt at a time. Reports of any other attempt are not its business."""

    signed_in = Signal(object)
    """The `Session`."""
    rejected = Signal(object)
    """The `TokenVerdicts` of tokens that did not pass."""
    connection_changed = Signal(object)
    """The `Connection` that was chosen."""

    def __init__(
        self,
        window: QWidget,
        dialog: LoginDialog,
        runner: Runner,
        remembered: Remembered,
        steady: Callable[[], float],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self._remembered = remembered
        self._steady = steady
        self._failures = FailureCounter()
        self._connections: tuple[Connection, ...] = ()
        self._connection: Connection | None = None
        self._attempt: int | None = None
        self._waiting: tuple[str, str] | None = None
        self._user_name = ""
        self._question: Question | None = None
        self.dialog = dialog
        self.dialog.submitted.connect(self.submit)
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
        """What can be signed in to; the login dialog lists them by name."""
        self._connections = tuple(connections)
        self.dialog.set_connections([c.profile.name for c in connections], current)
        self._use(self._connections[current])
        if not self.dialog.user_name.text():  # else somebody has begun to type
            self._fill_in_user_name()
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.submit(*waiting)

    def open(self) -> None:
        """Show the login dialog, ready for the next person; in front, if it is there already."""
        self.dialog.open()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def fill_in(self, user_name: str, password: str, user_pool_id: str) -> None:
        """Type for the person: a practice user was picked on the practice phone."""
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
        self.dialog.open()

    def report(self, state: State) -> None:
        """Take the next state of the attempt that is under way."""
        match state:
            case Working():
                if self._question is not None:
                    self._question.set_busy(True)
            case Asking(ask):
                self._failures.succeeded(self._who)
                self._ask(ask)
            case Done(result):
                self._failures.succeeded(self._who)
                self._end()
                self.dialog.clear_password()
                self.dialog.hide()
                if isinstance(result, Session):
                    self._remember()
                    self.signed_in.emit(result)
            case Failed(error):
                self._end()
                self._show_failure(error)
            case Cancelled():
                self._end()

    @Slot()
    def cancel(self) -> None:
        """Back to the login dialog; whatever still comes of this attempt is dropped."""
        self._waiting = None
        if self._attempt is not None:
            self._runner.cancel(self._attempt)
        if self._question is not None:  # a password that was right isn't left lying about
            self.dialog.clear_password()
        self._end()
        self.dialog.open()

    @Slot(str, str)
    def submit(self, user_name: str, password: str) -> None:
        """Start signing in; as soon as there is a connection, if there is none yet."""
        connection = self._connection
        if connection is None:
            self._waiting = (user_name, password)
            return
        if self._attempt is not None:
            return
        self._user_name = user_name
        self.dialog.set_busy(True)
        flow = sign_in(connection.profile.client, Credentials(user_name, password))
        self._attempt = self._runner.start("sign_in", flow, connection.service)

    @Slot(int)
    def _choose(self, index: int) -> None:
        typed = self.dialog.user_name.text()
        untouched = typed in ("", self._remembered_name())
        self._use(self._connections[index])
        if untouched:  # what was typed for this sign-in stays
            self._fill_in_user_name()

    def _use(self, connection: Connection) -> None:
        self._connection = connection
        profile = connection.profile
        self.dialog.set_banner(connection.banner)
        self.dialog.set_subtitle(profile.name)
        self.dialog.set_support(profile.support)
        self.connection_changed.emit(connection)
        self._runner.chore(connection.service.warm)

    def _fill_in_user_name(self) -> None:
        self.dialog.set_user_name(self._remembered_name())

    def _remembered_name(self) -> str:
        """Who signed in last at this connection."""
        if self._connection is None:
            return ""
        profile = self._connection.profile
        return self._remembered.user_name(profile.issuer, profile.client_id)

    @Slot(object)
    def _answered(self, answer: Answer) -> None:
        if self._attempt is None or self._question is None:
            return
        self._question.set_busy(True)
        self._runner.answer(self._attempt, answer)

    def _ask(self, ask: Ask) -> None:
        connection = self._connection
        if connection is None:
            return
        self.dialog.set_busy(False)
        self.dialog.hide()
        kind = DIALOGS[type(ask)]
        question = self._question
        if not isinstance(question, kind):
            self._close_question()
            question = self._question = kind(self._steady, self._window)
            question.answered.connect(self._answered)
            question.cancelled.connect(self.cancel)
        show(question, ask, connection, self._user_name)

    def _show_failure(self, error: e.DeskError) -> None:
        support = self._connection.profile.support if self._connection else ""
        dialog = self.dialog
        now = self._steady()
        if isinstance(error, e.IncorrectCredentials):
            dialog.clear_password()
            pause: float = pause_after(self._failures.failed(self._who, now))
        elif isinstance(error, e.AttemptsExceeded):
            pause = self._failures.pause_left(self._who, now)
            error.seconds = math.ceil(pause) or None
        else:
            pause = 0
        if isinstance(error, e.TokensRejected):
            self.rejected.emit(error.verdicts)
        problem = problem_for(error, support)
        if pause:
            dialog.hold(math.ceil(pause), problem)
        else:
            dialog.show_problem(problem)
        dialog.open()

    @property
    def _who(self) -> str:
        """Whose failures are counted: this user name at this connection."""
        return f"{self._connection.profile.client_id if self._connection else ''} {self._user_name}"

    def _remember(self) -> None:
        if self._connection is not None:
            profile = self._connection.profile
            self._remembered.keep_user_name(profile.issuer, profile.client_id, self._user_name)

    def _end(self) -> None:
        self._attempt = None
        self.dialog.set_busy(False)
        self._close_question()

    def _close_question(self) -> None:
        if self._question is not None:
            question, self._question = self._question, None
            question.answered.disconnect(self._answered)
            question.cancelled.disconnect(self.cancel)
            question.hide()
            question.deleteLater()
