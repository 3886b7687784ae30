"""Windows that open over another one: where they come to stand, and stay as they grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot

from desktop.ui.widgets.window_geometry import centre_over

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    _Window = QWidget
else:
    _Window = object


SETTLED_MS = 250
"""Milliseconds after which the window system has given a new window its title bar and borders.

Until then positions are those of a moment: a move by them may end in the corner of the screen.
"""


class OpensOver(_Window):
    """For classes of windows, before Qt's among the bases: centred over `opens_over`."""

    owner: QWidget | None = None
    """The window that it opens over, where that is not its parent."""
    _settled = False
    _wanted = _lifted = 0
    """Where its upper edge would be, and where it was moved up to so that all is on the screen."""

    def opens_over(self) -> QWidget | None:
        return self.owner or self.parentWidget()

    def keep_on_screen(self) -> None:
        """Move up where it has grown beyond the lower edge, and back where there is room again."""
        if not self._settled:
            return
        screen, frame = self.screen().availableGeometry(), self.frameGeometry()
        wanted = self._wanted if frame.y() == self._lifted else frame.y()
        lowest = screen.y() + screen.height() - frame.height()
        y = max(min(wanted, lowest), screen.y())
        self._wanted, self._lifted = wanted, y
        if y != frame.y():
            self.move(frame.x(), y)

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self._settled = False
            centre_over(self, self.opens_over())
            QTimer.singleShot(SETTLED_MS, self, self.settle)
        super().showEvent(event)

    @Slot()
    def settle(self) -> None:
        """Place it once more: now its title bar and borders are known, and its size."""
        if self._settled or not self.isVisible():
            return
        self._settled = True
        other = self.opens_over()
        if other is None or other.isVisible():
            centre_over(self, other)
        self._wanted = self._lifted = self.frameGeometry().y()
        self.keep_on_screen()
