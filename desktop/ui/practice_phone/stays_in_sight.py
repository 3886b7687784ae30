"""Keeps the practice phone in sight while a dialog asks for what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from desktop.ui.widgets.opens_over import SETTLED_MS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.practice_phone.window import PracticePhone

AFTER_MS = SETTLED_MS + 50
"""Milliseconds after which a dialog that was opened stands where it stays."""


class StaysInSight(QObject):
    """Raises the phone when a dialog becomes the active window, without giving it the focus.

    Window managers raise the main window along with its dialog, and on a narrow screen that is
    above the phone. When the dialog is gone, the main window is above again.
    """

    def __init__(self, phone: PracticePhone, main: QWidget | None = None) -> None:
        """`main`: the window whose dialogs ask for what the phone shows; None for any window."""
        super().__init__(phone)
        self._main = main
        self._phone = phone
        self._raised = False
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self.raise_phone)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._timer.start)

    @Slot()
    def raise_phone(self) -> None:
        """Raise it beside the active dialog, unless it would cover some of that."""
        phone, active = self._phone, QApplication.activeWindow()
        if active is None or active is phone or not phone.wants_updates:
            return
        if not isinstance(active, QDialog):
            if self._raised:
                active.raise_()
            self._raised = False
        elif self._main not in (None, active.parentWidget()):
            return
        elif not phone.frameGeometry().intersects(active.frameGeometry()):
            phone.raise_()
            self._raised = True
