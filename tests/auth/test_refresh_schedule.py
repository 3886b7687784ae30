"""When a renewal is tried: in time for the person, and not all at once for the service."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.auth import refresh_schedule
from desktop.auth.refresh_schedule import next_refresh, refresh_after_sleep, retry_after

CHANCES = st.floats(0.0, 1.0)
LIVES = st.floats(1.0, 100 * 24 * 3600.0)
ENDED = st.floats(-100 * 24 * 3600.0, 0.0)
ATTEMPTS = st.integers(1, 1_000_000)


@given(LIVES, CHANCES)
def test_a_token_is_renewed_before_the_last_quarter_of_its_life_and_not_in_the_first_third(
    life: float, jitter: float
):
    assert life / 3 < next_refresh(life, jitter) <= 0.75 * life


@given(LIVES, LIVES, CHANCES)
def test_what_lives_longer_is_not_renewed_sooner(one: float, other: float, jitter: float):
    shorter, longer = sorted((one, other))
    assert next_refresh(shorter, jitter) <= next_refresh(longer, jitter)
    assert refresh_after_sleep(shorter, jitter) <= refresh_after_sleep(longer, jitter)


@given(ENDED, CHANCES)
def test_a_token_that_has_ended_is_renewed_at_once(left: float, jitter: float):
    assert next_refresh(left, jitter) == 0
    assert refresh_after_sleep(left, jitter) == 0


@given(LIVES, CHANCES)
def test_after_sleep_a_good_token_is_renewed_a_minute_before_its_end_at_the_latest(
    left: float, jitter: float
):
    wait = refresh_after_sleep(left, jitter)
    assert 0 <= wait <= max(0.0, left - 60)


def test_after_sleep_workstations_with_good_tokens_are_spread_over_all_that_is_left():
    waits = [refresh_after_sleep(1800.0, hundredth / 100) for hundredth in range(101)]
    assert waits == pytest.approx([17.4 * hundredth for hundredth in range(101)])


@given(ATTEMPTS, CHANCES)
def test_no_retry_comes_at_once_and_none_after_more_than_five_minutes(attempt: int, jitter: float):
    assert 10 <= retry_after(attempt, jitter) <= 300


@given(ATTEMPTS, ATTEMPTS, CHANCES)
def test_each_retry_waits_at_least_as_long_as_the_one_before(one: int, other: int, jitter: float):
    sooner, later = sorted((one, other))
    assert retry_after(sooner, jitter) <= retry_after(later, jitter)


@given(ATTEMPTS, CHANCES)
def test_retries_of_two_workstations_are_apart_by_their_chance(attempt: int, jitter: float):
    most = retry_after(attempt, 1.0)
    assert retry_after(attempt, jitter) == pytest.approx(most / 2 + most / 2 * jitter)


def test_the_first_three_retries_come_within_a_good_two_minutes():
    assert [retry_after(attempt, 1.0) for attempt in (1, 2, 3)] == [20, 40, 80]


def test_a_whole_fleet_that_was_renewed_at_once_is_spread_over_a_third_of_the_life():
    """What keeps the next hour below the quota: see `python -m benchmarks fleet`."""
    first, last = next_refresh(3600.0, 1.0), next_refresh(3600.0, 0.0)
    assert last - first == pytest.approx(refresh_schedule.RENEWAL_SPREAD * 3600)
    assert 100_000 / (last - first) < 120
