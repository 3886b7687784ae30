"""Points in time: in the locale's form, in UTC, and for the activity."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from desktop.ui.text.durations import DAY, MINUTE

LATEST = 253_402_300_799
"""Epoch seconds, the last of the year 9999: a larger number is not taken for a time."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_QUARTER = 15 * MINUTE


def is_moment(value: object) -> bool:
    """Whether a claim's value can be epoch seconds (`bool` doesn't count as a number)."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= LATEST


def local_minute(epoch: float, now: float) -> str:
    """Such as "14:05", with the date in front when it is another day than `now`."""
    return _with_day(epoch, now, QLocale().timeFormat(QLocale.FormatType.ShortFormat))


def local_second(epoch: float, now: float) -> str:
    """The same to the second, such as "14:05:12" or "2:05:12 PM", as the locale tells times."""
    short = QLocale().timeFormat(QLocale.FormatType.ShortFormat)
    return _with_day(epoch, now, short.replace("mm", "mm:ss", 1))


def local_full(epoch: float) -> str:
    """Date, time and time zone, in the locale's long form."""
    return QLocale().toString(
        QDateTime.fromSecsSinceEpoch(int(epoch)), QLocale.FormatType.LongFormat
    )


def utc_second(epoch: float, now: float) -> str:
    """Such as "12:05:12 UTC", with the ISO date in front when it is another day than `now`."""
    moment = _utc(epoch)
    today = _utc(now).date()
    day = "" if moment.date() == today else f"{moment:%Y-%m-%d} "
    return f"{day}{moment:%H:%M:%S} UTC"


def utc_full(epoch: float) -> str:
    """ISO 8601 in UTC, to the second."""
    return f"{_utc(epoch):%Y-%m-%d %H:%M:%S} UTC"


def utc_milliseconds(epoch: float) -> str:
    """Such as "12:05:12.345", for a row of a table."""
    return _clock(int(epoch * 1000) % (DAY * 1000))


def day_and_milliseconds(epoch: float, *, utc: bool) -> str:
    """Such as "2026-11-30 12:05:12.345", in UTC or by this computer's zone, for the activity."""
    # Plain arithmetic: the activity makes hundreds of these for a frame.
    shifted = int(epoch * 1000) + (0 if utc else _zone_offset(int(epoch) // _QUARTER) * 1000)
    day, whole = divmod(shifted, DAY * 1000)
    return f"{_iso_day(day)} {_clock(whole)}"


def _clock(whole: int) -> str:
    """Of the milliseconds since midnight."""
    minutes, milliseconds = divmod(whole, MINUTE * 1000)
    return (
        f"{minutes // 60:02}:{minutes % 60:02}:{milliseconds // 1000:02}.{milliseconds % 1000:03}"
    )


@lru_cache(maxsize=32)
def _iso_day(day: int) -> str:
    return f"{_EPOCH + timedelta(days=day):%Y-%m-%d}"


@lru_cache(maxsize=256)
def _zone_offset(quarter: int) -> int:
    """Seconds east of UTC in this quarter of an hour: zones change at the start of one."""
    return time.localtime(quarter * _QUARTER).tm_gmtoff


def _utc(epoch: float) -> datetime:
    """By arithmetic: `datetime.fromtimestamp` ends with the year 3000 on Windows."""
    return _EPOCH + timedelta(seconds=int(epoch))


def _with_day(epoch: float, now: float, form: str) -> str:
    moment = QDateTime.fromSecsSinceEpoch(int(epoch))
    clock = QLocale().toString(moment.time(), form)
    if moment.date() == QDateTime.fromSecsSinceEpoch(int(now)).date():
        return clock
    day = QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)
    return QCoreApplication.translate("Moments", "{date}, {time}").format(date=day, time=clock)
