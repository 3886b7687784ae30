"""View → Language: the system's, or one of those that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from desktop.ui.languages import OFFERED
from desktop.ui.text.organisation import set_by_organisation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LanguageMenu(QMenu):
    """Each language is named in itself, for those who don't read the one that is in use."""

    chosen = Signal(str)
    """The code of the language, one of `OFFERED`; empty for the system's."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        """`code` is the one that was chosen before."""
        super().__init__(parent)
        self.setTitle(self.tr("&Language"))
        group = QActionGroup(self)
        for each, name in {"": self.tr("As the &system"), **OFFERED}.items():
            action = self.addAction(name if "&" in name else f"&{name}")
            action.setCheckable(True)
            action.setChecked(each == code)
            action.setData(each)
            group.addAction(action)
            if not each:
                self.addSeparator()
        group.triggered.connect(self._chosen)

    def lock(self) -> None:
        """The organisation has set the language: show it, with the reason."""
        for action in self.actions():
            action.setEnabled(False)
        first = self.actions()[0]
        why = QAction(set_by_organisation(), self)
        why.setEnabled(False)
        self.insertAction(first, why)
        self.insertSeparator(first)

    def _chosen(self, action: QAction) -> None:
        self.chosen.emit(action.data())
