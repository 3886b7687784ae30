"""Opens a window as it is with everything in it, for the tests that look at all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.ui.connection_editor.editor import ConnectionEditor
from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.main_window.about import AboutDialog
from desktop.ui.practice_phone.controls.window import PracticeControls
from desktop.ui.practice_phone.window import PracticePhone
from desktop.ui.style import theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.helpers import every_window

WIDTHS: dict[type[QWidget], int] = {
    PracticePhone: 420,
    PracticeControls: 600,
    ConnectionEditor: 1040,
}
"""Pixels at 100 %, where it isn't 940."""


def opened(qtbot: QtBot, make: every_window.Make) -> QWidget:
    """Shown, and laid out."""
    window = make()
    qtbot.addWidget(window)
    if isinstance(window, QDialog):
        window.open()
    else:
        window.show()
    if not isinstance(window, FormDialog | AboutDialog):
        width = WIDTHS.get(type(window), 940)
        window.resize(theme.px(width), theme.px(660))  # whatever the screen has
    for _ in range(3):  # a layout, what it changes, and the layout of that
        QApplication.processEvents()
    return window
