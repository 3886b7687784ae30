"""How long sign-in is paused after failures, and after throttling."""

from __future__ import annotations

import pytest

from desktop.auth.lockout import FailureCounter, back_off_after, pause_after


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(0, 0), (4, 0), (5, 1), (6, 2), (7, 4), (14, 512), (15, 900), (16, 900), (10_000, 900)],
)
def test_the_pause_doubles_from_the_fifth_failure(failures: int, seconds: int):
    assert pause_after(failures) == seconds


def test_failures_are_counted_for_each_user_name():
    counter = FailureCounter()
    for second in range(6):
        counter.failed("maria", float(second))
    assert counter.pause_remaining("maria", 5.0) == 2
    assert counter.pause_remaining("maria", 6.5) == 0.5
    assert counter.pause_remaining("maria", 8.0) == 0
    assert counter.pause_remaining("otto", 5.0) == 0


def test_success_and_fifteen_quiet_minutes_start_the_count_afresh():
    counter = FailureCounter()
    for _ in range(5):
        counter.failed("maria", 0.0)
    counter.succeeded("maria")
    assert counter.failed("maria", 1.0) == 1
    for _ in range(4):
        counter.failed("otto", 0.0)
    assert counter.failed("otto", 901.0) == 1


def test_each_time_that_we_are_told_to_slow_down_we_wait_longer():
    waits = [back_off_after(times) for times in range(7)]
    assert waits == [0, 5, 10, 20, 40, 60, 60]
    assert back_off_after(10**9) == 60
