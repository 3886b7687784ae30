"""The signed-in user's devices: list them, forget one, and sign out everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.auth import errors as e
from desktop.auth.flows.account import Account, account
from desktop.auth.flows.forget_device import forget_device
from desktop.auth.flows.sign_out import sign_out_everywhere
from desktop.auth.session import Session
from desktop.auth.states import Done, Failed
from desktop.ui.dialogs.confirm import ConfirmTexts
from desktop.ui.dialogs.devices import DevicesDialog
from desktop.ui.models.account_actions import AccountAction
from desktop.ui.presenters.account_action import AccountActionPresenter
from desktop.ui.text.durations import roughly

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.states import State
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.presenters.attempts import Attempts
    from desktop.ui.presenters.session import SessionPresenter

EVERYWHERE = "sign_out_everywhere"


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
        self.dialog.everywhere_wanted.connect(self.sign_out_everywhere)
        self.dialog.cancelled.connect(self.close)
        self.dialog.open()
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
        self._open_confirm(confirm_texts, self.dialog or self._window)

    @Slot()
    def _confirmed(self) -> None:
        if self._current.session is not None:
            self._run(EVERYWHERE, sign_out_everywhere(self._current.session.tokens))

    @Slot()
    def _declined(self) -> None:
        self._close_confirm()
        self._drop()

    def _show(self, found: Account) -> None:
        session = self._current.session
        if session is not None and self.dialog is not None:
            now = session.service_now(self._monotonic())
            self.dialog.show_devices(found.devices, session.device_key, now)

    def _show_error(self, error: e.DeskError) -> None:
        problem = self._problem(error)
        if isinstance(error, e.SignedOut):
            self.close()
            # Tells whether the session is over, or only its access token.
            self._session_presenter.refresh()
        elif self.confirm is not None:
            self.confirm.show_problem(problem)
        elif self.dialog is not None:
            self.dialog.show_busy("")
            self.dialog.show_problem(problem)
