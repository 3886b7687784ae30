"""The lockout after failures in a row, for passwords and, counted apart, for codes.

From the fifth failure on, the n-th locks for 2^(n-5) seconds, at most 15 minutes. A try while
locked counts for nothing. A success, or 15 minutes without a failure, starts the count again.
"""

from __future__ import annotations

from dataclasses import dataclass

_FREE_FAILURES = 5
"""The failure from which on there is a lockout."""
_LONGEST_SECONDS = 900
_QUIET_SECONDS = 900
_MOST_NAMES = 4_096
"""How many names are remembered, so that guessed ones don't fill the memory."""


@dataclass(frozen=True, slots=True)
class _Streak:
    """Failures in a row; times are epoch seconds."""

    failures: int
    last: float
    locked_until: float


class Lockouts:
    """The lockouts of one pool, by user name.

    Unknown names have them, too: an unknown user must look like a known one.
    """

    def __init__(self) -> None:
        self._streaks: dict[str, _Streak] = {}

    def is_locked(self, name: str, now: float) -> bool:
        """Whether a try at `now` is refused unseen."""
        run = self._streaks.get(name)
        return run is not None and now < run.locked_until

    def record_failure(self, name: str, now: float) -> None:
        """Count a failure; from the fifth on it starts a lockout."""
        run = self._streaks.get(name)
        failures = 1
        if run is not None and now - run.last < _QUIET_SECONDS:
            failures = run.failures + 1
        pause = 0
        if failures >= _FREE_FAILURES:
            pause = min(2 ** min(failures - _FREE_FAILURES, 10), _LONGEST_SECONDS)
        if len(self._streaks) >= _MOST_NAMES:
            self._drop_old_streaks(now)
        self._streaks[name] = _Streak(failures, now, now + pause)

    def record_success(self, name: str) -> None:
        """Start the count again."""
        self._streaks.pop(name, None)

    def _drop_old_streaks(self, now: float) -> None:
        fresh = {n: run for n, run in self._streaks.items() if now - run.last < _QUIET_SECONDS}
        # Guessed names must not make memory grow: with too many fresh ones the oldest go.
        self._streaks = dict(list(fresh.items())[-_MOST_NAMES // 2 :])
