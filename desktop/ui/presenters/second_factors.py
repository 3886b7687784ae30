"""Looks up which second factors are on, once the Account menu is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.auth.flows.second_factors import second_factors_on
from desktop.auth.method import SECOND_FACTORS
from desktop.auth.scopes import may_change_account
from desktop.auth.states import Done, Failed
from desktop.ui.models.status import Status

if TYPE_CHECKING:
    from desktop.auth.session import Session
    from desktop.auth.states import State
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.presenters.attempts import Attempts


class SecondFactors(QObject):
    """One call for each session, and one after an app was linked or unlinked."""

    def __init__(self, window: MainWindow, attempts: Attempts) -> None:
        super().__init__(window)
        self._current = window.current
        self._attempts = attempts
        self._asked: Session | None = None
        window.account_menu_opened.connect(self._look_up)

    @Slot()
    def _look_up(self) -> None:
        session, connection = self._current.session, self._current.connection
        if session is None or connection is None or self._current.methods is not None:
            return
        usable = self._current.status is Status.SIGNED_IN and may_change_account(session)
        if usable and self._asked is not session:
            self._asked = session
            flow = second_factors_on(session)
            self._attempts.start("second_factors", flow, connection.service, self._report)

    def _report(self, state: State) -> None:
        if not isinstance(state, Done | Failed):
            return
        asked, self._asked = self._asked, None
        if asked is None or asked is not self._current.session:
            return  # of a session that is over, or renewed: asked again when the menu opens
        # Where the service doesn't say, all is offered, and it refuses what can't be.
        found = state.result if isinstance(state, Done) else SECOND_FACTORS
        self._current.set_methods(tuple(found) if isinstance(found, tuple) else SECOND_FACTORS)
