"""The source of randomness, handed in so that a test can replay it, and what is drawn from it."""

from __future__ import annotations

import hashlib
import os
from typing import Protocol

_LETTERS_AND_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789"


class Entropy(Protocol):
    """A source of random bytes."""

    def random_bytes(self, count: int, /) -> bytes:
        """Return `count` unpredictable bytes."""


class SystemEntropy:
    """The operating system's generator."""

    def random_bytes(self, count: int, /) -> bytes:
        return os.urandom(count)


class SeededEntropy:
    """The same bytes in every run with the same seed, which then are no secret.

    SHAKE-256 of the seed and a number that counts the draws.
    """

    def __init__(self, seed: bytes) -> None:
        self._seed = seed
        self.drawn = 0
        """How often it was asked; set to 0 it begins anew."""

    def random_bytes(self, count: int, /) -> bytes:
        self.drawn += 1
        return hashlib.shake_256(self._seed + self.drawn.to_bytes(8)).digest(count)


def digits(entropy: Entropy, count: int) -> str:
    """A numeric code of `count` digits, leading zeros kept."""
    return str(int.from_bytes(entropy.random_bytes(16)) % 10**count).zfill(count)


def letters_and_digits(entropy: Entropy, count: int) -> str:
    """`count` lower-case letters and digits, the alphabet of client ids and secrets."""
    size = len(_LETTERS_AND_DIGITS)
    number = int.from_bytes(entropy.random_bytes(count))
    picked = []
    for _ in range(count):
        number, index = divmod(number, size)
        picked.append(_LETTERS_AND_DIGITS[index])
    return "".join(picked)


def identifier(entropy: Entropy) -> str:
    """A random UUID (version 4, RFC 9562); importing the uuid module would cost start-up time."""
    raw = bytearray(entropy.random_bytes(16))
    raw[6] = raw[6] & 0x0F | 0x40
    raw[8] = raw[8] & 0x3F | 0x80
    text = raw.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
