"""What a verdict says, and what `verify`, `key_reference` and `check_pair` make of it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from desktop.auth.errors import DeskError
from desktop.auth.issuers import Issuer, pool_issuers
from desktop.auth.jwt import verification_errors
from desktop.auth.jwt.verdicts import Check
from desktop.auth.jwt.verification_errors import LONGEST, VerificationError
from desktop.auth.jwt.verify import CHECKS, check_pair, inspect_token, key_reference, verify
from tests.auth.forge import (
    ACCESS_CLAIMS,
    HEADER,
    ID_CLAIMS,
    ISSUER,
    KID,
    NOW,
    WANT_ACCESS,
    WANT_ID,
    failed,
    key_set,
    private_key,
    token,
    with_claims,
)

GOOD = token()


def test_good_id_token() -> None:
    verdict = inspect_token(GOOD, key_set(), WANT_ID)

    assert [(check.name, check.ok, check.error) for check in verdict.checks] == [
        (name, True, None) for name in CHECKS
    ]
    assert verdict.valid
    assert verdict.claims == ID_CLAIMS
    assert verify(GOOD, key_set(), WANT_ID) == ID_CLAIMS


def test_good_access_token() -> None:
    assert inspect_token(token(ACCESS_CLAIMS), key_set(), WANT_ACCESS).valid


def test_names_and_order() -> None:
    """The names that scripts rely on."""
    assert CHECKS == (
        "form",
        "algorithm",
        "key",
        "signature",
        "issuer",
        "audience",
        "token_use",
        "expiry",
        "not_before",
        "issued_at",
        "subject",
    )


def test_no_keys_to_be_had() -> None:
    """Key and signature are "not checked", everything else is checked, and nothing is valid."""
    verdict = inspect_token(GOOD, None, WANT_ID)

    assert [check.name for check in verdict.unchecked] == ["key", "signature"]
    assert verdict.failed == ()
    assert not verdict.valid
    assert verdict.claims == ID_CLAIMS


def test_no_keys_and_a_bad_claim() -> None:
    verdict = inspect_token(GOOD, None, replace(WANT_ID, client_id="other"))

    assert failed(verdict) == ("audience",)


def test_failed_check_says_why() -> None:
    verdict = inspect_token(
        GOOD, key_set(), replace(WANT_ID, issuers=(Issuer("https://example.com/pool", ""),))
    )

    assert verdict.failed == (
        Check("issuer", False, "IssuerMismatch", "https://example.com/pool", ISSUER),
    )


FIRST_FAILURES = {
    "form": ("a.b.c", "TokenMalformed"),
    "algorithm": (token(header={**HEADER, "alg": "RS512"}), "AlgorithmNotAllowed"),
    "key": (token(header={**HEADER, "kid": "other"}), "KeyNotTrusted"),
    "signature": (token(key=private_key("attacker")), "SignatureMismatch"),
    "issuer": (with_claims({"iss": "x"}), "IssuerMismatch"),
    "audience": (with_claims({"aud": "x"}), "AudienceMismatch"),
    "token_use": (with_claims({"token_use": "x"}), "TokenUseMismatch"),
    "expiry": (with_claims({"exp": NOW}), "TokenExpired"),
    "not_before": (with_claims({"nbf": NOW + 1}), "TokenNotYetValid"),
    "issued_at": (with_claims({"iat": NOW + 6}), "IssuedInFuture"),
    "subject": (with_claims({"sub": ""}), "SubjectInvalid"),
}


@pytest.mark.parametrize("check", CHECKS)
def test_verify_raises_the_error_of_the_check(check: str) -> None:
    tampered, error = FIRST_FAILURES[check]

    with pytest.raises(getattr(verification_errors, error)) as caught:
        verify(tampered, key_set(), WANT_ID)

    assert isinstance(caught.value, VerificationError)
    assert isinstance(caught.value, DeskError)
    assert caught.value.check == check
    assert str(caught.value).startswith(f"{check}: expected ")


def test_verify_raises_the_first() -> None:
    everything_wrong = token(b"{}", {"alg": "none"})

    with pytest.raises(verification_errors.AlgorithmNotAllowed):
        verify(everything_wrong, key_set(), WANT_ID)


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "x" * 9_000},
        {"aud": ["x" * 5_000]},
        {"aud": {"deep": [["\u202e"]] * 500}},
        {"sub": list(range(1_000))},
        {"exp": 10**31},
        {"exp": "9" * 5_000},
        {"phone_number_verified": {"x": "y" * 5_000}},
    ],
)
def test_what_is_shown_is_short(claims: dict[str, Any]) -> None:
    """Hostile claims don't flood a table: `expected` and `actual` are scalars and short."""
    for check in inspect_token(with_claims(claims), key_set(), WANT_ID).checks:
        for value in (check.expected, check.actual):
            assert value is None or isinstance(value, (bool, int, float, str))
            assert len(json.dumps(value, ensure_ascii=False)) <= LONGEST + 300
            assert len(str(value)) <= LONGEST + 30


def test_long_names_are_short_too() -> None:
    long_name = token(header={"alg": "R" * 5_000, "kid": "k" * 5_000})

    for check in inspect_token(long_name, key_set(), WANT_ID).checks:
        assert len(str(check.actual)) <= LONGEST + 30


@pytest.mark.parametrize("tampered", [GOOD, GOOD[:-4] + "AAAA", GOOD + "=", f"{GOOD}.x"])
def test_no_token_in_a_verdict(tampered: str) -> None:
    """Neither a verdict nor its text carries the token or a part of it."""
    verdict = inspect_token(tampered, key_set(), WANT_ID)

    for part in GOOD.split("."):
        assert part[:24] not in repr(verdict)
        assert part[:24] not in repr(verdict.checks)


def test_claims_are_not_in_the_text_of_a_verdict() -> None:
    assert "maria@example.com" not in repr(inspect_token(GOOD, key_set(), WANT_ID))


def test_key_reference() -> None:
    assert key_reference(GOOD) == (KID, ISSUER)
    assert key_reference(GOOD.encode()) == (KID, ISSUER)
    assert key_reference(token(header={"alg": "RS256"})) == (None, ISSUER)
    assert key_reference(with_claims({"iss": ["x"]})) == (KID, ["x"])
    assert key_reference("no token") == (None, None)


BOTH = pool_issuers("eu-central-1_AbCdEfGhI", "eu-west-1")
ASKED = (
    "ORIGINAL: https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI or "
    "UPDATED: https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI or "
    "ORIGINAL: https://cognito-idp.eu-west-1.amazonaws.com/eu-central-1_AbCdEfGhI"
)


@pytest.mark.parametrize("issuer", BOTH, ids=lambda it: it.text)
def test_each_issuer_of_the_pool_is_accepted_and_its_type_told(issuer: Issuer) -> None:
    named = with_claims({"iss": issuer.iss})
    verdict = inspect_token(named, key_set(), replace(WANT_ID, issuers=BOTH))

    assert verdict.valid
    check = next(check for check in verdict.checks if check.name == "issuer")
    assert check == Check("issuer", True, None, ASKED, f"{issuer.type}: {issuer.iss}")


@pytest.mark.parametrize(
    "iss",
    [
        "https://issuer.cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI",
        "https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-central-1_AbCdEfGhI",
        "https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhJ",
        "https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI/",
        "UPDATED: https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI",
    ],
)
def test_nothing_else_is_with_all_that_are_told(iss: str) -> None:
    verdict = inspect_token(with_claims({"iss": iss}), key_set(), replace(WANT_ID, issuers=BOTH))

    assert verdict.failed == (Check("issuer", False, "IssuerMismatch", ASKED, iss),)


PAIRS = {
    "as they come": ({}, {}, True),
    "no event_id in one": ({"event_id": ...}, {}, True),
    "no origin_jti in either": ({"origin_jti": ...}, {"origin_jti": ...}, True),
    "at_hash in one": ({"at_hash": "x"}, {}, True),
    "at_hash in both": ({"at_hash": "x"}, {"at_hash": "x"}, True),
    "another sub": ({}, {"sub": "other"}, False),
    "no sub in one": ({}, {"sub": ...}, False),
    "no sub in the other": ({"sub": ...}, {}, False),
    "no sub in either": ({"sub": ...}, {"sub": ...}, False),
    "an empty sub in both": ({"sub": ""}, {"sub": ""}, False),
    "a sub of another type in both": ({"sub": 1}, {"sub": 1}, False),
    "a sub of two types": ({"sub": "1"}, {"sub": 1}, False),
    "another event_id": ({}, {"event_id": "other"}, False),
    "another origin_jti": ({"origin_jti": "other"}, {}, False),
    "another at_hash": ({"at_hash": "x"}, {"at_hash": "y"}, False),
    "event_id null in one": ({"event_id": None}, {}, False),
    "event_id of two types": ({"event_id": 1}, {"event_id": True}, False),
}


@pytest.mark.parametrize(("of_id", "of_access", "ok"), PAIRS.values(), ids=PAIRS.keys())
def test_pair(of_id: dict[str, Any], of_access: dict[str, Any], ok: bool) -> None:  # noqa: FBT001
    """Absence is tolerated where Cognito may leave a claim out; difference is not."""

    def changed(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in {**base, **changes}.items() if value is not ...}

    check = check_pair(changed(ID_CLAIMS, of_id), changed(ACCESS_CLAIMS, of_access))

    assert (check.name, check.ok) == ("pair", ok)
    assert check.error == (None if ok else "PairMismatch")


@pytest.mark.parametrize("claims", [(None, ACCESS_CLAIMS), (ID_CLAIMS, None), (None, None)])
def test_pair_of_unreadable_tokens(claims: Any) -> None:
    """Not checked, rather than passed."""
    assert check_pair(*claims) == Check("pair", None, None, None, None)
