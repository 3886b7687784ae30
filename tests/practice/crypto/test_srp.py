"""Both sides of SRP come to the same key: ours, and pycognito's, whatever the numbers look like."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pycognito.aws_srp import AWSSRP, pad_hex

from desktop.practice.crypto import srp
from desktop.practice.crypto.srp import GENERATOR, PRIME, SrpServer, padded

POOL = "eu-central-1_Practice1"


def test_group_and_multiplier_are_pycognitos():
    foreign = AWSSRP("ann", "x", POOL, "client", client=object())
    assert foreign.big_n == PRIME
    assert foreign.val_g == GENERATOR
    assert foreign.val_k == srp.MULTIPLIER


@given(st.integers(0, 2**3_072))
@example(0)
@example(0x7F)
@example(0x80)
@example(0xF)
@example(0x100)
def test_padding_is_pycognitos(number: int):
    assert srp.padded(number).hex() == pad_hex(number)


class Round:
    """One handshake with everything about it known."""

    def __init__(self, password: str, salt: int, small_a: int, small_b: int) -> None:
        self.password, self.salt = password, salt
        self.foreign = AWSSRP("ann", password, POOL, "client", client=object())
        self.foreign.small_a_value = small_a
        self.foreign.large_a_value = self.foreign.calculate_a()
        identity = srp.identity_of(POOL, "ann")
        verifier = srp.verifier(identity, password, salt)
        self.ours = SrpServer.begin(identity, verifier, self.foreign.large_a_value, small_b)

    def agrees(self) -> bool:
        theirs = self.foreign.get_password_authentication_key(
            "ann", self.password, self.ours.public, f"{self.salt:x}"
        )
        return bytes(theirs) == self.ours.key()


def rounds(count: int, seed: int) -> None:
    """Numbers of every length, so that odd digits, top bits and leading zeros are all there."""
    source = random.Random(seed)
    for number in range(count):
        one = Round(
            password="".join(chr(source.randrange(33, 0x2FF)) for _ in range(number % 40 + 1)),
            salt=source.getrandbits(source.randrange(1, 129)),
            small_a=source.getrandbits(source.randrange(2, 1_025)) + 1,
            small_b=source.getrandbits(source.randrange(2, 1_025)) + 1,
        )
        assert one.agrees(), f"round {number} of seed {seed}"


def test_both_sides_agree():
    rounds(20, seed=1)


@pytest.mark.soak
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("seed", range(2, 7))
def test_both_sides_agree_a_thousand_times(seed: int):
    rounds(1_000, seed)


def digest(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def shared(one: Round) -> int:
    u = int.from_bytes(digest(srp.padded(one.ours.client_public), srp.padded(one.ours.public)))
    base = one.ours.client_public * pow(one.ours.verifier, u, PRIME)
    return pow(base, one.ours.secret, PRIME)


def short(number: int, bits: int = 3_072) -> bool:
    """A whole byte of zeros in front."""
    return number.bit_length() <= bits - 8


def odd(number: int) -> bool:
    """An odd number of hex digits."""
    return len(f"{number:x}") % 2 == 1


RARE: dict[str, Callable[[Round], bool]] = {
    "B begins with a zero byte": lambda one: short(one.ours.public),
    "B has an odd number of digits": lambda one: odd(one.ours.public),
    "B has its top bit set": lambda one: one.ours.public.bit_length() % 8 == 0,
    "u begins with a zero byte": lambda one: (
        digest(srp.padded(one.ours.client_public), srp.padded(one.ours.public))[0] == 0
    ),
    "S begins with a zero byte": lambda one: short(shared(one)),
    "S has an odd number of digits": lambda one: odd(shared(one)),
}


@pytest.mark.parametrize("name", RARE)
def test_both_sides_agree_on_rare_numbers(name: str):
    source = random.Random(name)
    salt, small_a = source.getrandbits(128), source.getrandbits(256)
    one = Round("Practice-2026", salt, small_a, 2)
    ours = one.ours
    for small_b in range(3_100, 9_000):
        one.ours = SrpServer.begin(ours.identity, ours.verifier, ours.client_public, small_b)
        if RARE[name](one):
            break
    else:
        pytest.fail("not met in so many handshakes")
    assert one.agrees()


@pytest.mark.parametrize("salt", [0, 1, 0xF, 0x10, 0x7F, 0x80, 0xFF, 0x100, 2**128 - 1, 2**120])
@pytest.mark.parametrize("small_a", [1, 7, 8, 4_095])
def test_both_sides_agree_on_short_salts_and_public_values(salt: int, small_a: int):
    assert Round("Practice-2026", salt, small_a, 5).agrees()


def test_wrong_password_comes_to_another_key():
    one = Round("Practice-2026", 77, 4_000, 5_000)
    one.password = "Practice-2027"
    assert not one.agrees()


@given(st.integers(1, 2**256))
def test_padded_numbers_are_never_negative(number: int):
    raw = padded(number)
    assert int.from_bytes(raw, signed=True) == number
    assert len(raw) <= number.bit_length() // 8 + 1
