"""The `QApplication`, with its names and its theme."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.startup import taskbar
from desktop.ui.style import theme


def make_application() -> QApplication:
    """Make the one application of this process."""
    taskbar.identify()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("cognito-desk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("cognito-desk")
    application.setQuitOnLastWindowClosed(False)  # `App` decides it when the window closes
    theme.apply(application)
    return application
