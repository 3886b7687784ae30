"""Where the focus goes when the control that has it is disabled, hidden or taken away.

By itself Qt hands it on to the next control. A key that is pressed twice, or still held down, then
presses that one as well: "Refresh now" and then "Sign out".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.ui.widgets.fields import control_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    _Window = QWidget
else:
    _Window = object


def focused_in(window: QWidget) -> QWidget | None:
    """What has the focus while the window is active; None for nothing, which Qt's stubs deny."""
    return window.focusWidget()


class KeepsFocus(_Window):
    """For every class of windows, before Qt's among the bases.

    A lost focus goes to the window's `resting_place`. The control that was disabled has it back as
    soon as it is enabled, unless the person moved it meanwhile, or it is in a field.
    """

    def resting_place(self) -> QWidget:
        """A field, or what Enter and the space bar do nothing with; by default the window."""
        return self

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 — Qt's signature
        """Called for Tab, and by Qt for a control that was disabled or hidden just now."""
        lost = focused_in(self)
        if lost is None or (lost.isEnabled() and lost.isVisible()):
            return super().focusNextPrevChild(next)
        place = control_of(self.resting_place())
        if place is lost or not place.isEnabled():
            place = self
        place.setFocus()
        if lost.isVisible() and not isinstance(place, QLineEdit):
            _GivesBack(lost, place)
        return True


class _GivesBack(QObject):
    """Gives the focus back to a control that was disabled; once.

    Until then Enter does nothing in a dialog that has it itself: the default button would take it.
    """

    def __init__(self, lost: QWidget, place: QWidget) -> None:
        super().__init__(lost)
        self._lost = lost
        self._place = place
        for each in (lost, place):
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if "_lost" not in vars(self):  # Python has taken it apart, and Qt not yet
            return False
        lost, place = self._lost, self._place
        if watched is place and isinstance(event, QKeyEvent):
            return event.text() in ("\r", "\n") and focused_in(lost.window()) is place
        if watched is lost and event.type() == QEvent.Type.EnabledChange and lost.isEnabled():
            for each in (lost, place):
                each.removeEventFilter(self)
            self.deleteLater()
            if lost.isVisible() and focused_in(lost.window()) is place:
                lost.setFocus()
        return False
