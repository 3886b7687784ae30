"""The pause after failures in a row, for passwords and, counted apart, for codes.

The n-th failure, n ≥ 5, closes the door for 2^(n-5) seconds, at most 15 minutes. A try at the
closed door counts for nothing. A success or 15 quiet minutes forget the run.
"""

from __future__ import annotations

from dataclasses import dataclass

_FREE_FAILURES = 5
_LONGEST_SECONDS = 900
_QUIET_SECONDS = 900
_MOST_NAMES = 4_096


@dataclass(frozen=True, slots=True)
class _Streak:
    failures: int
    last: float
    locked_until: float


class Lockouts:
    """By user name, of users that exist and of names that don't: both look the same."""

    def __init__(self) -> None:
        self._streaks: dict[str, _Streak] = {}

    def is_locked(self, name: str, now: float) -> bool:
        run = self._streaks.get(name)
        return run is not None and now < run.locked_until

    def record_failure(self, name: str, now: float) -> None:
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
        self._streaks.pop(name, None)

    def _drop_old_streaks(self, now: float) -> None:
        fresh = {n: run for n, run in self._streaks.items() if now - run.last < _QUIET_SECONDS}
        # Guessed names must not make memory grow: with too many fresh ones the oldest go.
        self._streaks = dict(list(fresh.items())[-_MOST_NAMES // 2 :])
