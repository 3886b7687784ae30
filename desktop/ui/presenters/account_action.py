"""The base of the presenters that change the account of the signed-in user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.text.errors import CONTINUES, problem_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.auth.errors import DeskError
    from desktop.auth.states import State
    from desktop.auth.steps import Flow
    from desktop.ui.dialogs.confirm import ConfirmTexts
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.presenters.attempts import Attempts
    from desktop.ui.presenters.session import SessionPresenter
    from desktop.ui.text.problem import Problem


class AccountActionPresenter(QObject):
    """Has one attempt under way at most, for the current session.

    A subclass defines `_report`, and `_confirmed` and `_declined` if it asks for confirmation.
    """

    session_changed = Signal(object)
    """The `Session`, after an action that changed it."""

    def __init__(
        self,
        window: MainWindow,
        attempts: Attempts,
        session_presenter: SessionPresenter,
        monotonic: Callable[[], float],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._attempts = attempts
        self._session_presenter = session_presenter
        self._current = window.current
        self._monotonic = monotonic
        self._attempt: int | None = None
        self.confirm: ConfirmDialog | None = None

    @property
    def attempt(self) -> int | None:
        """The attempt that is under way."""
        return self._attempt

    def _run(self, name: str, flow: Flow[object]) -> None:
        connection = self._current.connection
        if connection is not None:
            self._attempt = self._attempts.start(name, flow, connection.service, self._report)

    def _drop(self) -> None:
        """Cancel the attempt; later reports of it are dropped."""
        if self._attempt is not None:
            self._attempts.cancel(self._attempt)
            self._attempt = None

    def _open_confirm(self, confirm_texts: ConfirmTexts, over: QWidget) -> None:
        """Ask for confirmation, over this window."""
        self.confirm = ConfirmDialog(confirm_texts, self._monotonic, over)
        self.confirm.confirmed.connect(self._confirmed)
        self.confirm.cancelled.connect(self._declined)
        if self._current.connection is not None:
            self.confirm.set_banner(self._current.connection.banner)
        self.confirm.open()

    def _close_confirm(self) -> None:
        if self.confirm is not None:
            confirm, self.confirm = self.confirm, None
            confirm.confirmed.disconnect(self._confirmed)
            confirm.cancelled.disconnect(self._declined)
            confirm.accept()
            confirm.deleteLater()

    def _report(self, state: State) -> None:
        """Take the next state of the attempt that is under way."""
        raise NotImplementedError

    @Slot()
    def _confirmed(self) -> None:
        raise NotImplementedError

    @Slot()
    def _declined(self) -> None:
        raise NotImplementedError

    def _problem(self, error: DeskError) -> Problem:
        connection = self._current.connection
        return problem_for(error, connection.profile.support if connection else "", CONTINUES)
