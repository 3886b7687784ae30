"""The composition root: builds the parts, connects them, and ends them in reverse order."""

from __future__ import annotations

import os
from contextlib import ExitStack, closing
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.config.managed.current import managed
from desktop.config.remembered import Remembered
from desktop.diagnostics.diagnostics import Diagnostics
from desktop.diagnostics.uncaught import UncaughtExceptions
from desktop.startup.appearance import AppearanceChoice
from desktop.startup.application import Application, make_application
from desktop.startup.first_paint import FirstPaint
from desktop.startup.help_menu import HelpMenu
from desktop.startup.leaving import Leaving
from desktop.startup.opening import Opening
from desktop.startup.quit_signals import QuitSignals
from desktop.startup.single_instance import SingleInstance
from desktop.startup.uncaught_notice import UncaughtNotice
from desktop.startup.welcome_flow import WelcomeFlow
from desktop.system.monotonic import monotonic
from desktop.ui.languages import load_language
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.style import brand, theme
from desktop.ui.style.brand import Brand
from desktop.ui.text import phones
from desktop.ui.widgets.window_geometry import leave_room

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from desktop.config.profile import Profile
    from desktop.connection_editing.presenter import ConnectionEditing
    from desktop.practice_mode import PracticeMode
    from desktop.provisioning.presenter import MakePool
    from desktop.setup.discovery.client_listing import ListClients
    from desktop.test_plan import TestPlanPresenter
    from desktop.ui.models.connection import Connection
    from desktop.ui.presenters.background import Background
    from desktop.ui.presenters.main import MainPresenter
    from desktop.ui.presenters.qa_tools import QaTools
    from desktop.worker.thread import Worker


PHONE_WIDTH = 420
"""Pixels for the practice phone beside the main window, at the usual size of text."""


class App(QObject):
    """All that runs while the window is open; `close` ends it."""

    def __init__(self, application: QApplication, diagnostics: Diagnostics | None = None) -> None:
        super().__init__(application)
        self._cleanup = ExitStack()
        self.current = CurrentSession(monotonic, self)
        settings = managed()
        brand.use(Brand(settings.text("title") or brand.NAME, settings.text("logo")))
        phones.mask_everywhere(settings.switch("mask_phone_numbers") is True)
        self.window = MainWindow(self.current)
        self.window.locked = settings.locked_controls()
        self.worker: Worker | None = None
        self.presenter: MainPresenter | None = None
        self.background: Background | None = None
        self.practice: PracticeMode | None = None
        self.qa_tools: QaTools | None = None
        self.test_plan: TestPlanPresenter | None = None
        """None until it is opened."""
        self.make_pool: MakePool | None = None
        """None until it is opened."""
        self.connection_editing: ConnectionEditing | None = None
        """None until it is opened."""
        self.qa_tools_wanted = False
        """Whether they are shown in this run, whatever was chosen before."""
        self.uncaught = UncaughtExceptions(self)
        if diagnostics is not None:
            self._cleanup.callback(diagnostics.end)
        self.help_menu = HelpMenu(self.window, self._chosen_connection, diagnostics)
        self.first_paint = FirstPaint(self.window, self.uncaught, diagnostics, monotonic)
        self._cleanup.callback(self.first_paint.stop)
        notice = UncaughtNotice(self.window, self.first_paint)
        self.uncaught.happened.connect(notice.show)
        single_instance = SingleInstance(self.window)
        self._single_instance = single_instance
        self._cleanup.callback(single_instance.stop)
        self.first_paint.window_shown.connect(single_instance.listen)
        self.welcome_flow = WelcomeFlow(self.window)
        self.welcome_flow.practice_wanted.connect(self.open_practice)
        self.opening = Opening(
            self.window, self.first_paint, single_instance, self.welcome_flow, self.make_presenter
        )
        self.opening.files.find_listing = _client_listing
        self._cleanup.callback(self.opening.files.stop)
        self.appearance = AppearanceChoice(self.window, lambda: self.opening.remembered)
        self.window.connections_wanted.connect(self.open_connections)
        self.leaving = Leaving(
            lambda: (self.test_plan, self.connection_editing, self.make_pool), self
        )
        self.window.close_asked.connect(self._close_asked)
        self.window.file_menu_opened.connect(self._offer_making_a_pool)
        self.window.make_pool_wanted.connect(self.open_make_pool)
        self.window.closing.connect(self._window_closing)
        self.window.quit_wanted.connect(self.leaving.leave)
        single_instance.quit_wanted.connect(self.leaving.leave)
        # exec() need not return where the system ends the session, such as on Windows.
        application.aboutToQuit.connect(self.close)
        if isinstance(application, Application):
            application.given.connect(self.opening.open_handed_over)

    def start_practice(self, port: int) -> None:
        """`open_practice`, in a process for it alone, which other starts leave alone."""
        self._single_instance.acquire_for_practice()
        self.open_practice(port)

    @Slot()
    def open_practice(self, port: int = 0) -> None:
        """Sign in to a practice pool that ends with the program; port 0 is any free one."""
        leave_room(self.window, theme.px(PHONE_WIDTH))
        name = self.tr("Practice pool")
        self.first_paint.show_login(name, "", partial(self._start_practice, port))

    def make_presenter(self) -> MainPresenter:
        """The presenters of the windows, with the worker behind them. After the first paint."""
        from desktop.support.step_log import StepLog
        from desktop.ui.presenters.background import Background
        from desktop.ui.presenters.main import MainPresenter
        from desktop.ui.presenters.qa_tools import QaTools
        from desktop.worker.bridge import Bridge
        from desktop.worker.thread import Worker

        if self.first_paint.login is None:
            raise RuntimeError("the login dialog comes first")
        bridge = Bridge(self)
        worker = self.worker = Worker(StepLog(bridge.report))
        presenter = self.presenter = MainPresenter(
            self.window, self.first_paint.login, worker, self.opening.remembered, monotonic
        )
        self.background = Background(self.window, presenter.session)
        self.background.quit_wanted.connect(self.leaving.leave)
        bridge.reported.connect(presenter.report)
        worker.begin()
        self._cleanup.callback(worker.stop)
        self.opening.set_presenter(presenter)
        self.qa_tools = QaTools(
            self.window,
            presenter,
            self.opening.remembered,
            wanted=self.qa_tools_wanted,
            always=managed().switch("qa_tools"),
        )
        self.qa_tools.test_plan_wanted.connect(self.open_test_plan)
        return presenter

    @Slot()
    def open_test_plan(self) -> None:
        """Show the test plan's window, which is made when it is first wanted."""
        if self.test_plan is None:
            from desktop.test_plan import TestPlanPresenter

            self.test_plan = TestPlanPresenter(self.window, self.presenter)
            self._cleanup.callback(self.test_plan.stop)
        self.test_plan.open()

    @Slot()
    def open_make_pool(self) -> None:
        """Show the dialog that makes a user pool at AWS."""
        if self.make_pool is None:
            from desktop.provisioning.presenter import MakePool

            self.make_pool = MakePool(self.window)
            self.make_pool.made.connect(self.opening.files.open)
            self.make_pool.left.connect(self.opening.reload)
            self._cleanup.callback(self.make_pool.stop)
        self.make_pool.open()

    @Slot()
    def open_connections(self) -> None:
        """Show the list of all connections."""
        if self.connection_editing is None:
            from desktop.connection_editing.presenter import ConnectionEditing
            from desktop.startup.connections import connect, proxy_credentials

            editing = self.connection_editing = ConnectionEditing(
                self.window,
                lambda: self.opening.remembered,
                connect,
                credentials=proxy_credentials(),
            )
            editing.left.connect(self.opening.reload)
            editing.sign_in_wanted.connect(self.opening.open_chosen)
            self._cleanup.callback(editing.stop)
        self.connection_editing.open()

    @Slot()
    def close(self) -> None:
        """End what runs beside the windows, within a second whatever is in flight."""
        self._cleanup.close()

    def _start_practice(self, port: int) -> None:
        from desktop.practice_mode import PracticeMode

        self.practice = PracticeMode(self.window, self.make_presenter(), port)
        if self.qa_tools is not None:
            self.practice.offer_controls(self.qa_tools)
        self._cleanup.callback(self.practice.stop)

    def _chosen_connection(self) -> Connection | None:
        """The one whose session is shown, else the one that is chosen in the login dialog."""
        if self.current.connection is not None or self.presenter is None:
            return self.current.connection
        return self.presenter.sign_in.connection

    @Slot()
    def _close_asked(self) -> None:
        hides = self.background is not None and self.background.stays
        if not hides and self.leaving.is_kept():
            self.window.stay()

    @Slot()
    def _offer_making_a_pool(self) -> None:
        from desktop.provisioning.aws_setup import has_aws_setup

        self.window.offer_making_a_pool(has_aws_setup())

    @Slot()
    def _window_closing(self) -> None:
        """Quit, unless the session goes on in the tray."""
        if self.background is not None and self.background.stays:
            self.background.window_closed()
        else:
            self.leaving.end()


def _client_listing() -> ListClients | None:
    from desktop.provisioning.client_listing import client_listing

    return client_listing()


def run(
    *,
    profile: tuple[Path, Profile] | None = None,
    file: Path | None = None,
    link: str = "",
    practice: bool = False,
    practice_port: int = 0,
    qa_tools: bool = False,
) -> int:
    """Open the window and stay until it is closed; the exit code.

    `profile` is used from where it is, `file` and `link` are opened as from the window. At most one
    of them.
    `qa_tools`: show the tools for testers, whatever was chosen before.
    """
    remembered = Remembered.read()
    application = make_application()
    language = managed().text("language") or remembered.language
    load_language(application, language, mixed="LC_TIME" in os.environ)
    signals = QuitSignals(application)
    with closing(App(application, Diagnostics())) as app:
        signals.received.connect(app.leaving.end)
        app.qa_tools_wanted = qa_tools
        app.opening.remembered = remembered
        app.window.language = language
        if not practice and app.opening.is_open_elsewhere(profile and profile[0], file, link):
            return 0
        app.appearance.restore()
        if practice:
            app.start_practice(practice_port)
        elif profile is not None:
            app.opening.open_profile(*profile)
        elif file is not None:
            app.opening.files.open(file)
        elif link:
            app.opening.files.open_text(link)
        else:
            app.opening.open_last()
        signals.begin_loop()
        return signals.exit_status(app.leaving.exec())
