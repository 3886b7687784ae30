"""The signed-in user's devices and sessions: list them, end one, and sign out everywhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.auth import errors as e
from desktop.auth.flows.account import Account, account
from desktop.auth.flows.forget_device import forget_device
from desktop.auth.flows.sessions import SessionsEnded, end_other_sessions, end_session
from desktop.auth.flows.sign_out import sign_out_everywhere
from desktop.auth.session import Session
from desktop.auth.states import Done, Failed
from desktop.ui.dialogs.confirm import ConfirmTexts
from desktop.ui.dialogs.devices import DevicesDialog
from desktop.ui.models.account_actions import AccountAction
from desktop.ui.presenters.account_action import AccountActionPresenter
from desktop.ui.text.durations import roughly
from desktop.ui.text.regions import not_possible

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.states import State
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.presenters.attempts import Attempts
    from desktop.ui.presenters.session import SessionPresenter
    from desktop.ui.text.problem import Problem

EVERYWHERE, OTHERS = "sign_out_everywhere", "end_other_sessions"


class DevicesPresenter(AccountActionPresenter):
    """Has at most one list open."""

    def __init__(
        self,
        window: MainWindow,
        attempts: Attempts,
        session_presenter: SessionPresenter,
        monotonic: Callable[[], float],
    ) -> None:
        super().__init__(window, attempts, session_presenter, monotonic)
        self.dialog: DevicesDialog | None = None
        self._to_confirm = EVERYWHERE
        self._ended: frozenset[str] = frozenset()

    @property
    def under_way(self) -> bool:
        """Whether the list or its confirmation is open."""
        return self.dialog is not None or self.confirm is not None

    @Slot()
    def open(self) -> None:
        """Show the list, read afresh."""
        session, connection = self._current.session, self._current.connection
        if session is None or connection is None or self.dialog is not None:
            return
        self.dialog = DevicesDialog(self._monotonic, self._window)
        self.dialog.set_banner(connection.banner)
        self.dialog.forget_wanted.connect(self._forget)
        self.dialog.end_session_wanted.connect(self._end_session)
        self.dialog.end_others_wanted.connect(self._end_others)
        self.dialog.everywhere_wanted.connect(self.sign_out_everywhere)
        self.dialog.cancelled.connect(self.close)
        self.dialog.open()
        self._ended = frozenset()
        self._run(AccountAction.DEVICES.value, account(session))

    def _report(self, state: State) -> None:
        if not isinstance(state, (Done, Failed)):
            return
        self._attempt = None
        if isinstance(state, Failed):
            self._show_error(state.error)
        elif isinstance(state.result, Account):
            self._show(state.result)
        elif isinstance(state.result, Session):
            self.session_changed.emit(state.result)
            self._run(AccountAction.DEVICES.value, account(state.result))
        elif isinstance(state.result, SessionsEnded):
            self._show_ended(state.result)
        else:  # signed out everywhere, here too
            self.close()
            self._session_presenter.sign_out()
            self._window.show_notice("success", self.tr("You are signed out everywhere."))

    @Slot()
    def close(self) -> None:
        """Close the list, and cancel what is under way."""
        self._drop()
        self._close_confirm()
        if self.dialog is not None:
            dialog, self.dialog = self.dialog, None
            dialog.cancelled.disconnect(self.close)
            dialog.accept()
            dialog.deleteLater()

    @Slot(str)
    def _forget(self, key: str) -> None:
        if self._attempt is None and self._current.session is not None and self.dialog is not None:
            self.dialog.clear_problem()
            self.dialog.show_busy(self.tr("Forgetting…"))
            self._run("forget_device", forget_device(self._current.session, key))

    @Slot()
    def sign_out_everywhere(self) -> None:
        """Ask for confirmation, and sign out everywhere."""
        session = self._current.session
        if session is None or self._attempt is not None or self.confirm is not None:
            return
        confirm_texts = ConfirmTexts(
            self.tr("Sign out everywhere?"),
            self.tr(
                "You are signed out here and on every other device. A program that already has "
                "tokens may go on until they expire: %1 at most."
            ).replace("%1", roughly(session.lifetime)),
            self.tr("Sign out everywhere"),
            self.tr("Signing out…"),
        )
        self._to_confirm = EVERYWHERE
        self._open_confirm(confirm_texts, self.dialog or self._window)

    @Slot(str)
    def _end_session(self, session_id: str) -> None:
        session = self._current.session
        if self._attempt is None and session is not None and self.dialog is not None:
            self.dialog.clear_problem()
            self.dialog.show_busy(self.tr("Signing out…"))
            self._run("end_session", end_session(session, session_id))

    @Slot()
    def _end_others(self) -> None:
        """Ask for confirmation, and end all sessions but the own one."""
        session = self._current.session
        if session is None or self._attempt is not None or self.dialog is None:
            return
        confirm_texts = ConfirmTexts(
            self.tr("Sign out all others?"),
            self.tr(
                "You stay signed in here, and are signed out everywhere else. A program that "
                "already has tokens may go on until they expire: %1 at most."
            ).replace("%1", roughly(session.lifetime)),
            self.tr("Sign out all others"),
            self.tr("Signing out…"),
        )
        self._to_confirm = OTHERS
        self._open_confirm(confirm_texts, self.dialog)

    @Slot()
    def _confirmed(self) -> None:
        session = self._current.session
        if session is None:
            return
        if self._to_confirm == OTHERS:
            self._run(OTHERS, end_other_sessions(session))
        else:
            self._run(EVERYWHERE, sign_out_everywhere(session.tokens, session.regions))

    def _show_ended(self, ended: SessionsEnded) -> None:
        """Read the list again. What was ended is left out: the service lags behind by seconds."""
        self._close_confirm()
        self._ended |= ended.ids
        self._read_again()

    def _read_again(self) -> None:
        session = self._current.session
        if session is not None and self.dialog is not None:
            self.dialog.clear_problem()
            self.dialog.show_busy(self.tr("Reading the list…"))
            self._run(AccountAction.DEVICES.value, account(session))

    @Slot()
    def _declined(self) -> None:
        failed = self.confirm is not None and self.confirm.message.problem is not None
        self._close_confirm()
        self._drop()
        if failed and self._to_confirm == OTHERS:  # some may have ended
            self._read_again()

    def _show(self, found: Account) -> None:
        session, connection = self._current.session, self._current.connection
        if session is not None and connection is not None and self.dialog is not None:
            now = session.service_now(self._monotonic())
            why_not = not_possible(session.region) if session.region else ""
            self.dialog.show_devices(found.devices, session.device_key, now, why_not)
            left = tuple(one for one in found.sessions.sessions if one.id not in self._ended)
            sessions = replace(found.sessions, sessions=left)
            self.dialog.show_sessions(sessions, now, connection.profile.client_id)

    def _refused(self, problem: Problem, error: e.DeskError) -> Problem:
        """Say first what did not happen: the person counts on it."""
        what = (
            self.tr("The others are not all signed out.")
            if self._to_confirm == OTHERS
            else self.tr("You are not signed out everywhere.")
        )
        why = problem.text
        if isinstance(error, e.SignedOut):
            why = self.tr("Your sign-in has to be renewed first. Try again in a moment.")
        return problem._replace(text=f"{what} {why}")

    def _show_error(self, error: e.DeskError) -> None:
        problem = self._problem(error)
        if self.confirm is not None:
            self.confirm.show_problem(self._refused(problem, error))
            if isinstance(error, e.SignedOut):
                # Tells whether the session is over, which closes this, or only its access token.
                self._session_presenter.refresh()
        elif isinstance(error, e.SignedOut):
            self.close()
            self._session_presenter.refresh()
        elif self.dialog is not None:
            self.dialog.show_busy("")
            self.dialog.show_problem(problem)
