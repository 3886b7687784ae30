"""The session that is shown: refreshing it, signing out, and what each answer means for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.auth import errors as e
from desktop.auth.flows.refresh import refresh
from desktop.auth.flows.sign_out import sign_out
from desktop.auth.states import Done, Failed
from desktop.auth.tokens import Session
from desktop.ui.wording import problem_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.states import State
    from desktop.ui.connections import Connection, Runner
    from desktop.ui.main_window import MainWindow


class SessionDesk(QObject):
    """Holds the one session there is, in memory only."""

    signed_out = Signal()

    def __init__(self, window: MainWindow, runner: Runner, steady: Callable[[], float]) -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self._steady = steady
        self._session: Session | None = None
        self._connection: Connection | None = None
        self._refreshing: int | None = None
        self._signing_out: int | None = None
        window.refresh_wanted.connect(self.refresh)
        window.sign_out_wanted.connect(self.sign_out)

    @property
    def session(self) -> Session | None:
        return self._session

    @property
    def connection(self) -> Connection | None:
        """Where the session is; the last one when there is none any more."""
        return self._connection

    @Slot(object)
    def take(self, session: Session) -> None:
        """The session that there is has changed, by something that was done to the account."""
        if self._session is not None:
            self._session = session
            self._window.show_session(session, self._steady)

    def begin(self, session: Session, connection: Connection) -> None:
        """Show a fresh sign-in."""
        self._session = session
        self._connection = connection
        self._signing_out = None  # what becomes of the one before is no news to this person
        self._window.clear_notice()
        self._window.show_session(session, self._steady)

    @Slot()
    def refresh(self) -> None:
        """Ask for new tokens; one refresh at a time."""
        if self._session is None or self._connection is None or self._refreshing is not None:
            return
        self._window.show_refreshing(True)
        flow = refresh(self._connection.profile.client, self._session)
        self._refreshing = self._runner.start("refresh", flow, self._connection.service)

    @Slot()
    def sign_out(self) -> None:
        """Over at once on this computer; the service is told as soon as it can be."""
        self.end()
        self._window.show_signed_out()
        self.signed_out.emit()

    def end(self) -> None:
        """Forget the session, if there is one, and have it revoked."""
        session, connection = self._session, self._connection
        self._forget()
        if session is not None and connection is not None:
            flow = sign_out(connection.profile.client, session.tokens)
            self._signing_out = self._runner.start("sign_out", flow, connection.service)

    def report(self, attempt: int, state: State) -> None:
        """Take a state of the refresh or the sign-out that is under way; others are dropped."""
        if attempt == self._refreshing and isinstance(state, (Done, Failed)):
            self._refreshing = None
            self._window.show_refreshing(False)
            if isinstance(state, Failed):
                self._not_refreshed(state.error)
            elif isinstance(state.result, Session):
                self._session = state.result
                self._window.show_session(state.result, self._steady)
        elif attempt == self._signing_out and isinstance(state, Failed):
            self._signing_out = None
            problem = problem_for(state.error, self._support)
            text = self.tr(
                "You are signed out on this computer. The sign-in service couldn't be told, so "
                "other programs may stay signed in until their tokens end."
            )
            self._window.show_notice("warning", text, problem.details)

    def _not_refreshed(self, error: e.DeskError) -> None:
        problem = problem_for(error, self._support)
        match error:
            case e.SignedOut():
                self._forget()
                self._window.show_signed_out(problem.text, problem.details)
                self.signed_out.emit()
            case e.TokensRejected():
                self._forget()
                self._window.show_rejected(error.verdicts)
                self._window.show_notice("error", problem.text, problem.details)
                self.signed_out.emit()
            case e.TransportError():
                self._window.show_offline(problem.text, problem.details)
            case _:
                self._window.show_online()  # the service answered
                self._window.show_notice("error", problem.text, problem.details)

    def _forget(self) -> None:
        if self._refreshing is not None:
            self._runner.cancel(self._refreshing)
            self._refreshing = None
            self._window.show_refreshing(False)
        self._session = None

    @property
    def _support(self) -> str:
        return self._connection.profile.support if self._connection else ""
