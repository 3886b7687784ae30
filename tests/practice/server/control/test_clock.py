"""The pool's clock, moved and stopped."""

from __future__ import annotations

import time
from email.utils import parsedate_to_datetime

import pytest

from tests.practice.pool_process import PoolProcess

NOON = 1_767_268_800
"""The first of January 2026, 12:00 UTC."""


def test_a_stopped_clock_stands_still(pool: PoolProcess):
    pool.control("PUT", "/practice/clock", {"stopped_at": NOON + 0.25})
    for _ in range(2):
        answer = pool.request("GET", "/practice/clock")
        assert answer.json() == {
            "now": NOON + 0.25,
            "offset_seconds": 0,
            "stopped_at": NOON + 0.25,
        }
        assert parsedate_to_datetime(answer.headers["date"]).timestamp() == NOON
    pool.api("InitiateAuth", pool.start())
    assert pool.control("GET", "/practice/messages")[0]["time"] == NOON + 0.25


def test_it_runs_again(pool: PoolProcess):
    pool.control("PUT", "/practice/clock", {"stopped_at": NOON})
    pool.control("PUT", "/practice/clock", {"offset_seconds": -60})
    clock = pool.control("GET", "/practice/clock")
    assert clock["now"] == pytest.approx(time.time() - 60, abs=30)
    assert (clock["offset_seconds"], clock["stopped_at"]) == (-60, None)
    pool.control("PUT", "/practice/clock", {"stopped_at": NOON})
    pool.control("POST", "/practice/reset")
    assert pool.control("GET", "/practice/clock")["stopped_at"] is None


@pytest.mark.parametrize(
    "body",
    [
        *(b'{"stopped_at": -1}', b'{"stopped_at": 1e11}', b'{"stopped_at": "now"}'),
        *(b'{"stopped_at": true}', b'{"stopped_at": NaN}', b'{"stopped_at": null}'),
        b'{"stopped_at": 1, "offset_seconds": 1}',
    ],
)
def test_moments_that_are_refused(pool: PoolProcess, body: bytes):
    before = pool.control("GET", "/practice/clock")
    answer = pool.request("PUT", "/practice/clock", body)
    assert answer.status == 400
    assert answer.json().keys() == {"error"}
    assert pool.control("GET", "/practice/clock")["stopped_at"] == before["stopped_at"]
