"""How long Cognito pauses sign-in after failures in a row, and we after it told us to slow down."""

from __future__ import annotations

from dataclasses import dataclass, field

FAILURES_WITHOUT_PAUSE = 4
LONGEST_PAUSE = 15 * 60
FIRST_BACK_OFF = 5
MAX_BACK_OFF = 60


def pause_after(failures: int) -> int:
    """Seconds for which the door is closed after this many failures in a row.

    The fifth closes it for a second and each further one doubles it, up to about 15 minutes
    (Cognito developer guide, "Lockout behavior for failed sign-in attempts").
    """
    if failures <= FAILURES_WITHOUT_PAUSE:
        return 0
    return int(min(LONGEST_PAUSE, 2 ** min(failures - FAILURES_WITHOUT_PAUSE - 1, 16)))


def back_off_after(throttled: int) -> int:
    """Seconds before the next try when the service has throttled us so many times in a row.

    Cognito says nothing of how long; its quotas are by the second, so a minute is plenty.
    """
    return min(MAX_BACK_OFF, FIRST_BACK_OFF * 2 ** min(throttled - 1, 16)) if throttled else 0


@dataclass(slots=True)
class FailureCounter:
    """Failures in a row by user name, as far as this program saw them.

    Times are seconds of the monotonic clock.
    """

    _seen: dict[str, tuple[int, float]] = field(default_factory=dict)

    def failed(self, user_name: str, now: float) -> int:
        """Count one more; returns how many in a row. Fifteen quiet minutes start afresh."""
        count, last = self._seen.get(user_name, (0, now))
        count = count + 1 if now - last < LONGEST_PAUSE else 1
        self._seen[user_name] = (count, now)
        return count

    def succeeded(self, user_name: str) -> None:
        self._seen.pop(user_name, None)

    def pause_remaining(self, user_name: str, now: float) -> float:
        """Seconds until the door opens again; 0 when it is open, or when that isn't known."""
        count, last = self._seen.get(user_name, (0, now))
        return max(0.0, last + pause_after(count) - now)
