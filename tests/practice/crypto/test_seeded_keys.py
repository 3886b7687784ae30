"""Keys and randomness that follow from a seed."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding

from desktop.practice.crypto.entropy import SeededEntropy
from desktop.practice.crypto.seeded_keys import key_from_seed
from desktop.practice.crypto.signing_keys import SigningKeys


def test_a_key_follows_from_seed_and_name():
    """The figures were computed once; another version must come to the same."""
    key = key_from_seed(b"practice", "a id")
    assert key.jwk() == key_from_seed(b"practice", "a id").jwk()
    assert key.kid == KID
    assert hex(key.private.private_numbers().p)[-16:] == P_END
    assert key.private.key_size == 2_048


KID = "nLhOYsC/NxZ4EKkJZQ7AOQjuBCWI2cJAdJwMGVf0KMo="
P_END = "f4a23a38563a47dd"


@pytest.mark.parametrize(("seed", "name"), [(b"practice", "a access"), (b"other", "a id")])
def test_another_seed_or_name_is_another_key(seed: bytes, name: str):
    one, other = key_from_seed(b"practice", "a id"), key_from_seed(seed, name)
    assert one.kid != other.kid
    assert one.jwk()["n"] != other.jwk()["n"]


def test_it_signs():
    key = key_from_seed(b"practice", "a id")
    signature = key.sign(b"text")
    public = key.private.public_key()
    public.verify(signature, b"text", padding.PKCS1v15(), hashes.SHA256())


def test_each_pool_has_its_own_and_wrong_ones_are_others():
    keys = SigningKeys(derive=lambda name: key_from_seed(b"practice", name))
    pair = keys.pair("a")
    with keys.wrong(True):
        wrong = keys.pair("a")
    moduli = {key.jwk()["n"] for key in (pair.id, pair.access, wrong.id, wrong.access)}
    assert len(moduli) == 4
    assert pair.id.jwk() == key_from_seed(b"practice", "a id").jwk()


def test_the_same_draws_again():
    one, other = SeededEntropy(b"a"), SeededEntropy(b"a")
    drawn = [one.random_bytes(count) for count in (16, 1, 718)]
    assert drawn == [other.random_bytes(count) for count in (16, 1, 718)]
    assert [len(each) for each in drawn] == [16, 1, 718]
    assert one.random_bytes(16) != drawn[0]
    one.drawn = 0
    assert one.random_bytes(16) == drawn[0]
    assert SeededEntropy(b"b").random_bytes(16) != drawn[0]
