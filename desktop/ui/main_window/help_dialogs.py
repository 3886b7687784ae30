"""Opens what the Help menu shows over the main window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class HelpDialogs(QObject):
    """Its dialogs are made, and their modules imported, when they are first wanted."""

    about_opened = Signal(object)
    """The `AboutDialog`, which waits for its facts."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.practice_address = ""
        """Where the practice pool is; empty without one."""

    @Slot()
    def open_about(self) -> None:
        """Show name and version."""
        from desktop.ui.main_window.about import AboutDialog

        dialog = AboutDialog(self._window, self.practice_address)
        dialog.open()
        self.about_opened.emit(dialog)

    @Slot()
    def open_whats_new(self) -> None:
        """Show the newest changes."""
        from desktop.ui.main_window.whats_new import WhatsNewDialog

        WhatsNewDialog(self._window).open()
