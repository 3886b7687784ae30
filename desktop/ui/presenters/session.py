"""The session that is shown: renewing it, signing out, and what each answer means for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.auth import errors as e
from desktop.auth.flows.refresh import refresh, resume
from desktop.auth.flows.sign_out import revoke, sign_out, sign_out_unseen
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.session import Session
from desktop.auth.states import Asking, Done, Failed, Working
from desktop.auth.stored_session import Forget
from desktop.ui.presenters.renewal import Renewal
from desktop.ui.text.errors import problem_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.states import State
    from desktop.auth.steps import Flow
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.presenters.connections import Connection, Runner
    from desktop.ui.text.problem import Problem

FOR_NOW = (e.TransportError, e.ServiceFault, e.TooManyRequests)
"""What keeps a renewal from working for now, and says nothing about the session."""


class SessionPresenter(QObject):
    """Holds the one session there is. What outlives the program is the worker's business."""

    signed_out = Signal()
    renewed = Signal()
    """There are fresh tokens: of a sign-in, or of one that goes on."""
    over = Signal(str)
    """The session ended and not by the person's wish; the sentence that says why."""
    nothing_kept = Signal(object)
    """There was no session to go on with: the `NotKept` that says why."""

    def __init__(self, window: MainWindow, runner: Runner, monotonic: Callable[[], float]) -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self._monotonic = monotonic
        self._session: Session | None = None
        self._connection: Connection | None = None
        self._refreshing: int | None = None
        self._resuming = False
        self._by_itself = False
        self._signing_out: int | None = None
        self._late: dict[int, Connection] = {}
        """Refreshes that were under way when their session ended: what they bring is revoked."""
        self._renewal = Renewal(monotonic, self)
        self._renewal.due.connect(self._renew)
        window.refresh_wanted.connect(self.refresh)
        window.sign_out_wanted.connect(self.sign_out)

    @property
    def session(self) -> Session | None:
        return self._session

    @property
    def connection(self) -> Connection | None:
        """Where the session is; the last one when there is none any more."""
        return self._connection

    @property
    def refresh_days(self) -> int | None:
        """How long one can stay signed in, where the connection says so."""
        return self._connection.profile.refresh_days if self._connection else None

    @property
    def resuming(self) -> bool:
        """Whether somebody was signed in when the program ended, and nothing newer is known."""
        return self._resuming

    @Slot(object)
    def take(self, session: Session) -> None:
        """The session that there is has changed, by something that was done to the account."""
        if self._session is not None:
            self._show(session)

    def begin(self, session: Session, connection: Connection) -> None:
        """Show a fresh sign-in."""
        self._resuming = False
        self._connection = connection
        self._signing_out = None  # what becomes of the one before is no news to this person
        self._window.clear_notice()
        self._show(session)

    def resume(self, connection: Connection, person: str) -> None:
        """Go on with the session of an earlier run. `person` is whom the window names meanwhile."""
        self._connection = connection
        self._resuming = True
        self._window.show_resuming(person)
        self._start_resuming()

    def forget_kept(self, connection: Connection) -> None:
        """Whatever is kept of this connection must not be there."""
        self._runner.run_in_background(partial(connection.service.access_storage, Forget()))

    @Slot()
    def refresh(self) -> None:
        """Ask for new tokens; one refresh at a time."""
        self._by_itself = False
        self._start()

    @Slot()
    def sign_out(self) -> None:
        """Over at once on this computer; the service is told as soon as it can be."""
        session, connection, resuming = self._session, self._connection, self._resuming
        self._forget()
        if connection is not None and (session is not None or resuming):
            client = connection.profile.client
            flow = (
                sign_out(client, session.tokens) if session is not None else sign_out_unseen(client)
            )
            self._signing_out = self._start_sign_out(flow, connection)
        self._window.show_signed_out()
        self.signed_out.emit()

    def suspend(self) -> None:
        """A session that is kept stays so while another connection is looked at.

        A renewal under way goes on to its end: what it brings is kept, and not shown.
        """
        if self._resuming or (self._session is not None and self._session.kept):
            self._refreshing = None
            self._forget()

    def end(self, *, replaced_at: Connection | None = None) -> None:
        """Forget the session, if there is one, and have it revoked.

        `replaced_at`: somebody signed in there meanwhile. What is kept of that connection is
        theirs now, and stays.
        """
        session, connection = self._session, self._connection
        self._forget()
        if session is not None and connection is not None:
            leave = revoke if connection is replaced_at else sign_out
            flow = leave(connection.profile.client, session.tokens)
            self._signing_out = self._start_sign_out(flow, connection)

    def report(self, attempt: int, state: State) -> None:
        """Take a state of the refresh or the sign-out that is under way; others are dropped."""
        if attempt in self._late:
            self._revoke_late(attempt, state)
        elif attempt == self._refreshing and isinstance(state, (Done, Failed)):
            self._refreshing = None
            self._window.show_refreshing(False)
            if isinstance(state, Failed):
                self._not_refreshed(state.error)
            elif isinstance(state.result, Session):
                self._resuming = False
                self._show(state.result)
        elif attempt == self._signing_out and isinstance(state, (Done, Failed)):
            self._signing_out = None
            if isinstance(state, Failed):
                self._not_told(state.error)

    @Slot()
    def _renew(self) -> None:
        self._by_itself = True
        if self._resuming:
            self._start_resuming()
        else:
            self._start()

    def _start(self) -> None:
        if self._resuming:
            self._start_resuming()
        elif self._session is not None and self._connection is not None:
            self._run(refresh(self._connection.profile.client, self._session))

    def _start_resuming(self) -> None:
        if self._connection is not None:
            self._run(resume(self._connection.profile.client))

    def _run(self, flow: Flow[Session]) -> None:
        connection = self._connection
        if self._refreshing is None and connection is not None:
            self._renewal.stop()
            self._window.show_refreshing(True)
            self._refreshing = self._runner.start("refresh", flow, connection.service)

    def _show(self, session: Session) -> None:
        self._session = session
        self._window.show_session(session, self._monotonic)
        self._renewal.begin(session)
        self.renewed.emit()

    def _not_told(self, error: e.DeskError) -> None:
        problem = problem_for(error, self._support)
        text = self.tr(
            "You are signed out on this computer. The sign-in service couldn't be told, so "
            "other programs may stay signed in until their tokens end."
        )
        self._window.show_notice("warning", text, problem.details)

    def _not_refreshed(self, error: e.DeskError) -> None:
        problem = problem_for(error, self._support)
        match error:
            case e.NothingKept():
                self._forget()
                self._window.show_signed_out()
                self.nothing_kept.emit(error.why)
            case e.SignedOut():
                self._forget()
                self._window.show_signed_out(problem.text, problem.details)
                self.signed_out.emit()
                self.over.emit(problem.text)
            case TokensRejected():
                self._forget()
                self._window.show_rejected(error.verdicts)
                self._window.show_notice("error", problem.text, problem.details)
                self.signed_out.emit()
                self.over.emit(problem.text)
            case _:
                self._keep_trying(error, problem)

    def _keep_trying(self, error: e.DeskError, problem: Problem) -> None:
        """The session stays as it is, and is renewed when that is possible again."""
        if isinstance(error, FOR_NOW):
            self._renewal.failed()
        elif self._resuming:  # settings or a mistake of ours: trying on would not help
            self._forget()
            self._window.show_signed_out(problem.text, problem.details)
            self.signed_out.emit()
            return
        if isinstance(error, e.TransportError):
            self._window.show_offline(problem.text, problem.details, quietly=self._by_itself)
        else:
            self._window.show_online()  # the service answered
            self._window.show_notice("error", problem.text, problem.details)

    def _forget(self) -> None:
        self._renewal.stop()
        if self._refreshing is not None and self._connection is not None:
            # Not cancelled: with rotation on, the reply under way brings a refresh token that
            # would stay good without anybody knowing it.
            self._late[self._refreshing] = self._connection
            self._refreshing = None
            self._window.show_refreshing(False)
        self._session = None
        self._resuming = False

    def _revoke_late(self, attempt: int, state: State) -> None:
        """The session is over: whatever its refresh brought is revoked and never shown."""
        if isinstance(state, (Asking, Working)):
            return
        connection = self._late.pop(attempt)
        if isinstance(state, Done) and isinstance(state.result, Session):
            flow = revoke(connection.profile.client, state.result.tokens)
            self._start_sign_out(flow, connection)

    def _start_sign_out(self, flow: Flow[None], connection: Connection) -> int:
        return self._runner.start("sign_out", flow, connection.service, finish_on_quit=True)

    @property
    def _support(self) -> str:
        return self._connection.profile.support if self._connection else ""
