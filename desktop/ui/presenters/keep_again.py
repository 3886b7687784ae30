"""A session that could not be stored: says why, and stores it again when the person wants that."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.auth.flows.keep_signed_in import store
from desktop.auth.session import Session
from desktop.auth.states import Cancelled, Done, Failed
from desktop.ui.presenters import not_kept_texts

if TYPE_CHECKING:
    from desktop.auth.states import State
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.models.connection import Connection
    from desktop.ui.presenters.attempts import Attempts


class KeepAgain(QObject):
    """The message with "Try again", for as long as it isn't dismissed. On the UI thread.

    Never beside a refresh: with rotation on, that brings another refresh token.
    """

    ended = Signal()
    """A try is over; the current session says how it went."""

    def __init__(self, window: MainWindow, attempts: Attempts) -> None:
        super().__init__(window)
        self._window = window
        self._current = window.current
        self._attempts = attempts
        self._attempt: int | None = None
        self._late: int | None = None
        self._number = 0
        """Counts up: an earlier one was handed over."""
        self._offers = self._waits = self._quietly = False
        window.retry_wanted.connect(self.try_again)
        window.notice_dismissed.connect(self._dismissed)
        # A turn later, when a refresh that ended has brought its session.
        self._current.changed.connect(self._go_on, Qt.ConnectionType.QueuedConnection)

    @property
    def under_way(self) -> bool:
        """Whether a session is being stored just now."""
        return self._attempt is not None or self._late is not None

    def tell(self, lead: str = "") -> None:
        """Say why the session that there is isn't stored. `lead` comes before it."""
        session = self._current.session
        if session is None or session.not_kept is None:
            return
        self._offers = session.not_kept in not_kept_texts.CAN_PASS
        why = not_kept_texts.after_sign_in(session.not_kept)
        self._window.show_notice("warning", f"{lead} {why}".strip(), retry=self._offers)

    @Slot()
    def try_again(self) -> None:
        """Store the session that there is; after the refresh, where one is under way."""
        session, connection = self._current.session, self._current.connection
        if self._attempt is not None or session is None or connection is None or session.kept:
            return
        self._window.show_notice("info", not_kept_texts.being_stored())
        self._waits = self._current.refreshing
        if not self._waits:
            self._store(session, connection)

    def hand_over(self) -> None:
        """The connection has a new session that is stored already.

        What is being stored just now may end after that, and in its place. It runs to its end, and
        the new one is stored once more.
        """
        if self._attempt is not None:
            self._late, self._attempt = self._attempt, None
            self._number += 1

    def stop(self) -> None:
        """The session is over. What was being stored is deleted again."""
        self._offers = self._waits = False
        if self._attempt is not None:
            self._attempts.cancel(self._attempt)
            self._attempt = None

    def leave(self) -> None:
        """`stop`, also of what was handed over: there is no session after it."""
        self.stop()
        if self._late is not None:
            self._attempts.cancel(self._late)
            self._late = None

    def _store(self, session: Session, connection: Connection, *, quietly: bool = False) -> None:
        self._number += 1
        self._quietly = quietly
        told = partial(self._reported, self._number)
        self._attempt = self._attempts.start(
            "keep", store(session), connection.service, told, finish_on_quit=True
        )

    def _handed_over_ended(self) -> None:
        self._late = None
        session, connection = self._current.session, self._current.connection
        if session is not None and connection is not None and session.kept:
            self._store(session, connection, quietly=True)
        else:
            self.ended.emit()

    def _reported(self, number: int, state: State) -> None:
        if not isinstance(state, Done | Failed | Cancelled):
            return
        if number != self._number:
            self._handed_over_ended()
            return
        self._attempt = None
        session = self._current.session
        if isinstance(state, Done) and isinstance(state.result, Session) and session is not None:
            if state.result.tokens != session.tokens:  # an account action renewed it meanwhile
                self.try_again()
                return
            self._current.set_kept(state.result)
        if session is not None:
            self._tell_outcome()
        self.ended.emit()

    def _tell_outcome(self) -> None:
        if self._current.session is not None and self._current.session.kept:
            self._offers = False
            if not self._quietly:
                self._window.show_notice("success", not_kept_texts.stored())
        else:
            self.tell()

    @Slot()
    def _go_on(self) -> None:
        """Do what waited for a refresh; say again what another message has taken the place of."""
        if self._waits and not self._current.refreshing:
            self.try_again()
        elif self._offers and self._attempt is None and self._window.notice is None:
            self.tell()

    @Slot()
    def _dismissed(self) -> None:
        self._offers = False
