"""Why the program doesn't start, for people whose start has no console to print it to."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.startup.application import make_application


def show_reason(reason: str) -> None:
    """Show it in a window; returns once that is closed."""
    if QApplication.instance() is None:
        make_application()
    QMessageBox.critical(None, "Cognito Desk", reason)
