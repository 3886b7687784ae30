"""TIMESTAMP of a proof: "EEE MMM d HH:mm:ss UTC yyyy", in English, no zero before the day."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from desktop.practice import refusals

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_FORM = re.compile(
    rf"(?:{'|'.join(_DAYS)}) ({'|'.join(_MONTHS)}) ([0-9]{{1,2}}) "
    r"([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}) (?:UTC|GMT) ([0-9]{4})"
)


def write_timestamp(moment: datetime) -> str:
    """The moment as the service writes it, for example `Sat May 30 20:26:40 UTC 2026`."""
    day, month = _DAYS[moment.weekday()], _MONTHS[moment.month - 1]
    return f"{day} {month} {moment.day} {moment:%H:%M:%S} UTC {moment.year:04}"


def read_timestamp(text: str) -> tuple[float, str]:
    """Epoch seconds, and the same moment as the service writes it; raises for another form."""
    match = _FORM.fullmatch(text)
    if match is None:
        raise refusals.bad_timestamp()
    month, *numbers, year = match.groups()
    day, hour, minute, second = map(int, numbers)
    try:
        number = _MONTHS.index(month) + 1
        moment = datetime(int(year), number, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        raise refusals.bad_timestamp() from None
    return moment.timestamp(), write_timestamp(moment)
