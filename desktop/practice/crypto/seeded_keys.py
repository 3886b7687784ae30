"""RSA keys that follow from a seed, so that the tokens of a run repeat.

Such a key protects nothing: the seed is enough to have it.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from desktop.practice.crypto.signing_keys import BITS, EXPONENT, SigningKey

if TYPE_CHECKING:
    from collections.abc import Iterator

_PRIME_BITS = BITS // 2
_WINDOW = 4_096
"""Odd numbers that are sieved at a time."""
_SIEVED_BELOW = 30_000
"""Candidates with a smaller factor are dropped untested. A larger limit makes it slower again."""


def key_from_seed(seed: bytes, name: str) -> SigningKey:
    """The 2048-bit key for `name`; takes a third of a second."""
    from cryptography.hazmat.primitives.asymmetric import rsa

    drawn = hashlib.shake_256(seed + b"signing key " + name.encode())
    octets = _PRIME_BITS // 8
    stream = drawn.digest(32 + 2 * octets)
    p = _prime_from(stream[32 : 32 + octets])
    q = _prime_from(stream[32 + octets :])
    secret = pow(EXPONENT, -1, (p - 1) * (q - 1))
    numbers = rsa.RSAPrivateNumbers(
        *(max(p, q), min(p, q), secret),
        dmp1=secret % (max(p, q) - 1),
        dmq1=secret % (min(p, q) - 1),
        iqmp=pow(min(p, q), -1, max(p, q)),
        public_numbers=rsa.RSAPublicNumbers(EXPONENT, p * q),
    )
    return SigningKey(base64.b64encode(stream[:32]).decode(), numbers.private_key())


def _prime_from(drawn: bytes) -> int:
    """The first fitting prime from `drawn` on, whose two highest bits are set."""
    start = int.from_bytes(drawn) | 0b11 << (_PRIME_BITS - 2) | 1
    return next(one for one in _candidates(start) if _is_prime(one) and (one - 1) % EXPONENT)


def _candidates(start: int) -> Iterator[int]:
    """Odd numbers from `start` on without small factors."""
    while True:
        kept = bytearray([1]) * _WINDOW
        for small in _small_primes():
            first = -start * pow(2, -1, small) % small
            kept[first::small] = bytes(len(range(first, _WINDOW, small)))
        yield from (start + 2 * number for number in range(_WINDOW) if kept[number])
        start += 2 * _WINDOW


def _is_prime(number: int) -> bool:
    """Fermat's test. A random number of this size that passes it is no prime once in 2^80 cases.

    `cryptography` tests both primes once more as it loads the key.
    """
    return pow(2, number - 1, number) == 1


@cache
def _small_primes() -> list[int]:
    """The odd ones below `_SIEVED_BELOW`."""
    prime = bytearray([1]) * _SIEVED_BELOW
    for number in range(3, int(_SIEVED_BELOW**0.5) + 1, 2):
        if prime[number]:
            multiples = range(number * number, _SIEVED_BELOW, number)
            prime[number * number :: number] = bytes(len(multiples))
    return [number for number in range(3, _SIEVED_BELOW, 2) if prime[number]]
