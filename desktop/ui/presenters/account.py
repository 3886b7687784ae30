"""Account actions, from the Account menu to the message that says they are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot

from desktop.auth import errors as e
from desktop.auth.flows.change_password import change_password
from desktop.auth.flows.second_factors import link_app, prefer_method, unlink_app
from desktop.auth.flows.step_up import step_up
from desktop.auth.flows.verify_attribute import verify_attribute
from desktop.auth.session import Session
from desktop.auth.states import Asking, Cancelled, Done, Failed, Working
from desktop.ui.dialogs.waiting import WaitingDialog
from desktop.ui.models.account_actions import AccountAction, highest_level
from desktop.ui.presenters import account_texts
from desktop.ui.presenters.account_action import AccountActionPresenter
from desktop.ui.presenters.prompts import Prompts

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.asks import Answer
    from desktop.auth.client import AppClient
    from desktop.auth.states import State
    from desktop.auth.steps import Flow
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.presenters.attempts import Attempts
    from desktop.ui.presenters.session import SessionPresenter

WAITING_DELAY_MS = 300
"""After this, the waiting dialog is shown."""


class AccountPresenter(AccountActionPresenter):
    """Runs one account action at a time."""

    session_replaced = Signal(object)
    """The `Session` of another sign-in, in place of the one that there was."""

    def __init__(
        self,
        window: MainWindow,
        attempts: Attempts,
        session_presenter: SessionPresenter,
        monotonic: Callable[[], float],
    ) -> None:
        super().__init__(window, attempts, session_presenter, monotonic)
        self._action: AccountAction | None = None
        self._session: Session | None = None
        self.waiting: WaitingDialog | None = None
        self.waiting_delay = QTimer(self, singleShot=True, interval=WAITING_DELAY_MS)
        self.waiting_delay.timeout.connect(self._open_waiting)
        self.prompts = Prompts(window, monotonic)
        self.prompts.answered.connect(self._answered)
        self.prompts.cancelled.connect(self.cancel)

    @property
    def under_way(self) -> bool:
        """Whether an account action is under way."""
        return self._action is not None

    @Slot(object)
    def begin(self, account_action: AccountAction) -> None:
        """Start an account action, unless one is under way."""
        if self._action is not None or self._current.session is None:
            return
        self._action = account_action
        confirm_texts = account_texts.confirm_texts(account_action)
        if confirm_texts is None:
            self._confirmed()
        else:
            self._open_confirm(confirm_texts, self._window)

    def _report(self, state: State) -> None:
        match state:
            case Working():
                self.prompts.set_busy()
            case Asking(ask) if self._session is not None and self._current.connection is not None:
                self._stop_waiting()
                confirms = self._action is AccountAction.STEP_UP
                connection, name = self._current.connection, self._session.user_name
                self.prompts.ask(ask, connection, name, confirms=confirms)
            case Done(result):
                self._done(result)
            case Failed(error):
                self._end()
                self._show_error(error)
            case Cancelled():
                self._end()

    @Slot()
    def cancel(self) -> None:
        """Cancel the account action; later reports of it are dropped."""
        self._drop()
        self._end()

    @Slot()
    def _declined(self) -> None:
        self.cancel()

    @Slot()
    def _confirmed(self) -> None:
        session, connection = self._current.session, self._current.connection
        if session is None or connection is None or self._action is None:
            self._end()
            return
        self._session = session
        profile = connection.profile
        if self._action is AccountAction.STEP_UP:
            flow: Flow[object] = step_up(profile.client, session, highest_level(profile))
        else:
            flow = _flow(self._action, profile.client, session)
        self._run(self._action.value, flow)
        if self.confirm is None:
            self.waiting_delay.start()

    @Slot(object)
    def _answered(self, answer: Answer) -> None:
        if self._attempt is not None:
            self._attempts.answer(self._attempt, answer)

    @Slot()
    def _open_waiting(self) -> None:
        self.waiting = WaitingDialog(self._monotonic, self._window)
        self.waiting.cancelled.connect(self.cancel)
        self.waiting.open()

    def _done(self, result: object) -> None:
        account_action, before = self._action, self._session
        self._end()
        if account_action is None or before is None:
            return
        if account_action is AccountAction.STEP_UP and isinstance(result, Session):
            self._confirmed_again(before, result)
            return
        if account_action in (AccountAction.LINK_APP, AccountAction.UNLINK_APP):
            self._current.set_methods(None)
        text = account_texts.done(account_action, result)
        if isinstance(result, Session):
            if result.tokens == before.tokens:
                text = f"{text} {account_texts.not_shown_yet()}"
            self.session_changed.emit(result)
        self._window.show_notice("success", text)

    def _confirmed_again(self, before: Session, session: Session) -> None:
        self.session_replaced.emit(session)
        text = account_texts.confirmed(session)
        if before.kept and session.not_kept is not None:
            self._session_presenter.keep_again.tell(text)
        else:
            self._window.show_notice("success", text)

    def _show_error(self, error: e.DeskError) -> None:
        """Show the error above the pages; what can be corrected was shown in the dialog."""
        problem = self._problem(error)
        if isinstance(error, e.SignedOut | e.NothingKept):
            # Tells whether the session is over, or only its access token.
            self._session_presenter.refresh()
        elif isinstance(error, e.TransportError):
            self._session_presenter.lost_contact(problem)
        else:
            self._window.show_notice(problem.kind, problem.text, problem.details)

    def _stop_waiting(self) -> None:
        self.waiting_delay.stop()
        if self.waiting is not None:
            waiting, self.waiting = self.waiting, None
            waiting.cancelled.disconnect(self.cancel)
            waiting.accept()
            waiting.deleteLater()

    def _end(self) -> None:
        self._attempt = self._action = self._session = None
        self._stop_waiting()
        self.prompts.close()
        self._close_confirm()


def _flow(account_action: AccountAction, client: AppClient, session: Session) -> Flow[object]:
    match account_action:
        case AccountAction.CHANGE_PASSWORD:
            return change_password(client, session)
        case AccountAction.VERIFY_PHONE:
            return verify_attribute(client, session, "phone_number")
        case AccountAction.VERIFY_EMAIL:
            return verify_attribute(client, session, "email")
        case AccountAction.LINK_APP:
            return link_app(client, session)
        case AccountAction.UNLINK_APP:
            return unlink_app(session)
        case AccountAction.PREFER_METHOD:
            return prefer_method(session)
        case AccountAction.STEP_UP | AccountAction.DEVICES:
            raise ValueError("made elsewhere")
