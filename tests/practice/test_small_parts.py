"""The small parts: masks, identifiers, codes, base64url, and randomness that can be replayed."""

from __future__ import annotations

import hashlib
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.practice.core import Practice
from desktop.practice.crypto import srp
from desktop.practice.crypto.encoding import from_base64url, to_base64url
from desktop.practice.crypto.entropy import SystemEntropy, digits, identifier, letters_and_digits
from desktop.practice.crypto.signing_keys import KeyFactory, SigningKeys
from desktop.practice.messages.masking import mask_email, mask_phone
from desktop.practice.state.outbox import Outbox
from desktop.practice.state.passwords import StoredPassword, simulated_password
from tests.practice.core_client import NOW, CoreClient


class Counting:
    """Octets that are the same every time."""

    def __init__(self) -> None:
        self._drawn = 0

    def random_bytes(self, count: int, /) -> bytes:
        self._drawn += 1
        return hashlib.shake_256(str(self._drawn).encode()).digest(count)


@pytest.mark.parametrize(
    ("number", "mask"),
    [("+14155550100", "+*******0100"), ("+123456", "+**3456"), ("+123", "+123"), ("", "+")],
)
def test_phone_mask(number: str, mask: str):
    assert mask_phone(number) == mask


def test_email_mask():
    assert mask_email("maria@example.com") == "m***@e***"


def test_identifiers_are_random_uuids():
    parsed = uuid.UUID(identifier(SystemEntropy()))
    assert (parsed.version, parsed.variant) == (4, uuid.RFC_4122)


class Zero:
    def random_bytes(self, count: int, /) -> bytes:
        return bytes(count)


def test_codes_keep_their_zeros():
    assert digits(Zero(), 6) == "000000"
    assert letters_and_digits(Zero(), 4) == "aaaa"


@given(st.binary(max_size=300))
def test_base64url_there_and_back(raw: bytes):
    text = to_base64url(raw)
    assert not set(text) & set("+/=")
    assert from_base64url(text) == raw


@given(st.integers(1, 2**256))
def test_padded_numbers_are_never_negative(number: int):
    padded = srp.padded(number)
    assert int.from_bytes(padded, signed=True) == number
    assert len(padded) <= number.bit_length() // 8 + 1


def test_stored_password_matches_itself_only():
    stored = StoredPassword.make("eu-central-1_A", "ann", "Right-2026", SystemEntropy())
    assert stored.matches("Right-2026")
    assert not stored.matches("Right-2027")
    other = StoredPassword.make("eu-central-1_A", "ann", "Right-2026", SystemEntropy())
    assert stored.verifier != other.verifier, "salted"


def test_decoy_has_a_stable_salt_and_matches_nothing():
    one, again = (simulated_password("eu-central-1_A", "ann", b"key") for _ in range(2))
    assert one.salt == again.salt
    assert one.salt != simulated_password("eu-central-1_A", "bob", b"key").salt
    assert not one.matches("")


def test_same_randomness_same_course(key_factory: KeyFactory):
    def session() -> tuple[str, str]:
        outbox = Outbox()
        keys = SigningKeys(key_factory)
        practice = Practice(entropy=Counting(), keys=keys, outbox=outbox, now=NOW)
        core = CoreClient(practice, outbox)
        return core.begin("maria.santos")["Session"], core.code()

    assert session() == session()
