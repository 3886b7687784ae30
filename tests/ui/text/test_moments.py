"""Points in time, to the end of the calendar."""

from __future__ import annotations

import datetime as dt
from typing import Self

import pytest

from desktop.ui.text import moments

AFTER_3000 = 32_535_216_000
"""1 January 3001: the system's own functions for it end before, on Windows."""


class WindowsDatetime(dt.datetime):
    @classmethod
    def fromtimestamp(cls, timestamp: float, tz: dt.tzinfo | None = None) -> Self:
        if timestamp >= AFTER_3000:
            raise OSError(22, "Invalid argument")
        return super().fromtimestamp(timestamp, tz)


def test_utc_goes_to_the_end_of_the_calendar(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(moments, "datetime", WindowsDatetime)
    assert moments.utc_full(AFTER_3000) == "3001-01-01 00:00:00 UTC"
    assert moments.utc_full(moments.LATEST) == "9999-12-31 23:59:59 UTC"
    assert moments.utc_second(AFTER_3000, 0) == "3001-01-01 00:00:00 UTC"
    assert moments.utc_second(0.9, 5) == "00:00:00 UTC"


def test_local_time_goes_to_the_end_of_the_calendar(qapp: object):
    assert "3001" in moments.local_full(AFTER_3000 + 10 * 86_400)
    assert "9999" in moments.local_full(moments.LATEST - 10 * 86_400)
    assert "3001" in moments.local_second(AFTER_3000 + 10 * 86_400, 0)
