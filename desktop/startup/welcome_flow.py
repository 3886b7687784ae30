"""The welcome, shown while no connection was chosen yet, and what is chosen in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.config.kept_profiles import ProfileFile
    from desktop.ui.dialogs.welcome import Welcome
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.text.problem import Problem


class WelcomeFlow(QObject):
    """Shows at most one welcome, over the main window."""

    opened = Signal(object)
    """The `Welcome` that is shown now."""
    practice_wanted = Signal()
    open_file_wanted = Signal()
    text_entered = Signal(str)
    """A link, an address or ids."""
    profile_chosen = Signal(object, object)
    """Path of an offered file, and its `Profile`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._offered: Sequence[ProfileFile] = ()
        self.welcome: Welcome | None = None

    def open(self, problem: Problem | None = None, offered: Sequence[ProfileFile] = ()) -> None:
        """Show a new welcome, with the `problem` why it is there, and profiles to choose from."""
        from desktop.config.managed.current import is_managed, managed
        from desktop.config.managed.profiles import own_connections_allowed
        from desktop.ui.dialogs.welcome import Welcome  # the first start only
        from desktop.ui.models.connection import listed_names

        self.close()
        self._offered = offered
        names = listed_names(
            [(it.profile.name, str(it.path), is_managed(it.path)) for it in offered]
        )
        welcome = self.welcome = Welcome(
            names,
            parent=self._window,
            own_connections=own_connections_allowed(),
            practice_pool=managed().switch("practice_pool") is not False,
        )
        welcome.practice_wanted.connect(self._choose_practice)
        welcome.open_file_wanted.connect(self.open_file_wanted)
        welcome.text_entered.connect(self.text_entered)
        welcome.connection_chosen.connect(self._choose)
        if problem is not None:
            welcome.show_problem(problem)
        welcome.show()  # and not open(): the main window's X quits while it is there
        self.opened.emit(welcome)

    def close(self) -> None:
        """Take the welcome away, if there is one."""
        if self.welcome is not None:
            self.welcome.hide()
            self.welcome.deleteLater()
            self.welcome = None

    @Slot()
    def _choose_practice(self) -> None:
        self.close()
        self.practice_wanted.emit()

    @Slot(int)
    def _choose(self, number: int) -> None:
        chosen = self._offered[number]
        self.close()
        self.profile_chosen.emit(chosen.path, chosen.profile)
