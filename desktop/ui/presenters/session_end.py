"""Tells when the whole session, not only its access token, is about to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from desktop.ui.models.current_session import CurrentSession

DAY = 86_400
"""Seconds."""
CHECK_INTERVAL_MS = 30_000
WARN_AT_SHARE = 0.1
"""Share of the session's life that is left when the person is told; a day at most."""


class SessionEnd(QObject):
    """Emits `near` once for each sign-in; never where the end isn't known.

    The service never says how long a refresh token lives: the connection's `refresh_days` does.
    A rotated refresh token keeps what is left of the first one's life.
    """

    near = Signal(int)
    """The end, in epoch seconds of the service's clock."""

    def __init__(self, current: CurrentSession, parent: QObject) -> None:
        super().__init__(parent)
        self._current = current
        self._told: int | None = None
        self._timer = QTimer(self, interval=CHECK_INTERVAL_MS)
        self._timer.timeout.connect(self.check_clock)
        current.renewed.connect(self._start)
        current.ended.connect(self._timer.stop)

    @property
    def watching(self) -> bool:
        """Whether there is a session whose end is known."""
        return self._timer.isActive()

    @Slot()
    def check_clock(self) -> None:
        """Compare the end with the service's time now."""
        session, days = self._current.session, self._days
        signed_in = session.stored_session.auth_time if session is not None else 0
        if session is None or not days or signed_in in (0, self._told):
            return
        life = days * DAY
        left = signed_in + life - self._current.service_now()
        if left <= min(DAY, WARN_AT_SHARE * life):
            self._told = signed_in
            self.near.emit(signed_in + life)

    @Slot()
    def _start(self) -> None:
        if self._days:
            self._timer.start()
            self.check_clock()
        else:
            self._timer.stop()

    @property
    def _days(self) -> int:
        connection = self._current.connection
        return (connection.profile.refresh_days if connection else None) or 0
