"""When a renewal is tried: in time for the person, and not all at once for the service."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.auth import refresh_schedule
from desktop.auth.refresh_schedule import after_sleep, next_refresh, retry_after

CHANCES = st.floats(0.0, 1.0)
LIVES = st.floats(1.0, 100 * 24 * 3600.0)
ENDED = st.floats(-100 * 24 * 3600.0, 0.0)
ATTEMPTS = st.integers(1, 1_000_000)


@given(LIVES, CHANCES)
def test_a_token_is_renewed_before_the_last_quarter_of_its_life_and_not_in_the_first_third(
    life: float, chance: float
):
    assert life / 3 < next_refresh(life, chance) <= 0.75 * life


@given(LIVES, LIVES, CHANCES)
def test_what_lives_longer_is_not_renewed_sooner(one: float, other: float, chance: float):
    shorter, longer = sorted((one, other))
    assert next_refresh(shorter, chance) <= next_refresh(longer, chance)
    assert after_sleep(shorter, chance) <= after_sleep(longer, chance)


@given(ENDED, CHANCES)
def test_a_token_that_has_ended_is_renewed_at_once(left: float, chance: float):
    assert next_refresh(left, chance) == 0
    assert after_sleep(left, chance) == 0


@given(LIVES, CHANCES)
def test_after_sleep_a_good_token_is_renewed_a_minute_before_its_end_at_the_latest(
    left: float, chance: float
):
    wait = after_sleep(left, chance)
    assert 0 <= wait <= max(0.0, left - 60)


def test_after_sleep_workstations_with_good_tokens_are_spread_over_all_that_is_left():
    waits = [after_sleep(1800.0, hundredth / 100) for hundredth in range(101)]
    assert waits == pytest.approx([17.4 * hundredth for hundredth in range(101)])


@given(ATTEMPTS, CHANCES)
def test_no_retry_comes_at_once_and_none_after_more_than_five_minutes(attempt: int, chance: float):
    assert 10 <= retry_after(attempt, chance) <= 300


@given(ATTEMPTS, ATTEMPTS, CHANCES)
def test_each_retry_waits_at_least_as_long_as_the_one_before(one: int, other: int, chance: float):
    sooner, later = sorted((one, other))
    assert retry_after(sooner, chance) <= retry_after(later, chance)


@given(ATTEMPTS, CHANCES)
def test_retries_of_two_workstations_are_apart_by_their_chance(attempt: int, chance: float):
    most = retry_after(attempt, 1.0)
    assert retry_after(attempt, chance) == pytest.approx(most / 2 + most / 2 * chance)


def test_the_first_three_retries_come_within_a_good_two_minutes():
    assert [retry_after(attempt, 1.0) for attempt in (1, 2, 3)] == [20, 40, 80]


def test_a_whole_fleet_that_was_renewed_at_once_is_spread_over_a_third_of_the_life():
    """What keeps the next hour below the quota: see `python -m benchmarks fleet`."""
    first, last = next_refresh(3600.0, 1.0), next_refresh(3600.0, 0.0)
    assert last - first == pytest.approx(refresh_schedule.SPREAD * 3600)
    assert 100_000 / (last - first) < 120
