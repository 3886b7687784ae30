"""The composition root: the only file that knows everyone.

What stands between the start and the first paint is on the person's time: two windows, and
nothing else. The presenter, the worker, boto3, jose and asyncio come once they are painted.
"""

from __future__ import annotations

import sys
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.diagnostics.diagnostics import Diagnostics
from desktop.diagnostics.uncaught import UncaughtExceptions
from desktop.startup.deferred_imports import DeferredImports
from desktop.startup.single_instance import SingleInstance
from desktop.startup.welcome_flow import WelcomeFlow
from desktop.system.monotonic import monotonic
from desktop.ui.dialogs.login import LoginDialog
from desktop.ui.main_window.window import MainWindow
from desktop.ui.style import theme
from desktop.ui.style.icons import app_icon
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.window_geometry import leave_room

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.config.profile import Profile
    from desktop.config.remembered import Remembered
    from desktop.practice_mode import PracticeMode
    from desktop.ui.presenters.background import Background
    from desktop.ui.presenters.main import MainPresenter
    from desktop.worker.thread import Worker


PRACTICE_PHONE = 420
"""How wide the practice phone is, for which there should be room beside the main window."""


class App(QObject):
    """Everything there is while the window is open."""

    def __init__(self, application: QApplication, watch: Diagnostics | None = None) -> None:
        super().__init__(application)
        self.window = MainWindow()
        self._login: LoginDialog | None = None
        self._practice: PracticeMode | None = None
        self._worker: Worker | None = None
        self._background: Background | None = None
        self._then: Callable[[], None] = self._show_window
        self._early: tuple[str, str] | None = None
        self._watch = watch
        self._rest = DeferredImports(self)
        self._uncaught = UncaughtExceptions(self)
        self._uncaught.happened.connect(self._show_uncaught)
        self._one = SingleInstance(self.window)
        self._welcoming = WelcomeFlow(self.window)
        self._welcoming.practice_wanted.connect(self.open_practice)
        self._welcoming.profile_chosen.connect(self.open_profile)
        self.window.closing.connect(self._closing)
        self.window.quit_wanted.connect(application.quit)
        self.window.sign_in_wanted.connect(self._sign_in_wanted)
        application.aboutToQuit.connect(self._stop)

    @cached_property
    def _remembered(self) -> Remembered:
        from desktop.config.remembered import Remembered

        return Remembered.read()

    def give_way(self, profile: Path | None) -> bool:
        """Whether this profile, or by default the last one, was open and has come forward."""
        return not self._one.acquire(profile or self._remembered.profile)

    def open_last(self) -> None:
        """Open the last profile, or the welcome when there is none that can be read."""
        if not self._remembered.profile:
            self._open_welcome()
            return
        from desktop.config.profile import ProfileError, read_profile

        path = Path(self._remembered.profile)
        try:
            profile = read_profile(path)
        except ProfileError as error:
            text = self.tr("The connection that was used last can't be opened.")
            self._open_welcome(Problem(text, str(error)))
        else:
            self.open_profile(path, profile)

    @Slot(object, object)
    def open_profile(self, path: Path, profile: Profile) -> None:
        """Sign in with this profile, and remember it as the last one."""
        self._one.add(path)
        person = ""
        if profile.keep_signed_in:
            person = self._remembered.signed_in_name(profile.connection_key)

        def then() -> None:
            from desktop.startup.connections import connect_all

            connections, wrong = connect_all(path, profile)
            desk = self._desk()
            desk.open_connections(connections, person)
            if wrong:
                text = self.tr("Some of your connections can't be opened.")
                self.window.show_notice("warning", text, "\n".join(wrong))

        login = self._new_login(profile.name, profile.environment)
        if person:
            self._come_back(person, profile, then)
        else:
            self._open(login, then)

    def _come_back(self, person: str, profile: Profile, then: Callable[[], None]) -> None:
        """Somebody stayed signed in: the main window at once, and no dialog."""
        self.window.build_content()
        self.window.set_profile(profile.name, profile.environment, profile.support)
        self.window.show_resuming(person)
        self.window.show()
        self.window.tabs.setFocus()  # Sign out would have it, being all that can be pressed yet
        self._one.listen()
        self._then = then
        QtCore.QTimer.singleShot(0, self._begin_rest)

    @Slot()
    def open_practice(self, port: int = 0) -> None:
        """Sign in to a practice pool that ends with the program."""

        def then() -> None:
            from desktop.practice_mode import PracticeMode

            self._practice = PracticeMode(self.window, self._desk(), port)

        leave_room(self.window, theme.px(PRACTICE_PHONE))
        self._open(self._new_login(self.tr("Practice pool"), ""), then)

    def _new_login(self, connection: str, environment: str) -> LoginDialog:
        """The login dialog: to be looked at and typed in, before there is a presenter."""
        login = self._login = LoginDialog(monotonic, self.window)
        login.set_connections([connection], 0)
        login.set_subtitle(connection)
        login.set_banner(f"{environment}  ·  {connection}" if environment else "")
        login.submitted.connect(self._keep)
        login.cancelled.connect(self._drop)
        login.rejected.connect(self._drop)
        return login

    @Slot(str, str)
    def _keep(self, user_name: str, password: str) -> None:
        """Somebody was faster than the start: the presenter gets it as soon as there is one."""
        self._early = (user_name, password)

    @Slot()
    def _drop(self) -> None:
        """And cancelled before there was one: then nothing must be sent."""
        self._early = None

    def _desk(self) -> MainPresenter:
        """The presenter around the windows, with the worker behind it."""
        from desktop.ui.presenters.background import Background
        from desktop.ui.presenters.main import MainPresenter
        from desktop.worker.bridge import Bridge
        from desktop.worker.thread import Worker

        if self._login is None:
            raise RuntimeError("the login dialog comes first")
        bridge = Bridge(self)
        self._worker = Worker(bridge.report)
        desk = MainPresenter(self.window, self._login, self._worker, self._remembered, monotonic)
        self._background = Background(self.window, desk.session, monotonic)
        self._background.quit_wanted.connect(QApplication.quit)
        bridge.reported.connect(desk.report)
        self._worker.begin()
        self._login.submitted.disconnect(self._keep)
        self._login.cancelled.disconnect(self._drop)
        self._login.rejected.disconnect(self._drop)
        if self._early is not None:
            desk.sign_in.submit(*self._early)
            self._early = None
        return desk

    def _open(self, login: LoginDialog, then: Callable[[], None]) -> None:
        """Show the login dialog over the main window; `then` is called once it is painted."""
        self._then = then
        login.logo.painted.connect(self._painted)
        self.window.winId()  # the login dialog belongs to it from the first, shown or not
        login.open()

    @Slot()
    def _painted(self) -> None:
        if self._login is not None:
            self._login.logo.painted.disconnect(self._painted)
        self._begin_rest()

    @Slot()
    def _begin_rest(self) -> None:
        if self._watch is None:
            self._rest.take(self._show_window, self._then)
            return
        begin = partial(self._watch.begin, self._uncaught)
        self._rest.take(self._watch.log_qt_messages, self._show_window, self._then, beside=begin)

    def _show_window(self) -> None:
        """Show the main window, behind the dialog that is open over it."""
        QApplication.setWindowIcon(app_icon())
        if self.window.isVisible():
            return
        self.window.build_content()
        self.window.setAttribute(QtCore.Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.window.show()
        self.window.setAttribute(QtCore.Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        if self._login is not None:
            self._login.raise_()
            self._login.activateWindow()  # openbox gives it to a dialog's parent all the same
        self._one.listen()

    def _open_welcome(self, problem: Problem | None = None) -> None:
        self._show_window()
        self._welcoming.open(problem)
        self._rest.collect_garbage()

    @Slot()
    def _sign_in_wanted(self) -> None:
        """With a connection the presenter answers; without one, the welcome comes again."""
        if self._login is None:
            self._open_welcome()

    @Slot(str)
    def _show_uncaught(self, details: str) -> None:
        text = self.tr(
            "Something in Cognito Desk went wrong, which is not your doing. You can go on. If it "
            "happens again, send these details to your support team."
        )
        if self.window.isVisible():
            self.window.show_notice("error", text, details)
        elif self._login is not None:  # so early that the dialog is all there is
            self._login.show_problem(Problem(text, details))

    @Slot()
    def _closing(self) -> None:
        """The main window was closed: the end, unless somebody stays signed in in the tray."""
        if self._background is not None and self._background.stays:
            self._background.window_closed()
        else:
            QApplication.quit()

    @Slot()
    def _stop(self) -> None:
        """End what runs beside the window: within a second, whatever is in flight."""
        self._one.stop()
        if self._practice is not None:
            self._practice.stop()
        if self._worker is not None:
            self._worker.stop()
        if self._watch is not None:
            self._watch.end()


def run(*, profile: tuple[Path, Profile] | None, practice: bool, practice_port: int) -> int:
    """Open the window and stay until it is closed; the exit code."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("cognito-desk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("cognito-desk")
    application.setQuitOnLastWindowClosed(False)  # the main window says when, see `_closing`
    theme.apply(application)
    app = App(application, Diagnostics())
    if not practice and app.give_way(profile and profile[0]):
        return 0
    if practice:
        app.open_practice(practice_port)
    elif profile is not None:
        app.open_profile(*profile)
    else:
        app.open_last()
    return application.exec()
