"""The service's time, from a header that can say anything."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.cognito.http_date import LAST_TIME, http_date


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("Mon, 21 Sep 2026 14:13:20 GMT", 1_790_000_000),
        ("Mon, 21 Sep 2026 14:13:20 -0000", 1_790_000_000),  # and not this computer's own time
        ("Mon, 21 Sep 2026 16:13:20 +0200", 1_790_000_000),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ],
)
def test_a_time_is_read_as_the_service_s(
    header: str, seconds: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("TZ", "JST-9")
    time.tzset()
    try:
        assert http_date(header) == seconds
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "now",
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "Fri, 31 Dec 9999 23:59:59 -1200",
        "Wed, 01 Jan 3000 00:00:00 GMT",
        "Wed, 31 Dec 1969 23:59:59 GMT",
        "Mon, 01 Jan 1900 00:00:00 GMT",
        "Mon, 21 Sep 2026 24:60:60 GMT",
        "Mon, 21 Sep 99999 00:00:00 GMT",
        "Mon, 21 Sep 2026 14:13:20 +9999",
        "Mon, 32 Sep 2026 14:13:20 GMT",
    ],
)
def test_an_absurd_one_counts_as_none(header: str | None):
    assert http_date(header) is None


@given(
    st.text(max_size=60)
    | st.from_regex(
        r"[A-Z]?[a-z]{2,3},? ?-?\d{1,6} [A-Z][a-z]{2} \d{1,6} \d\d:\d\d:\d\d ?[+-]?\d{0,9}"
    )
)
@example("\u0661")
def test_any_header_is_a_time_or_none(header: str):
    found = http_date(header)
    assert found is None or 0 <= found < LAST_TIME
