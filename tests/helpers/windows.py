"""The program's windows and presenters, around a worker that the test plays or a real one."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from desktop.auth.method import SECOND_FACTORS
from desktop.auth.session import Session
from desktop.auth.states import Done
from desktop.auth.steps import Call
from desktop.config.profile import Profile
from desktop.config.remembered import Remembered
from desktop.ui.dialogs.login import LoginDialog
from desktop.ui.main_window.account_menu import AccountMenu
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.account_actions import AccountAction
from desktop.ui.models.connection import Connection
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.presenters.main import MainPresenter
from desktop.ui.presenters.runner import Runner
from desktop.worker.bridge import Bridge
from desktop.worker.thread import Worker
from tests.auth.transcripts import signed_in
from tests.helpers.fake_worker import FakeWorker, UnusedService
from tests.helpers.sessions import session

UNVERIFIED = {"phone_number_verified": False, "email_verified": False}


class Windows:
    """Main window, login dialog and presenters; neither window is shown before `open`."""

    def __init__(
        self,
        qtbot: QtBot,
        worker: Runner,
        folder: Path,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """What is remembered is written into `folder`."""
        self.qtbot = qtbot
        self.current = CurrentSession(monotonic)
        self.window = MainWindow(self.current)
        self.window.build_content()
        qtbot.addWidget(self.window)
        self.login = LoginDialog(monotonic, self.window)
        self.file = folder / "state.json"
        self.remembered = Remembered(self.file)
        self.presenter = MainPresenter(self.window, self.login, worker, self.remembered, monotonic)

    def open(self, connections: Sequence[Connection] = ()) -> None:
        """Show both windows, with these connections to sign in to."""
        if connections:
            self.presenter.sign_in.set_connections(connections)
        self.window.show()
        self.presenter.sign_in.open()

    @property
    def prompt(self) -> Any:
        """The dialog in which the sign-in asks something; None without one."""
        return self.presenter.sign_in.prompts.dialog


class WindowsWithWorker(Windows):
    """The windows with a real worker behind them."""

    def __init__(
        self, qtbot: QtBot, folder: Path, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self.bridge = Bridge()
        self.worker = Worker(self.bridge.report)
        super().__init__(qtbot, self.worker, folder, monotonic)
        self.bridge.setParent(self.window)
        self.bridge.reported.connect(self.presenter.report)
        self.worker.begin()


class WindowsWithFakeWorker(Windows):
    """The windows with two connections, while the test plays the worker."""

    def __init__(self, qtbot: QtBot, folder: Path, *, connected: bool = True) -> None:
        self.now = 100.0
        """Seconds of the monotonic clock, which moves when it is told to."""
        self.worker = FakeWorker()
        super().__init__(qtbot, self.worker, folder, lambda: self.now)
        profiles = (
            Profile("Staff", "eu-central-1", "eu-central-1_A", "a", support="the desk"),
            Profile("Test", "eu-central-1", "eu-central-1_B", "b", environment="TEST"),
        )
        self.connections = [Connection(profile, UnusedService()) for profile in profiles]
        self.open(self.connections if connected else ())

    def submit(self, name: str = "maria.santos", password: str = "Correct-horse-1") -> int:
        """Sign in with this; the attempt number."""
        self.login.user_name.set_text(name)
        self.login.password.set_text(password)
        self.login.submit()
        return len(self.worker.started)

    def report(self, attempt: int, report: object) -> None:
        """As the worker would."""
        self.presenter.report(attempt, report)

    def sign_in(self) -> Session:
        """Sign in, all the way."""
        session = signed_in()
        self.report(self.submit(), Done(session))
        return session


class SignedInWindows(WindowsWithFakeWorker):
    """Somebody is signed in whose phone number and email address are not verified yet."""

    def __init__(self, qtbot: QtBot, folder: Path, **changes: object) -> None:
        """`changes`: other claims of the ID token. Every second factor is known to be on."""
        super().__init__(qtbot, folder)
        self.session = session(**{**UNVERIFIED, **changes})
        self.report(self.submit(), Done(self.session))
        self.window.current.set_methods(SECOND_FACTORS)

    def choose(self, account_action: AccountAction) -> None:
        """Choose it in the Account menu."""
        self.action(account_action).trigger()

    def action(self, account_action: AccountAction) -> QAction:
        """Its entry in the Account menu."""
        menu = self.window.findChild(AccountMenu)
        assert menu is not None
        (found,) = [action for action in menu.actions() if action.data() is account_action]
        return found

    def begin(self, account_action: AccountAction) -> int:
        """Choose it in the menu; the number of the attempt that came of it."""
        before = len(self.worker.started)
        self.choose(account_action)
        assert len(self.worker.started) == before + 1
        assert self.worker.started[-1][0] == account_action.value
        return len(self.worker.started)

    def first_call(self) -> tuple[str, Mapping[str, object]]:
        """Operation and parameters of the last attempt's first call."""
        step = next(self.worker.started[-1][1])
        assert isinstance(step, Call)
        return step.operation, step.parameters

    @property
    def prompt(self) -> Any:
        """The dialog in which the account action asks something; None without one."""
        return self.presenter.account.prompts.dialog

    @property
    def notice(self) -> tuple[str, str]:
        """Kind and text of what is said above the pages; empty for nothing."""
        notice = self.window.notice
        return ("", "") if notice is None else (notice.kind, notice.text)
