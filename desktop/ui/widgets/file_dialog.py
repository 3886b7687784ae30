"""The file dialog, where it is Qt's own: large enough, with whole columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHeaderView, QTreeView

from desktop.ui.widgets.window_geometry import start_at

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

USUAL = (860, 520)
"""Pixels at 100 %."""


class FileDialog(QFileDialog):
    """The desktop's own dialog where it has one; open it with `open()`."""

    def __init__(self, parent: QWidget | None, title: str) -> None:
        super().__init__(parent, title)
        self.setOption(QFileDialog.Option.HideNameFilterDetails)
        start_at(self, *USUAL)

    def showEvent(self, event: QShowEvent) -> None:
        tree = self.findChild(QTreeView, "treeView")
        if isinstance(tree, QTreeView):
            tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        super().showEvent(event)
