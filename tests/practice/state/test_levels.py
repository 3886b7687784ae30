"""Which methods satisfy which level: the table of Cognito's guide, and nothing beside it."""

from __future__ import annotations

import pytest

from desktop.practice.state.levels import amr, level_names, level_of


@pytest.mark.parametrize(
    ("methods", "level"),
    [
        ([], 0),
        (["pwd"], 1),
        (["sms"], 2),
        (["email_otp"], 2),
        (["sms", "email_otp"], 2),
        (["otp"], 0),
        (["swk"], 3),
        (["pwd", "sms"], 3),
        (["email_otp", "pwd"], 3),
        (["pwd", "otp"], 4),
        (["pwd", "sms", "otp"], 4),
    ],
)
def test_level(methods: list[str], level: int):
    assert level_of(methods) == level


def test_several_methods_are_mfa():
    assert amr(["pwd"]) == ["pwd"]
    assert amr(["pwd", "otp"]) == ["pwd", "otp", "mfa"]


def test_own_names_take_the_place_of_some():
    assert level_names({"AcrConfiguration": {"Level2": {"AcrValue": "two"}}}) == [
        "urn:cognito:loa:1",
        "two",
        "urn:cognito:loa:3",
        "urn:cognito:loa:4",
    ]
