"""Phone numbers are masked in one way, masked before or not, and found in any text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.auth.phone_numbers import (
    masked_phone,
    with_phone_numbers_masked,
    without_phone_numbers,
)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+12025550100", "··0100"),
        ("+*******0100", "··0100"),
        ("+49 151 12345678", "··5678"),
        ("12345", "··45"),
        ("··0100", "··0100"),
        ("<b>+1 202 555 0100</b>", "··0100"),
        ("***", ""),
        ("٠١٠٠", ""),
        ("", ""),
    ],
)
def test_no_more_is_shown_than_recognises_one_s_own(number: str, shown: str):
    assert masked_phone(number) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("+12025550100", "··0100"),
        ("call +1 (202) 555-0100, or +4915112345678!", "call ··0100, or ··5678!"),
        ('{"phone_number":"+12025550100"}', '{"phone_number":"··0100"}'),
        ("2026-11-30T12:00:00+0100", "2026-11-30T12:00:00+0100"),
        ("1.2.0+20261130", "1.2.0+20261130"),
        ("++12025550100", "++12025550100"),
        ("12025550100", "12025550100"),
        ("+1234567890123456789", "+1234567890123456789"),
        ("no number", "no number"),
    ],
)
def test_numbers_in_international_form_are_found_in_a_text(text: str, shown: str):
    assert without_phone_numbers(text) == shown


def test_claims_and_attributes_are_masked_wherever_they_stand():
    claims = {
        "phone_number": "0151 12345678",
        "email": "maria@example.com",
        "custom:phones": ["+12025550100", {"home": "+12025550199"}],
        "exp": 1_800_000_000,
        "UserAttributes": [
            {"Name": "phone_number", "Value": "0151 12345678"},
            {"Name": "email", "Value": "maria@example.com"},
        ],
        "cognito:phone_number_alias": 4915112345678,
        "phone_number_verified": True,
    }
    assert with_phone_numbers_masked(claims) == {
        "phone_number": "··5678",
        "email": "maria@example.com",
        "custom:phones": ["··0100", {"home": "··0199"}],
        "exp": 1_800_000_000,
        "UserAttributes": [
            {"Name": "phone_number", "Value": "··5678"},
            {"Name": "email", "Value": "maria@example.com"},
        ],
        "cognito:phone_number_alias": "··5678",
        "phone_number_verified": True,
    }


SCALARS = st.none() | st.booleans() | st.integers(-(10**7), 10**7) | st.text(max_size=20)


@given(st.text(), st.text(), st.integers(10**8, 10**14), st.dictionaries(st.text(), SCALARS))
def test_no_number_stays_whole_whatever_is_around_it(
    before: str, after: str, digits: int, value: object
):
    number = f"+{digits}"
    text = f"{before} {number} {after}"
    assert number not in without_phone_numbers(text)
    kept = with_phone_numbers_masked({"it": [value, text], "phone_number": number[1:]})
    assert number[1:] not in json.dumps(kept)
    assert with_phone_numbers_masked(kept) == kept
