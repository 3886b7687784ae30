"""Whether the whole session, and not only its access token, comes to its end soon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.session import Session

DAY = 86_400
CHECK_INTERVAL_MS = 30_000
WARN_AT_SHARE = 0.1


class SessionEnd(QObject):
    """Tells once for each sign-in, in good time; never where the end isn't known.

    The service never says how long a refresh token lives: the connection's `refresh_days` does.
    A rotated refresh token keeps what is left of the first one's life.
    """

    near = Signal(int)
    """The end, in epoch seconds of the service's clock."""

    def __init__(self, monotonic: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._session: Session | None = None
        self._days = 0
        self._told: int | None = None
        self._timer = QTimer(self, interval=CHECK_INTERVAL_MS)
        self._timer.timeout.connect(self.check_clock)

    def watch(self, session: Session, refresh_days: int | None) -> None:
        """A session that began or was renewed."""
        self._session = session
        self._days = refresh_days or 0
        if self._days:
            self._timer.start()
            self.check_clock()

    def stop(self) -> None:
        self._session = None
        self._timer.stop()

    @Slot()
    def check_clock(self) -> None:
        """Look at the clock."""
        session = self._session
        signed_in = session.stored_session.auth_time if session is not None else 0
        if session is None or not self._days or signed_in in (0, self._told):
            return
        life = self._days * DAY
        left = signed_in + life - session.service_now(self._monotonic())
        if left <= min(DAY, WARN_AT_SHARE * life):
            self._told = signed_in
            self.near.emit(signed_in + life)
