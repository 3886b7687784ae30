"""Limits of so many times an hour."""

from __future__ import annotations

from desktop.practice.state.hourly_limits import HourlyLimits


def test_limit_is_for_each_action_and_user_and_for_an_hour():
    limits = HourlyLimits()
    assert [limits.use("sent", "ann", 2, now) for now in (0, 10, 20)] == [True, True, False]
    assert limits.use("sent", "ben", 2, 20)
    assert limits.use("tried", "ann", 2, 20)
    assert limits.used("sent", "ann", 3_599) == 2
    assert limits.used("sent", "ann", 3_600) == 1
    assert limits.use("sent", "ann", 2, 3_600)


def test_guessed_names_do_not_make_memory_grow():
    """With too many names all are forgotten."""
    limits = HourlyLimits()
    for number in range(4_096):
        limits.use("sent", f"guess {number}", 5, 0)
    assert limits.used("sent", "guess 0", 0) == 1
    limits.use("sent", "one more", 5, 0)
    assert limits.used("sent", "guess 0", 0) == 0
    assert limits.used("sent", "one more", 0) == 1
