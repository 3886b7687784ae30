"""The core is handed its randomness: the same gives the same course."""

from __future__ import annotations

from desktop.practice.crypto.signing_keys import KeyFactory
from tests.practice.core_client import SeededEntropy, new_core


def test_same_randomness_gives_the_same_sessions_and_codes(key_factory: KeyFactory):
    def course(seed: int) -> tuple[str, str]:
        core = new_core(key_factory, SeededEntropy(seed))
        return core.begin("maria.santos")["Session"], core.code()

    assert course(1) == course(1)
    assert course(1) != course(2)
