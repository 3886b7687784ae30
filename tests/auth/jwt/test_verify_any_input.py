"""Whatever comes in, a verdict comes out: no input raises, and no change of a token stays valid."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.auth.jwt.jwk import KeySet, KeySetMalformed
from desktop.auth.jwt.verification_errors import KeyNotTrusted, VerificationError
from desktop.auth.jwt.verify import CHECKS, check_pair, inspect_token, key_reference, verify
from desktop.auth.phone import PhoneVerdict, phone_verdict
from tests.auth.forge import (
    HEADER,
    ID_CLAIMS,
    KID,
    WANT_ACCESS,
    WANT_ID,
    b64,
    dumped,
    jwk,
    key_set,
    token,
)

GOOD = token()
KEYS = key_set()
SIGNATURE = GOOD.rpartition(".")[2]

quickly = settings(max_examples=100, deadline=None)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None)),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)

pair_claims = st.dictionaries(
    st.sampled_from(["event_id", "origin_jti", "at_hash", "x"]), json_values, max_size=3
)


def check_promises(anything: str | bytes) -> None:
    """Every way in, with the promises that hold for each input."""
    for keys in (KEYS, None):
        for expected in (WANT_ID, WANT_ACCESS):
            verdict = inspect_token(anything, keys, expected)
            assert tuple(check.name for check in verdict.checks) == CHECKS
            assert not verdict.valid
            json.dumps([(check.expected, check.actual) for check in verdict.checks])
            assert phone_verdict(verdict) is PhoneVerdict.UNKNOWN
    key_reference(anything)
    with pytest.raises(VerificationError):
        verify(anything, KEYS, WANT_ID)


@quickly
@given(st.binary())
def test_any_bytes(anything: bytes) -> None:
    check_promises(anything)


@quickly
@given(st.text(st.characters(codec=None)))
def test_any_text(anything: str) -> None:
    check_promises(anything)


@quickly
@given(st.binary(), st.binary(), st.binary())
def test_any_bytes_in_three_parts(header: bytes, claims: bytes, signature: bytes) -> None:
    check_promises(f"{b64(header)}.{b64(claims)}.{b64(signature)}")


@quickly
@given(json_values, json_values)
def test_any_json_in_two_parts(header: object, claims: object) -> None:
    check_promises(f"{b64(dumped(header))}.{b64(dumped(claims))}.{SIGNATURE}")


@quickly
@given(st.dictionaries(st.sampled_from(["alg", "kid", "typ", "crit", "x"]), json_values))
def test_any_header_over_good_claims(header: dict[str, Any]) -> None:
    check_promises(f"{b64(dumped({**HEADER, **header}))}.{GOOD.split('.', 1)[1]}x")


@quickly
@given(st.dictionaries(st.sampled_from(sorted(ID_CLAIMS)), json_values, min_size=1))
def test_any_claims_properly_signed(claims: dict[str, Any]) -> None:
    """Signed tokens may be valid; a claim of a foreign type is no reason to raise."""
    verdict = inspect_token(token({**ID_CLAIMS, **claims}), KEYS, WANT_ID)

    assert len(verdict.checks) == len(CHECKS)
    if claims.get("phone_number_verified", True) is not True:
        assert phone_verdict(verdict) is not PhoneVerdict.VERIFIED


@quickly
@given(pair_claims, pair_claims)
def test_any_pair(of_id: dict[str, Any], of_access: dict[str, Any]) -> None:
    assert check_pair(of_id, of_access).ok is False
    assert check_pair({**of_id, "sub": "a"}, {**of_access, "sub": "b"}).ok is False


def test_every_flipped_bit() -> None:
    """Each of the eight bits of each byte of a token, one after the other."""
    good = GOOD.encode()
    for place in range(len(good)):
        for bit in range(8):
            changed = bytearray(good)
            changed[place] ^= 1 << bit
            assert not inspect_token(bytes(changed), KEYS, WANT_ID).valid


@quickly
@given(st.data())
def test_any_edit(data: st.DataObject) -> None:
    """Text taken out, put in or moved."""
    start = data.draw(st.integers(0, len(GOOD)))
    end = data.draw(st.integers(start, len(GOOD)))
    put_in = data.draw(
        st.text(max_size=5)
        | st.sampled_from([".", "=", "\n", "A"])
        | st.just(GOOD[start:end][::-1])
    )
    edited = GOOD[:start] + put_in + GOOD[end:]
    if edited != GOOD:
        check_promises(edited)


@quickly
@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_as_key_set(anything: bytes) -> None:
    with pytest.raises(KeySetMalformed):
        KeySet.parse(anything)


members = st.fixed_dictionaries(
    {},
    optional={
        name: json_values | st.sampled_from(["RSA", "EC", "oct", "sig", "AQAB", "AA", KID])
        for name in ("kid", "kty", "n", "e", "use", "alg", "key_ops", "d", "x5c")
    },
)


@quickly
@given(json_values | st.fixed_dictionaries({"keys": json_values | st.lists(members | json_values)}))
def test_any_json_as_key_set(document: object) -> None:
    try:
        keys = KeySet.parse(dumped(document))
    except KeySetMalformed:
        return
    for kid in (*keys.kids, KID):
        with pytest.raises(KeyNotTrusted):
            keys.find(kid)
    assert not inspect_token(GOOD, keys, WANT_ID).valid


@quickly
@given(members)
def test_any_change_of_the_key(changes: dict[str, Any]) -> None:
    """What verifies is the same key under the same name, or it is refused."""
    try:
        keys = KeySet.parse(dumped({"keys": [{**jwk(), **changes}]}))
    except KeySetMalformed:
        return
    if inspect_token(GOOD, keys, WANT_ID).valid:
        assert [changes.get(name, jwk()[name]) for name in jwk()] == list(jwk().values())
        assert "d" not in changes
