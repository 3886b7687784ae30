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
class _Run:
    failures: int
    last: float
    closed_until: float


class Lockouts:
    """By user name, of users that exist and of names that don't: both look the same."""

    def __init__(self) -> None:
        self._runs: dict[str, _Run] = {}

    def closed(self, name: str, now: float) -> bool:
        run = self._runs.get(name)
        return run is not None and now < run.closed_until

    def failed(self, name: str, now: float) -> None:
        run = self._runs.get(name)
        failures = 1
        if run is not None and now - run.last < _QUIET_SECONDS:
            failures = run.failures + 1
        pause = 0
        if failures >= _FREE_FAILURES:
            pause = min(2 ** min(failures - _FREE_FAILURES, 10), _LONGEST_SECONDS)
        if len(self._runs) >= _MOST_NAMES:
            self._forget_quiet(now)
        self._runs[name] = _Run(failures, now, now + pause)

    def succeeded(self, name: str) -> None:
        self._runs.pop(name, None)

    def _forget_quiet(self, now: float) -> None:
        fresh = {n: run for n, run in self._runs.items() if now - run.last < _QUIET_SECONDS}
        # Guessed names must not make memory grow: with too many fresh ones the oldest go.
        self._runs = dict(list(fresh.items())[-_MOST_NAMES // 2 :])
