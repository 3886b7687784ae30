"""Tells the person that an exception was not caught, in whichever window there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from desktop.startup.first_paint import FirstPaint
    from desktop.ui.main_window.window import MainWindow


class UncaughtNotice(QObject):
    """A notice in the main window; in the login dialog as long as that is all there is."""

    def __init__(self, window: MainWindow, first_paint: FirstPaint) -> None:
        super().__init__(window)
        self._window = window
        self._first_paint = first_paint

    @Slot(str)
    def show(self, details: str) -> None:
        """Show that something went wrong, with kinds and places of the exception."""
        text = self.tr(
            "Something in Cognito Desk went wrong, which is not your doing. You can go on. If it "
            "happens again, send these details to your support team."
        )
        if self._window.isVisible():
            self._window.show_notice("error", text, details)
        elif self._first_paint.login is not None:
            self._first_paint.login.show_problem(Problem(text, details))
