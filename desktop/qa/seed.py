"""The seed of an authenticator app, as apps and set-up pages show it."""

from __future__ import annotations

import base64
import binascii

SHORTEST_SEED = 10
"""Bytes: an authenticator app's seed has at least 80 bits."""


class NoSeed(Exception):
    """The text is no seed. It is not told: it may be another secret."""


def seed(text: str) -> bytes:
    """As apps show it: Base32 in groups, capitals or not, or the otpauth address of a QR code.

    Raises `NoSeed`.
    """
    found = text.partition("secret=")[2].partition("&")[0] or text
    plain = "".join(found.split()).replace("-", "").rstrip("=").upper()
    try:
        secret = base64.b32decode(plain + "=" * (-len(plain) % 8))
    except (binascii.Error, ValueError):
        secret = b""
    if len(secret) < SHORTEST_SEED:
        raise NoSeed
    return secret
