"""The tabs above pages, in the style of the program."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabBar

from desktop.ui.style.style_sheet import set_variant

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class TabBar(QTabBar):
    """Tabs as wide as their words, from where a line of text begins.

    Ctrl+Tab and Ctrl+PgDn go to the next one from wherever the focus is in the window, with Shift
    and Ctrl+PgUp to the one before. There is one bar of tabs in a window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        if self.isRightToLeft():
            set_variant(self, "mirrored")  # Qt doesn't mirror the margins of tabs
        for keys, step in (
            *(("Ctrl+Tab", 1), ("Ctrl+PgDown", 1)),
            *(("Ctrl+Shift+Tab", -1), ("Ctrl+PgUp", -1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._go_on, step))

    @Slot(int)
    def go_to(self, index: int) -> None:
        """Choose a tab for a key: with the focus on the tabs, as it is on no page after that."""
        self.setFocus()
        self.setCurrentIndex(index)

    def _go_on(self, step: int) -> None:
        self.go_to((self.currentIndex() + step) % self.count())

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
