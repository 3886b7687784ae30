"""View → Appearance: light, dark, or as the system is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from desktop.ui.style import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class AppearanceMenu(QMenu):
    """One of three is checked: what the theme follows."""

    wanted = Signal(str)
    """One of `theme.APPEARANCES` was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Appearance"))
        self._group = QActionGroup(self)
        texts = (self.tr("As the &system"), self.tr("&Light"), self.tr("&Dark"))
        for appearance, text in zip(theme.APPEARANCES, texts, strict=True):
            action = self.addAction(text)
            action.setCheckable(True)
            action.setData(appearance)
            self._group.addAction(action)
        self.aboutToShow.connect(self._update)
        self.triggered.connect(self._chosen)
        self._update()

    @Slot()
    def _update(self) -> None:
        for action in self._group.actions():
            action.setChecked(action.data() == theme.current().appearance)

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self.wanted.emit(action.data())
