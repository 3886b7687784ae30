"""Keeping a table at its newest line, unless the person is reading further up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView


class FollowTail(QObject):
    """Scroll to the end when lines come, as long as the end was in sight before."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._bar = table.verticalScrollBar()
        self._following = True
        self._bar.valueChanged.connect(self._update_following)
        # The range grows after lines came and after the window shrank: both keep the end in sight.
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
