"""Shows why tokens were rejected, and goes back once others pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.ui.main_window.pages.stack import Tab

if TYPE_CHECKING:
    from desktop.ui.models.current_session import CurrentSession
    from desktop.ui.widgets.tab_bar import TabBar


class RejectedTokens(QObject):
    """Changes to the Checks page when a session ends that way; from there to the Overview."""

    def __init__(self, current: CurrentSession, tabs: TabBar, parent: QObject) -> None:
        super().__init__(parent)
        self._current = current
        self._tabs = tabs
        self._shown = False
        current.renewed.connect(self._go_back)
        current.ended.connect(self._show)

    @Slot()
    def _go_back(self) -> None:
        if self._shown and self._tabs.currentIndex() == Tab.CHECKS:
            self._tabs.setCurrentIndex(Tab.OVERVIEW)
        self._shown = False

    @Slot()
    def _show(self) -> None:
        if self._current.verdicts is not None:
            self._tabs.setCurrentIndex(Tab.CHECKS)
            self._shown = True
