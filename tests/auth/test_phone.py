"""The phone number's verdict: from the boolean of a verified ID token, and from nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.auth.jwt.verdicts import Check, Verdict
from desktop.auth.jwt.verify import inspect_token
from desktop.auth.phone import PhoneVerdict, phone_verdict
from tests.auth.forge import (
    ACCESS_CLAIMS,
    HEADER,
    ID_CLAIMS,
    NOW,
    WANT_ACCESS,
    WANT_ID,
    key_set,
    private_key,
    token,
    with_claims,
)


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ({}, PhoneVerdict.VERIFIED),
        ({"phone_number_verified": False}, PhoneVerdict.NOT_VERIFIED),
        ({"phone_number_verified": ...}, PhoneVerdict.NOT_VERIFIED),
        ({"phone_number": ..., "phone_number_verified": ...}, PhoneVerdict.NO_PHONE),
        ({"phone_number": ...}, PhoneVerdict.NO_PHONE),
        ({"phone_number": ""}, PhoneVerdict.NO_PHONE),
        ({"email_verified": True, "phone_number_verified": False}, PhoneVerdict.NOT_VERIFIED),
    ],
)
def test_verified_token(claims: dict[str, Any], said: PhoneVerdict) -> None:
    assert phone_verdict(inspect_token(with_claims(claims), key_set(), WANT_ID)) is said


@pytest.mark.parametrize("value", ["true", "false", "True", "1", 1, 1.0, [True], {"x": 1}, None])
def test_truthy_is_not_true(value: object) -> None:
    """A claim of the wrong type makes the token invalid, so nothing that it says counts."""
    verdict = inspect_token(with_claims({"phone_number_verified": value}), key_set(), WANT_ID)

    assert phone_verdict(verdict) is PhoneVerdict.UNKNOWN


@pytest.mark.parametrize("value", ["true", 1, [True]])
def test_truthy_is_not_true_even_in_a_valid_verdict(value: object) -> None:
    """The verdict on the number does not lean on the check of the type."""
    claims = {**ID_CLAIMS, "phone_number_verified": value}
    verdict = Verdict((Check("form", True, None, None, None),), claims)

    assert phone_verdict(verdict) is PhoneVerdict.NOT_VERIFIED


UNVERIFIED = {
    "no keys to be had": inspect_token(token(), None, WANT_ID),
    "forged": inspect_token(token(key=private_key("attacker")), key_set(), WANT_ID),
    "unsigned": inspect_token(token(header={**HEADER, "alg": "none"}), key_set(), WANT_ID),
    "expired": inspect_token(with_claims({"exp": NOW}), key_set(), WANT_ID),
    "of another client": inspect_token(with_claims({"aud": "other"}), key_set(), WANT_ID),
    "unreadable": inspect_token("x", key_set(), WANT_ID),
    "an access token": inspect_token(token(ACCESS_CLAIMS), key_set(), WANT_ACCESS),
    "an access token that says more than it should": inspect_token(
        token({**ID_CLAIMS, **ACCESS_CLAIMS}), key_set(), WANT_ACCESS
    ),
}


@pytest.mark.parametrize("verdict", UNVERIFIED.values(), ids=UNVERIFIED.keys())
def test_unverified_token(verdict: Verdict) -> None:
    """Never "verified", and no other claim about the number either."""
    assert phone_verdict(verdict) is PhoneVerdict.UNKNOWN
