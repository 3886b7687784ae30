"""Keeps a table scrolled to its newest row, unless the user has scrolled up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView


class FollowTail(QObject):
    """Scrolls to the end when rows are added, if the end was visible before."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._bar = table.verticalScrollBar()
        self._following = True
        self._bar.valueChanged.connect(self._update_following)
        # The range grows when rows are added and when the window shrinks.
        self._bar.rangeChanged.connect(self._follow)

    @property
    def following(self) -> bool:
        return self._following

    @Slot()
    def _update_following(self) -> None:
        self._following = self._bar.value() >= self._bar.maximum()

    @Slot()
    def _follow(self) -> None:
        if self._following:
            self._bar.setValue(self._bar.maximum())
