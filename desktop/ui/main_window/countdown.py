"""Ticks each second of the current session, and tells when its access token expires."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from desktop.ui.models.current_session import CurrentSession


class Countdown(QObject):
    """Goes by the monotonic clock only, so that moving the wall clock changes nothing."""

    ticked = Signal(float)
    """Seconds left, at most once a second."""
    expired = Signal()

    def __init__(self, current: CurrentSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tick)
        current.renewed.connect(self._start)
        current.ended.connect(self._timer.stop)

    @Slot()
    def tick(self) -> None:
        """Tell the time left now; also called when the window is shown, such as after sleep."""
        if self._current.session is None:
            return
        left = self._current.seconds_left()
        self.ticked.emit(left)
        if left <= 0:
            self._timer.stop()
            self.expired.emit()
            return
        # Until the figures change next, so that no second is skipped.
        self._timer.start(max(1, int(left % 1 * 1000) + 1))

    @Slot()
    def _start(self) -> None:
        from PySide6.QtCore import Qt

        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.tick()
