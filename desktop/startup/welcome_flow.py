"""The welcome, shown while there is no connection, and what is chosen in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from desktop.ui.dialogs.welcome import Welcome
    from desktop.ui.main_window.window import MainWindow


class WelcomeFlow(QObject):
    """Shows at most one welcome, over the main window; it closes when a connection is chosen."""

    practice_wanted = Signal()
    profile_chosen = Signal(object, object)
    """Path of the file, and the `Profile` that was read from it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._welcome: Welcome | None = None

    def open(self, problem: Problem | None = None) -> None:
        """Show a new welcome, with the `problem` why there is no connection."""
        from desktop.ui.dialogs.welcome import Welcome  # the first start only

        self._close()
        welcome = self._welcome = Welcome(self._window)
        welcome.practice_wanted.connect(self._choose_practice)
        welcome.open_file_wanted.connect(self._choose_file)
        if problem is not None:
            welcome.show_problem(problem)
        welcome.show()  # and not open(): the main window's X quits while it is there

    def _close(self) -> None:
        if self._welcome is not None:
            self._welcome.hide()
            self._welcome.deleteLater()
            self._welcome = None

    @Slot()
    def _choose_practice(self) -> None:
        self._close()
        self.practice_wanted.emit()

    @Slot()
    def _choose_file(self) -> None:
        dialog = QFileDialog(self._welcome or self._window, self.tr("Open a connection file"))
        dialog.setNameFilter(self.tr("Connection files (*.toml)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._file_chosen)
        dialog.open()

    @Slot(str)
    def _file_chosen(self, name: str) -> None:
        from desktop.config.profile import ProfileError, read_profile

        path = Path(name)
        try:
            profile = read_profile(path)
        except ProfileError as error:
            if self._welcome is not None:
                text = self.tr("This file can't be used as a connection.")
                self._welcome.show_problem(Problem(text, str(error)))
        else:
            self._close()
            self.profile_chosen.emit(path, profile)
