"""Tokens that were tampered with, in the ways that are known to have worked somewhere."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def _decoded(part: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return found


def _encoded(value: Mapping[str, object] | bytes) -> str:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unsigned(token: str) -> str:
    """With "alg": "none" and no signature."""
    header, claims, _ = token.split(".")
    return f"{_encoded({**_decoded(header), 'alg': 'none'})}.{claims}."


def signed_with_shared_key(token: str) -> str:
    """With HS256 and the key's public id as the secret: what a confused verifier accepts."""
    header, claims, _ = token.split(".")
    changed = _decoded(header)
    signed = f"{_encoded({**changed, 'alg': 'HS256'})}.{claims}"
    secret = str(changed.get("kid", "")).encode()
    signature = hmac.digest(secret, signed.encode(), hashlib.sha256)
    return f"{signed}.{_encoded(signature)}"


def with_header(token: str, **members: object) -> str:
    """With these members of the header in place of its own; the signature stays."""
    header, claims, signature = token.split(".")
    return f"{_encoded({**_decoded(header), **members})}.{claims}.{signature}"


def with_claims(token: str, **members: object) -> str:
    """With these claims in place of its own; the signature stays."""
    header, claims, signature = token.split(".")
    return f"{header}.{_encoded({**_decoded(claims), **members})}.{signature}"


def with_flipped_bit(token: str) -> str:
    """With one bit of the signature changed."""
    header, claims, signature = token.split(".")
    data = bytearray(base64.urlsafe_b64decode(signature + "=" * (-len(signature) % 4)))
    data[len(data) // 2] ^= 1
    return f"{header}.{claims}.{_encoded(bytes(data))}"


def claims_of(token: str) -> Mapping[str, object]:
    """What a token says, without any check; empty for what is none."""
    try:
        return _decoded(token.split(".")[1])
    except (IndexError, ValueError):
        return {}
