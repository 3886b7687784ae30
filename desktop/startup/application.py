"""The `QApplication`, with its names and its theme."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.startup import taskbar
from desktop.ui.style import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QFileOpenEvent


class Application(QApplication):
    """The one application of this process."""

    given = Signal(str)
    """The system hands something over: a file's path, or a link."""


class MacApplication(Application):
    """Tells what macOS hands over: a file that was opened in the Finder, or a link.

    Nowhere else does the system do so, and PySide6 makes a dozen classes for the first event that
    is handled here, before the first paint.
    """

    def event(self, event: QEvent) -> bool:
        """Called for the application's own events only, which are few."""
        if event.type() == QEvent.Type.FileOpen:
            self._tell(event)  # type: ignore[arg-type]  # as its type says
            return True
        return super().event(event)

    def _tell(self, event: QFileOpenEvent) -> None:
        url = event.url()
        self.given.emit(event.file() or bytes(url.toEncoded().data()).decode())


def make_application() -> Application:
    """Make the one application of this process."""
    taskbar.identify()
    application = (MacApplication if sys.platform == "darwin" else Application)(sys.argv[:1])
    application.setApplicationName("cognito-desk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(taskbar.APP_ID)
    application.setQuitOnLastWindowClosed(False)  # `App` decides it when the window closes
    theme.apply(application)
    return application
