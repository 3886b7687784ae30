"""Levels of authentication, and what methods prove."""

from __future__ import annotations

import pytest

from desktop.auth.levels import LEVELS, reaches, shows_two_factors

ONE, TWO, THREE, FOUR = LEVELS


@pytest.mark.parametrize(
    ("acr", "wanted", "enough"),
    [
        (THREE, [FOUR, THREE], True),
        (FOUR, [THREE], True),
        (TWO, [FOUR, THREE], False),
        ("house:safe", ["house:safe", ONE], True),
        ("house:safe", [ONE], False),
        (FOUR, ["house:safe"], False),
        (None, [ONE], False),
        ([FOUR], [FOUR], False),
    ],
)
def test_a_level_is_enough_if_it_is_asked_for_or_known_to_be_higher(
    acr: object,
    wanted: list[str],
    enough: bool,  # noqa: FBT001 — a case
):
    assert reaches(acr, wanted) is enough


@pytest.mark.parametrize(
    ("amr", "two"),
    [
        (["pwd", "sms", "mfa"], True),
        (["mfa"], True),
        (["pwd", "otp"], True),
        (["email_otp", "pwd"], True),
        (["pwd", "swk"], True),
        (["pwd", "hwk"], True),
        (["pwd"], False),
        (["sms"], False),
        (["swk"], False),
        (["hwk", "swk"], False),
        (["sms", "email_otp"], False),
        (["fed"], False),
        (["pwd", "fed"], False),
        ([], False),
        ("mfa", False),
        (["pwd", 2, "mfa"], False),
        ([["mfa"]], False),
        (None, False),
        ({"mfa": True}, False),
    ],
)
def test_two_factors_are_several_or_methods_of_two_kinds(amr: object, two: bool):  # noqa: FBT001 — a case
    assert shows_two_factors(amr) is two
