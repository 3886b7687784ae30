"""The checks on a sign-in: its level, and whether it had a second factor."""

from __future__ import annotations

import pytest

from desktop.auth.jwt.sign_in_checks import (
    SECOND_STEP,
    TWO_FACTORS,
    check_acr,
    check_second_factor,
)
from desktop.auth.jwt.verdicts import Check
from desktop.auth.second_step import SecondStep

ONE, THREE, FOUR = "urn:cognito:loa:1", "urn:cognito:loa:3", "urn:cognito:loa:4"
WANTED = (FOUR, THREE)
EXPECTED = f"{FOUR} or {THREE}"


def test_the_level_that_was_reached_is_told_beside_those_asked_for():
    assert check_acr(WANTED, {"acr": THREE}, {"acr": THREE}) == (
        Check("acr", True, None, EXPECTED, THREE)
    )
    assert check_acr((THREE,), {"acr": FOUR}, {}).ok is True, "higher than asked for"


@pytest.mark.parametrize(
    ("ident", "access", "actual"),
    [
        ({"acr": ONE}, {"acr": ONE}, ONE),
        ({"acr": FOUR}, {"acr": ONE}, ONE),
        ({"acr": "house:door"}, {}, "house:door"),
        ({"acr": [FOUR]}, {}, f'["{FOUR}"]'),
        ({"acr": None}, {}, "null"),
        ({"acr": 4}, {}, 4),
    ],
)
def test_any_other_level_fails(ident: dict[str, object], access: dict[str, object], actual: object):
    assert check_acr(WANTED, ident, access) == (
        Check("acr", False, "AcrMismatch", EXPECTED, actual)
    )


@pytest.mark.parametrize("claims", [{}, None])
def test_no_level_is_not_checked(claims: dict[str, object] | None):
    assert check_acr(WANTED, claims, {}) == Check("acr", None, None, EXPECTED, None)


def test_methods_in_the_tokens_decide_whatever_the_sign_in_showed():
    two = {"amr": ["pwd", "otp", "mfa"]}
    assert check_second_factor(SecondStep.NONE, two, two) == (
        Check("second_factor", True, None, TWO_FACTORS, '["pwd", "otp", "mfa"]')
    )
    assert check_second_factor(SecondStep.CHALLENGE, {"amr": ["pwd"]}, two) == (
        Check("second_factor", False, "SecondFactorMissing", TWO_FACTORS, '["pwd"]')
    )
    assert check_second_factor(SecondStep.CHALLENGE, two, {"amr": "mfa"}).ok is False


@pytest.mark.parametrize(
    ("second_step", "ok", "error", "actual"),
    [
        (SecondStep.CHALLENGE, True, None, "an MFA challenge was answered"),
        (SecondStep.REMEMBERED_DEVICE, True, None, "remembered device"),
        (SecondStep.NONE, False, "SecondFactorMissing", "none"),
        (None, None, None, None),
    ],
)
def test_without_methods_the_sign_in_itself_decides(
    second_step: SecondStep | None,
    ok: bool | None,  # noqa: FBT001 — a case
    error: str | None,
    actual: str | None,
):
    assert check_second_factor(second_step, {}, {}) == (
        Check("second_factor", ok, error, SECOND_STEP, actual)
    )
