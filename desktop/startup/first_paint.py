"""What is painted first, and what follows once it is.

The person waits for the first paint, so two windows are made before it and nothing else: the main
window and the login dialog. Presenters, worker, boto3, jose and asyncio come afterwards.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop.startup.deferred_imports import DeferredImports
from desktop.ui.dialogs.login import LoginDialog
from desktop.ui.style.icons import app_icon
from desktop.ui.text.banner import banner_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.config.profile import Profile
    from desktop.diagnostics.diagnostics import Diagnostics
    from desktop.diagnostics.uncaught import UncaughtExceptions
    from desktop.ui.main_window.window import MainWindow


class FirstPaint(QObject):
    """Shows the login dialog, or the main window when a session is resumed.

    Once that is painted it begins the diagnostics, has the rest imported, shows the main window
    and calls the `finish` that it was given.
    """

    window_shown = Signal()
    """The main window is shown now, behind the login dialog or alone."""

    def __init__(
        self,
        window: MainWindow,
        uncaught: UncaughtExceptions,
        diagnostics: Diagnostics | None,
        monotonic: Callable[[], float],
    ) -> None:
        super().__init__(window)
        self.login: LoginDialog | None = None
        self._window = window
        self._built = False
        self._uncaught = uncaught
        self._diagnostics = diagnostics
        self._monotonic = monotonic
        self._imports = DeferredImports(self)
        self._finish: Callable[[], None] = self.show_window
        self._prepare: Callable[[], object] | None = None

    @property
    def importing(self) -> bool:
        """Whether it was painted, and the rest is still being imported."""
        return self._imports.running

    def show_login(
        self,
        connection: str,
        banner: str,
        finish: Callable[[], None],
        prepare: Callable[[], object] | None = None,
        *,
        user_name: str = "",
        listed: str = "",
        profile: Profile | None = None,
    ) -> None:
        """Show the login dialog over the main window, which follows.

        `prepare` is called before `finish`, on a thread: it must not touch Qt. `user_name` is
        filled in from the first, so that what is typed at once goes into the password's field.
        `listed`: what the connection is called in the list, where that is another name. `profile`
        says what else there will be in the dialog; None where that isn't known yet.
        """
        self._finish, self._prepare = finish, prepare
        login = self._make_login(connection, banner)
        if listed:
            login.set_connections([listed], 0)
        login.set_user_name(user_name)
        if profile is not None:
            login.show_expected(
                profile.support,
                optional=profile.password_optional,
                keeps=profile.keep_signed_in,
            )
        login.logo.painted.connect(self._painted)
        self._window.winId()  # the login dialog belongs to it from the first, shown or not
        login.open()

    def show_resuming(
        self,
        person: str,
        profile: Profile,
        finish: Callable[[], None],
        prepare: Callable[[], object] | None = None,
    ) -> None:
        """Show the main window while the stored session of `person` is resumed, and no dialog.

        `finish` and `prepare` as in `show_login`.
        """
        self._finish, self._prepare = finish, prepare
        banner = banner_of(profile)
        self._make_login(profile.name, banner)
        self._build_content()
        self._window.set_profile(profile.name, profile.environment, banner)
        self._window.current.resume(person)
        self._window.show()
        self._window.tabs.setFocus()  # "Sign out" would have it: nothing else can be pressed yet
        self.window_shown.emit()
        QtCore.QTimer.singleShot(0, self._begin_rest)

    def show_window(self) -> None:
        """Show the main window, behind the login dialog where that is open."""
        QApplication.setWindowIcon(app_icon())
        if self._window.isVisible():
            return
        self._build_content()
        self._window.focus_sign_in()  # Enter does it once the login dialog is closed
        self._window.setAttribute(QtCore.Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._window.show()
        self._window.setAttribute(QtCore.Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        if self.login is not None:
            self.login.raise_()
            self.login.activateWindow()  # openbox gives it to a dialog's parent all the same
        self.window_shown.emit()

    def stop(self) -> None:
        """Import nothing more: the program ends."""
        self._imports.stop()

    def collect_garbage(self) -> None:
        """Begin to collect garbage, for a start without the deferred imports that begin it."""
        self._imports.collect_garbage()

    def _build_content(self) -> None:
        """Once: after the welcome it is there."""
        if not self._built:
            self._built = True
            self._window.build_content()

    def _make_login(self, connection: str, banner: str) -> LoginDialog:
        login = self.login = LoginDialog(self._monotonic, self._window)
        login.set_connections([connection], 0)
        login.set_subtitle(connection)
        login.set_banner(banner)
        return login

    @Slot()
    def _painted(self) -> None:
        if self.login is not None:
            self.login.logo.painted.disconnect(self._painted)
        self._begin_rest()

    @Slot()
    def _begin_rest(self) -> None:
        from desktop.ui.widgets.accessible_roles import tell_roles

        if self._diagnostics is None:
            self._imports.start(
                tell_roles, self.show_window, self._finish, last_on_thread=self._prepare
            )
            return
        self._imports.start(
            self._diagnostics.log_qt_messages,
            tell_roles,
            self.show_window,
            self._finish,
            first_on_thread=partial(self._diagnostics.begin, self._uncaught),
            last_on_thread=self._prepare,
        )
