"""The format of a sealed file: AES-256-GCM, bound to its connection and to its key's generation.

"CDSK" | version (1 byte) | generation (16) | nonce (12) | ciphertext and tag

A generation is a random number that names a key: each sign-in has a new one.
"""

from __future__ import annotations

import secrets

MAGIC = b"CDSK"
VERSION = 1
GENERATION_BYTES = 16
NONCE_BYTES = 12
TAG_BYTES = 16
KEY_BYTES = 32
_HEADER_BYTES = len(MAGIC) + 1 + GENERATION_BYTES
_MIN_BYTES = _HEADER_BYTES + NONCE_BYTES + TAG_BYTES


class CannotUnseal(Exception):
    """Not what was sealed with this key for this connection."""


class NewerVersion(Exception):
    """Sealed by a later version of this program."""


def generation_of(data: bytes) -> str:
    """Which key the file is sealed with, as hex digits. Raises `CannotUnseal`, `NewerVersion`."""
    if len(data) < _MIN_BYTES or not data.startswith(MAGIC):
        raise CannotUnseal
    if data[len(MAGIC)] > VERSION:
        raise NewerVersion
    if data[len(MAGIC)] != VERSION:
        raise CannotUnseal
    return data[len(MAGIC) + 1 : _HEADER_BYTES].hex()


def seal(content: bytes, key: bytes, connection: str, generation: str) -> bytes:
    """The file's bytes. `connection` is the text of a `ConnectionKey`."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    header = MAGIC + bytes([VERSION]) + bytes.fromhex(generation)
    nonce = secrets.token_bytes(NONCE_BYTES)
    return header + nonce + AESGCM(key).encrypt(nonce, content, header + connection.encode())


def unseal(data: bytes, key: bytes, connection: str) -> bytes:
    """The content that was sealed. Raises `CannotUnseal`, `NewerVersion`."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    generation_of(data)
    header, rest = data[:_HEADER_BYTES], data[_HEADER_BYTES:]
    nonce, ciphertext = rest[:NONCE_BYTES], rest[NONCE_BYTES:]
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, header + connection.encode())
    except (InvalidTag, ValueError):
        raise CannotUnseal from None
