"""The Date header of a reply: the service's own clock."""

from __future__ import annotations

from datetime import UTC
from email.utils import parsedate_to_datetime

LAST_TIME = 32_503_680_000
"""Epoch seconds of the year 3000: a later time is no clock's, and not all systems can show it."""


def http_date(header: str | None) -> int | None:
    """Epoch seconds; None without a header, and for one that can't be read or can't be right."""
    try:
        moment = parsedate_to_datetime(header or "")
        # "-0000" stands for UTC of an unknown zone; Python would take it for local time.
        seconds = moment.replace(tzinfo=moment.tzinfo or UTC).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return int(seconds) if 0 <= seconds < LAST_TIME else None
