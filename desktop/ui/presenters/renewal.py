"""When the session is renewed automatically: before it expires, and again after a failure."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.auth.refresh_schedule import (
    MIN_RENEWAL_INTERVAL,
    next_primary_look,
    next_refresh,
    refresh_after_sleep,
    retry_after,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.session import Session

CHECK_INTERVAL_MS = 1000
"""The clock is checked instead of setting one long timer: timers stop while the computer sleeps,
and the session may have expired when it wakes up."""
SLEEP_THRESHOLD_S = 10.0
"""Seconds: a check that is so late means that the computer slept."""


class Renewal(QObject):
    """Emits `due` once for each time that was planned."""

    due = Signal()

    def __init__(
        self,
        monotonic: Callable[[], float],
        parent: QObject,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._jitter = jitter
        self._failures = 0
        self._at: float | None = None
        self._before_hand: float | None = None
        self._last_due = -MIN_RENEWAL_INTERVAL
        self._session: Session | None = None
        self._renewal_at = 0.0
        self.looks_for_primary = False
        """Whether what is due is a look whether the pool's own Region is back, and no renewal."""
        self._timer = QTimer(self, interval=CHECK_INTERVAL_MS)
        self._timer.timeout.connect(self.check_clock)

    def begin(self, session: Session) -> None:
        """Plan the renewal of a fresh session, before the last quarter of its life."""
        self._failures = 0
        now = self._monotonic()
        self._renewal_at = now + next_refresh(session.seconds_left(now), self._jitter())
        self.look_again(session)

    def look_again(self, session: Session) -> None:
        """Plan the renewal, and before it a look for the primary where a replica serves."""
        self._session = session
        wait = self._renewal_at - self._monotonic()
        look = next_primary_look(self._jitter()) if session.region else wait
        self.looks_for_primary = look < wait
        self._set(min(look, wait))

    def failed(self, *, by_hand: bool = False) -> None:
        """Plan another try after a failure; each wait is longer.

        A try by hand counts for nothing: the next one is no later than was planned before it.
        """
        if by_hand:
            self._failed_by_hand()
            return
        self._failures += 1
        self.looks_for_primary = False
        self._set(retry_after(self._failures, self._jitter()))

    def _failed_by_hand(self) -> None:
        self.looks_for_primary = False
        planned = self._before_hand
        self._set(retry_after(max(1, self._failures), self._jitter()))
        if planned is not None and self._at is not None:
            self._at = max(self._monotonic(), min(self._at, planned))

    def hold(self) -> None:
        """A try is under way: nothing is due until that has ended."""
        self._before_hand, session = self._at, self._session
        self.stop()
        self._session = session

    def stop(self) -> None:
        self._at = None
        self._session = None
        self._timer.stop()

    @property
    def due_at(self) -> float | None:
        """When it is due, in seconds of the monotonic clock; None when nothing is planned."""
        return self._at

    @Slot()
    def check_clock(self) -> None:
        """Emit `due` when the time has come; also right after the computer woke up."""
        now = self._monotonic()
        if self._at is None or now < self._at:
            return
        if self._session is not None and now - self._at > SLEEP_THRESHOLD_S:
            wait = refresh_after_sleep(self._session.seconds_left(now), self._jitter())
            if wait > 0:
                self._set(wait)
                return
        self.stop()
        self.looks_for_primary = self.looks_for_primary and now < self._renewal_at
        self._last_due = now
        self.due.emit()

    def _set(self, seconds: float) -> None:
        self._at = max(self._monotonic() + seconds, self._last_due + MIN_RENEWAL_INTERVAL)
        self._timer.start()
