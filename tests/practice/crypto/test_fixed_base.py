"""Powers by tables are `pow`'s, whatever base, modulus and exponent."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.practice.crypto import fixed_base
from desktop.practice.crypto.fixed_base import LONGEST_BITS, FixedBase
from desktop.practice.crypto.srp import GENERATOR, PRIME

POWERS = FixedBase(GENERATOR, PRIME)
EDGE = 1 << LONGEST_BITS
EXPONENTS = st.integers(0, EDGE - 1) | st.integers(0, EDGE << 64)


@settings(deadline=None)
@given(EXPONENTS)
@example(0)
@example(1)
@example(EDGE - 1)
@example(EDGE)
@example(PRIME - 1)
def test_powers_of_the_generator(exponent: int):
    assert POWERS.power(exponent) == pow(GENERATOR, exponent, PRIME)


@settings(deadline=None)
@given(st.integers(0, 2**80), st.integers(1, 2**64), EXPONENTS)
@example(0, 7, 0)
@example(5, 1, 0)
@example(5, 1, 3)
@example(2**70, 97, EDGE - 1)
def test_powers_of_any_base(base: int, modulus: int, exponent: int):
    assert FixedBase(base, modulus).power(exponent) == pow(base, exponent, modulus)


def test_each_bit_counts():
    for bit in range(LONGEST_BITS + 1):
        assert POWERS.power(1 << bit) == pow(GENERATOR, 1 << bit, PRIME)


def test_negative_exponent_is_the_inverse():
    assert FixedBase(3, 11).power(-2) == pow(3, -2, 11)
    with pytest.raises(ValueError, match="not invertible"):
        FixedBase(3, 9).power(-2)


def test_tables_are_made_at_first_use():
    powers = FixedBase(GENERATOR, PRIME)
    assert not powers._tables
    powers.power(5)
    assert len(powers._tables) == fixed_base._BLOCKS
