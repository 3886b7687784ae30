"""Random sign-ins by every flow: only answers and errors that Cognito has.

What comes back is held against botocore's model; a user who isn't there gets no tokens.
"""

from __future__ import annotations

import random

import pytest

from desktop.practice.crypto.signing_keys import KeyFactory
from tests.practice.core_client import SeededEntropy, new_core
from tests.practice.walk import NOBODY, Walk


def walk(key_factory: KeyFactory, seed: int, count: int) -> set[str]:
    """Who got in."""
    one = Walk(new_core(key_factory, SeededEntropy(seed)), random.Random(seed))
    one.steps(count)
    return one.signed_in


def test_random_sign_ins(key_factory: KeyFactory):
    signed_in = walk(key_factory, seed=1, count=1_500)
    assert NOBODY not in signed_in
    assert len(signed_in) >= 5, "the walk is not only refused"


@pytest.mark.soak
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", range(2, 7))
def test_random_sign_ins_for_long(key_factory: KeyFactory, seed: int):
    assert NOBODY not in walk(key_factory, seed, count=20_000)
