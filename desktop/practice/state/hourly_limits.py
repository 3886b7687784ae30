"""Limits of the kind "so many times an hour": codes that are sent, codes that are guessed."""

from __future__ import annotations

_HOUR_SECONDS = 3_600
_MOST_KEYS = 4_096
"""Action and user pairs that are remembered at most; beyond that all are forgotten."""


class HourlyLimits:
    """Counts what each user of one pool has done within the last hour."""

    def __init__(self) -> None:
        self._times: dict[tuple[str, str], list[float]] = {}

    def used(self, action: str, user_key: str, now: float) -> int:
        """How often the user did `action` within the hour before `now` (epoch seconds)."""
        return len(self._within_hour(action, user_key, now))

    def use(self, action: str, user_key: str, most: int, now: float) -> bool:
        """Count one more `action` of the user, unless `most` are reached; whether it counted."""
        recent = self._within_hour(action, user_key, now)
        if len(recent) >= most:
            return False
        if len(self._times) >= _MOST_KEYS:
            self._times.clear()
        self._times[action, user_key] = [*recent, now]
        return True

    def _within_hour(self, action: str, user_key: str, now: float) -> list[float]:
        return [t for t in self._times.get((action, user_key), []) if now - t < _HOUR_SECONDS]
