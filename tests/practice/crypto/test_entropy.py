"""What is drawn from randomness: identifiers and codes."""

from __future__ import annotations

import uuid

from desktop.practice.crypto.entropy import SystemEntropy, digits, identifier, letters_and_digits


class Zeros:
    """The least random source."""

    def random_bytes(self, count: int, /) -> bytes:
        return bytes(count)


def test_identifiers_are_random_uuids():
    parsed = uuid.UUID(identifier(SystemEntropy()))
    assert (parsed.version, parsed.variant) == (4, uuid.RFC_4122)


def test_codes_keep_their_leading_zeros():
    assert digits(Zeros(), 6) == "000000"
    assert letters_and_digits(Zeros(), 4) == "aaaa"
