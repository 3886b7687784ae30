"""Pauses before the next try: Cognito's lockout after failures, and ours after throttling."""

from __future__ import annotations

from dataclasses import dataclass, field

FAILURES_WITHOUT_PAUSE = 4
"""Failures in a row that have no consequence."""
MAX_PAUSE = 15 * 60
"""Seconds."""
FIRST_BACK_OFF = 5
"""Seconds."""
MAX_BACK_OFF = 60
"""Seconds. Cognito's quotas are counted by the second, so a minute is enough."""
_MAX_DOUBLINGS = 16
"""Beyond every maximum here: keeps the powers of two small."""


def pause_after(failures: int) -> int:
    """Seconds for which Cognito refuses to check passwords after so many failures in a row.

    The fifth costs one second and each further one doubles that, up to about 15 minutes
    (Cognito developer guide, "Lockout behavior for failed sign-in attempts").
    """
    if failures <= FAILURES_WITHOUT_PAUSE:
        return 0
    doublings = min(failures - FAILURES_WITHOUT_PAUSE - 1, _MAX_DOUBLINGS)
    return min(MAX_PAUSE, 1 << doublings)


def back_off_after(throttled: int) -> int:
    """Seconds before the next try when the service throttled so many requests in a row.

    Our choice: Cognito doesn't say how long to wait.
    """
    if not throttled:
        return 0
    return min(MAX_BACK_OFF, FIRST_BACK_OFF << min(throttled - 1, _MAX_DOUBLINGS))


@dataclass(slots=True)
class FailureCounter:
    """Failures in a row by user name, as far as this program saw them.

    Times are seconds of the monotonic clock.
    """

    _seen: dict[str, tuple[int, float]] = field(default_factory=dict)
    """Number of failures, and the time of the last."""

    def failed(self, user_name: str, now: float) -> int:
        """Count one more; returns how many in a row. After `MAX_PAUSE` the count starts anew."""
        count, last = self._seen.get(user_name, (0, now))
        count = count + 1 if now - last < MAX_PAUSE else 1
        self._seen[user_name] = (count, now)
        return count

    def succeeded(self, user_name: str) -> None:
        """The service accepted the password: start from 0."""
        self._seen.pop(user_name, None)

    def pause_remaining(self, user_name: str, now: float) -> float:
        """Seconds until the lockout ends; 0 when there is none, or when it isn't known."""
        count, last = self._seen.get(user_name, (0, now))
        return max(0.0, last + pause_after(count) - now)
