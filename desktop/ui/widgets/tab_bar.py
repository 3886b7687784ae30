"""The tabs above pages, in the style of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabBar

from desktop.ui.style.style_sheet import set_variant

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class TabBar(QTabBar):
    """Tabs as wide as their words, from where a line of text begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        if self.isRightToLeft():
            set_variant(self, "mirrored")  # Qt doesn't mirror the margins of tabs

    def add(self, title: str) -> None:
        """Add a tab, without a word to screen readers while the window is being made.

        Qt tells them that the first one was chosen, and they take it for what has the focus, in
        whichever window that is.
        """
        from PySide6.QtGui import QAccessible  # not needed to paint

        heard = QAccessible.isActive() and not self.isVisible()
        if heard:
            QAccessible.setActive(False)
        self.addTab(title)
        if heard:
            QAccessible.setActive(True)
