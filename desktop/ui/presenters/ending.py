"""Sessions that are being ended at the service, and what is told where that didn't work."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.auth.flows.sign_out import revoke
from desktop.auth.session import Session
from desktop.auth.states import Done, Failed
from desktop.ui.text.errors import problem_for

if TYPE_CHECKING:
    from desktop.auth.states import State
    from desktop.auth.steps import Flow
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.models.connection import Connection
    from desktop.ui.presenters.attempts import Attempts


class Ending(QObject):
    """Tells of the last sign-out only: of an earlier one's failure nothing follows any more."""

    def __init__(self, window: MainWindow, attempts: Attempts) -> None:
        super().__init__(window)
        self._window = window
        self._attempts = attempts
        self._attempt: int | None = None

    @property
    def under_way(self) -> bool:
        """Whether a sign-out is under way whose failure would be told."""
        return self._attempt is not None

    def start(self, flow: Flow[None], connection: Connection) -> None:
        """End a session at the service."""
        self.ignore()
        self._attempt = self._attempts.start(
            "sign_out",
            flow,
            connection.service,
            partial(self._reported, connection),
            finish_on_quit=True,
        )

    def ignore(self) -> None:
        """What is under way concerns another person now: it ends without a message."""
        if self._attempt is not None:
            self._attempts.ignore(self._attempt)
            self._attempt = None

    def revoke_late(self, refresh_attempt: int, connection: Connection) -> None:
        """Revoke what a refresh brings that is still under way.

        It is not cancelled: with rotation on, its reply brings a refresh token that would stay
        good without anything knowing it.
        """
        self._attempts.redirect(refresh_attempt, partial(self._revoke, connection))

    def _revoke(self, connection: Connection, state: State) -> None:
        if isinstance(state, Done) and isinstance(state.result, Session):
            session = state.result
            flow = revoke(connection.profile.client, session.tokens, session.region)
            self._attempts.start("sign_out", flow, connection.service, finish_on_quit=True)

    def _reported(self, connection: Connection, state: State) -> None:
        if not isinstance(state, (Done, Failed)):
            return
        self._attempt = None
        if isinstance(state, Failed):
            problem = problem_for(state.error, connection.profile.support)
            text = self.tr(
                "You are signed out on this computer. The sign-in service couldn't be told, so "
                "other programs may stay signed in until their tokens expire."
            )
            self._window.show_notice("warning", text, problem.details)
