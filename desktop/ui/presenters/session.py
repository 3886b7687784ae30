"""The current session: renewing it, signing out, and what each reply means for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.auth import errors as e
from desktop.auth.flows.refresh import refresh, resume
from desktop.auth.flows.sign_out import revoke, sign_out, sign_out_stored
from desktop.auth.flows.step_up import revoke_replaced
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.not_kept import NotKept
from desktop.auth.session import Session
from desktop.auth.states import Done, Failed
from desktop.ui.presenters.ending import Ending
from desktop.ui.presenters.keep_again import KeepAgain
from desktop.ui.presenters.renewal import Renewal
from desktop.ui.text.errors import KEEPS_TRYING, problem_for
from desktop.ui.text.regions import primary_again
from desktop.ui.text.session import refreshed, stays_signed_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.jwt.verdicts import TokenVerdicts
    from desktop.auth.states import State
    from desktop.auth.steps import Flow
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.models.connection import Connection
    from desktop.ui.presenters.attempts import Attempts
    from desktop.ui.text.problem import Problem

TEMPORARY = (e.TransportError, e.ServiceFault, e.TooManyRequests)
"""Errors of a renewal that pass, and say nothing about the session."""


class SessionPresenter(QObject):
    """Changes the window's `CurrentSession`. The worker stores what outlives the program."""

    signed_out = Signal()
    ended_by_service = Signal(str)
    """The session ended without the person asking for it; the sentence that says why."""
    not_resumed = Signal(object)
    """There was no session to resume: the `NotKept` that says why."""
    proxy_refused = Signal(object)
    """A proxy is in the way of what the person waits for: the `ProxyRefused`."""

    def __init__(
        self, window: MainWindow, attempts: Attempts, monotonic: Callable[[], float]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._current = window.current
        self._attempts = attempts
        self._refresh_attempt: int | None = None
        self._automatic = self._looks_for_primary = False
        self._ending = Ending(window, attempts)
        self._after_keeping = False
        self.keep_again = KeepAgain(window, attempts)
        self.keep_again.ended.connect(self._start_late)
        self.renewal = Renewal(monotonic, self)
        self.renewal.due.connect(self._renew)
        window.refresh_wanted.connect(self.refresh)
        window.sign_out_wanted.connect(self.sign_out)

    @property
    def busy(self) -> bool:
        """Whether a refresh or a sign-out is under way."""
        return self._refresh_attempt is not None or self._ending.under_way

    @Slot(object)
    def update(self, session: Session) -> None:
        """An account action has changed the session that there is."""
        before = self._current.session
        if before is not None:
            self._show(session)
            if before.kept and session.not_kept is not None:  # it was begun before that was kept
                self.keep_again.try_again()

    @Slot(object)
    def replace(self, session: Session) -> None:
        """The same person has a session of another sign-in; the one before is left."""
        before, connection = self._current.session, self._current.connection
        if before is None or connection is None:
            return
        self._drop_refresh()
        self._show(session)
        if before.kept and not session.kept and session.not_kept is None:  # kept meanwhile
            self.keep_again.try_again()
        flow = revoke_replaced(connection.profile.client, before, session)
        self._attempts.start("sign_out", flow, connection.service, finish_on_quit=True)

    def begin(self, session: Session, connection: Connection) -> None:
        """A person has signed in at `connection`. The session before, if any, is left."""
        if session.kept and self._current.connection is connection:
            self.keep_again.hand_over()
        self._leave(connection, signed_in=True)
        self._ending.ignore()  # the session before is not this person's
        self._window.clear_notice()
        self._show(session, connection)

    def resume(self, connection: Connection, display_name: str) -> None:
        """Resume the session of an earlier run; `display_name` is whose it is."""
        self._leave(connection)
        self._current.resume(display_name, connection)
        self._automatic = True  # no button was pressed for it
        self._start_resuming()

    def reject(self, verdicts: TokenVerdicts) -> None:
        """Tokens of a sign-in did not pass every check: there is no session."""
        self._leave(None)
        self._current.end(verdicts)

    @Slot()
    def refresh(self) -> None:
        """Ask for new tokens; one refresh at a time."""
        self._automatic = self._looks_for_primary = False
        self._start()

    @Slot()
    def sign_out(self) -> None:
        """End the session on this computer at once, and tell the service."""
        session, connection = self._current.session, self._current.connection
        if connection is not None and self._current.present:
            self._drop_refresh()
            client = connection.profile.client
            self._ending.start(
                sign_out_stored(client)
                if session is None
                else sign_out(client, session.tokens, session.region),
                connection,
            )
        self._end()
        self.signed_out.emit()

    def show_offline(self, problem: Problem, *, quietly: bool = False) -> None:
        """The service can't be reached. The person stays signed in.

        `quietly`: say so once, and not again after each automatic try.
        """
        told = self._current.offline and quietly
        self._current.set_refreshing(False)
        self._current.set_offline(True)
        if not told:
            text = stays_signed_in(problem.text)
            self._window.show_notice("warning", text, problem.details)

    def lost_contact(self, problem: Problem) -> None:
        """Something else couldn't reach the service: from now on the session's renewal tries."""
        if not self.busy:
            self.renewal.hold()
            self.renewal.failed(by_hand=True)
        self.show_offline(problem)

    def _leave(self, to: Connection | None, *, signed_in: bool = False) -> None:
        """Give up the session that there is, for one at `to`.

        A stored session of another connection stays: a renewal that is under way ends, and what
        it brings is stored and not shown. Any other session is revoked; what is stored for a
        connection where a person has just `signed_in` is theirs, and stays too.
        """
        session, connection = self._current.session, self._current.connection
        kept = self._current.resuming or (session is not None and session.kept)
        if kept and to is not None and connection is not to:
            self.renewal.stop()
            if self._refresh_attempt is not None:
                self._attempts.ignore(self._refresh_attempt)
                self._refresh_attempt = None
            return
        self._drop_refresh()
        if session is not None and connection is not None:
            leave = revoke if signed_in and connection is to else sign_out
            flow = leave(connection.profile.client, session.tokens, session.region)
            self._ending.start(flow, connection)

    def _drop_refresh(self) -> None:
        """The session ends; the tokens of a refresh that is under way are revoked."""
        self.renewal.stop()
        self.keep_again.stop()
        connection = self._current.connection
        if self._refresh_attempt is not None and connection is not None:
            self._ending.revoke_late(self._refresh_attempt, connection)
            self._refresh_attempt = None

    @Slot()
    def _renew(self) -> None:
        self._automatic, self._looks_for_primary = True, self.renewal.looks_for_primary
        self._start()

    def _start(self) -> None:
        session, connection = self._current.session, self._current.connection
        self._after_keeping = self.keep_again.under_way
        if self._after_keeping:
            return
        if self._current.resuming:
            self._start_resuming()
        elif session is not None and connection is not None:
            client = connection.profile.client
            flow = refresh(client, session, primary_only=self._looks_for_primary)
            self._start_refresh(flow, connection)

    @Slot()
    def _start_late(self) -> None:
        """Do what was wanted while the session was being stored."""
        if self._after_keeping:
            self._start()

    def _start_resuming(self) -> None:
        connection = self._current.connection
        if connection is not None:
            self._start_refresh(resume(connection.profile.client), connection)

    def _start_refresh(self, flow: Flow[Session], connection: Connection) -> None:
        if self._refresh_attempt is None:
            self.renewal.hold()
            self._current.set_refreshing(True)
            self._refresh_attempt = self._attempts.start(
                "refresh", flow, connection.service, self._refresh_reported
            )

    def _refresh_reported(self, state: State) -> None:
        if not isinstance(state, (Done, Failed)):
            return
        self._refresh_attempt = None
        self._current.set_refreshing(False)
        if isinstance(state, Failed):
            self._not_refreshed(state.error)
        elif isinstance(state.result, Session):
            if not self._automatic:
                self._window.show_status(refreshed(state.result))
            was_kept = self._current.session is not None and self._current.session.kept
            self._show(state.result)
            if was_kept and not state.result.kept:
                self.keep_again.tell()

    def _show(self, session: Session, connection: Connection | None = None) -> None:
        was_away = connection is None and self._current.region_text
        self._current.set_session(session, connection)
        self.renewal.begin(session)
        if was_away and not session.region and self._current.connection is not None:
            self._window.show_status(primary_again(self._current.connection.profile))

    def _end(self, rejected: TokenVerdicts | None = None) -> None:
        self.renewal.stop()
        self.keep_again.leave()
        self._current.end(rejected)

    def _not_refreshed(self, error: e.DeskError) -> None:
        session = self._current.session
        over = isinstance(error, (e.NothingKept, e.SignedOut, TokensRejected))
        if self._looks_for_primary and session is not None and not over:
            self.renewal.look_again(session)
            return
        problem = problem_for(error, self._support, KEEPS_TRYING)
        match error:
            case e.NothingKept(why=NotKept.KEYRING_SILENT) if self._current.resuming:
                self._current.set_waiting_for_keyring(True)
            case e.NothingKept():
                self._end()
                self.not_resumed.emit(error.why)
            case e.SignedOut():
                self._end()
                self._window.show_notice("warning", problem.text, problem.details)
                self.signed_out.emit()
                self.ended_by_service.emit(problem.text)
            case TokensRejected():
                self._end(error.verdicts)
                self._window.show_notice("error", problem.text, problem.details)
                self.signed_out.emit()
                self.ended_by_service.emit(problem.text)
            case _:
                self._keep_trying(error, problem)

    def _keep_trying(self, error: e.DeskError, problem: Problem) -> None:
        """The session stays as it is, and is renewed when that is possible again."""
        if isinstance(error, TEMPORARY):
            self.renewal.failed(by_hand=not self._automatic)
        elif self._current.resuming:  # settings or a mistake of ours: trying on would not help
            self._end()
            self._window.show_notice("warning", problem.text, problem.details)
            self.signed_out.emit()
            return
        if isinstance(error, e.TransportError):
            seen = not self._automatic or (self._current.resuming and not self._current.offline)
            self.show_offline(problem, quietly=self._automatic)
            if seen and isinstance(error, e.ProxyRefused):
                self.proxy_refused.emit(error)
            return
        if self._current.offline:  # the service answered
            self._current.set_offline(False)
            self._window.clear_notice()
        self._window.show_notice("error", problem.text, problem.details)

    @property
    def _support(self) -> str:
        connection = self._current.connection
        return connection.profile.support if connection else ""
