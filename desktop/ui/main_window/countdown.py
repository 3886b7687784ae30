"""Time passing for a session: a tick a second, and one signal when it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.session import Session


class Countdown(QObject):
    """Goes by the monotonic clock only, so that moving the wall clock changes nothing."""

    ticked = Signal(float)
    """Seconds left, at most once a second."""
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._monotonic: Callable[[], float] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tick)

    def start(self, session: Session, monotonic: Callable[[], float]) -> None:
        """Count down to the end of this session; tells the first figure at once."""
        self._session, self._monotonic = session, monotonic
        from PySide6.QtCore import Qt

        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.tick()

    def stop(self) -> None:
        self._timer.stop()
        self._session = self._monotonic = None

    def left(self) -> float:
        """Seconds left now; 0 without a session."""
        if self._session is None or self._monotonic is None:
            return 0.0
        return self._session.seconds_left(self._monotonic())

    def service_now(self) -> float:
        """The service's epoch time now; 0 without a session."""
        if self._session is None or self._monotonic is None:
            return 0.0
        return self._session.service_now(self._monotonic())

    def tick(self) -> None:
        """Look at the clock; also right after the computer woke up."""
        if self._session is None:
            return
        left = self.left()
        self.ticked.emit(left)
        if left <= 0:
            self._timer.stop()
            self.ended.emit()
            return
        # To the moment at which the figures change, so that no second is skipped.
        self._timer.start(max(1, int(left % 1 * 1000) + 1))
