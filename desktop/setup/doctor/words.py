"""Phrases that several checks use."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from desktop.auth.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

NOT_SET = Phrase("not set")
SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86_400}
"""Of each unit of time, as the API names it."""


def of_the_connection(key: str) -> Phrase:
    """A key of the connection's file, as a setting."""
    return Phrase("{key} of the connection", key=key)


def listed(phrases: Iterable[Phrase]) -> Phrase:
    """At least one, with commas between them."""
    return reduce(lambda one, other: Phrase("{one}, {other}", one=one, other=other), phrases)


def time_text(seconds: int) -> Phrase:
    """In the largest unit that it is a whole number of."""
    count, rest = divmod(seconds, SECONDS["days"])
    if not rest:
        return Phrase("{count} days", count=count) if count != 1 else Phrase("1 day")
    count, rest = divmod(seconds, SECONDS["hours"])
    if not rest:
        return Phrase("{count} hours", count=count) if count != 1 else Phrase("1 hour")
    count, rest = divmod(seconds, SECONDS["minutes"])
    if not rest:
        return Phrase("{count} minutes", count=count) if count != 1 else Phrase("1 minute")
    return Phrase("{count} seconds", count=seconds)
