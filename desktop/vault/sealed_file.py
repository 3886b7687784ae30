"""One sealed file: AES-256-GCM, bound to its connection and to the generation of its key.

"CDSK" | version (1 byte) | generation (16) | nonce (12) | ciphertext and tag
"""

from __future__ import annotations

import secrets

MAGIC = b"CDSK"
VERSION = 1
GENERATION = 16
NONCE = 12
KEY = 32
_HEAD = len(MAGIC) + 1 + GENERATION
_SHORTEST = _HEAD + NONCE + 16


class Unopened(Exception):
    """Not what was sealed with this key for this connection."""


class Newer(Exception):
    """Sealed by a later version of this program."""


def generation_of(data: bytes) -> str:
    """Which key opens it, as hex digits. Raises `Unopened`, `Newer`."""
    if len(data) < _SHORTEST or not data.startswith(MAGIC):
        raise Unopened
    if data[len(MAGIC)] > VERSION:
        raise Newer
    if data[len(MAGIC)] != VERSION:
        raise Unopened
    return data[len(MAGIC) + 1 : _HEAD].hex()


def seal(content: bytes, key: bytes, connection: str, generation: str) -> bytes:
    """The file's bytes. `connection` names pool and app client."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    head = MAGIC + bytes([VERSION]) + bytes.fromhex(generation)
    nonce = secrets.token_bytes(NONCE)
    return head + nonce + AESGCM(key).encrypt(nonce, content, head + connection.encode())


def unseal(data: bytes, key: bytes, connection: str) -> bytes:
    """What was sealed. Raises `Unopened`."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    generation_of(data)
    head, nonce, sealed = data[:_HEAD], data[_HEAD : _HEAD + NONCE], data[_HEAD + NONCE :]
    try:
        return AESGCM(key).decrypt(nonce, sealed, head + connection.encode())
    except (InvalidTag, ValueError):
        raise Unopened from None
