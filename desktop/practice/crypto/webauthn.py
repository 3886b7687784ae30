"""What an authenticator and a browser say (WebAuthn, sections 5.8.1 and 6.1), read."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from desktop.practice.crypto.cbor import read_item
from desktop.practice.crypto.encoding import from_base64url

_HEAD_BYTES = 37
"""Hash of the relying party's id, flags, counter."""
_PRESENT, _VERIFIED, _HAS_CREDENTIAL = 0x01, 0x04, 0x40
_AAGUID_BYTES = 16
LONGEST_ID = 1_023
"""Bytes of a credential's id."""
_LOCAL = "localhost"


class Unreadable(ValueError):
    """What a client sent isn't what WebAuthn says."""


@dataclass(frozen=True, slots=True)
class ClientData:
    """What the browser (or a client in its place) signs with: CollectedClientData."""

    type: str
    challenge: str
    origin: str

    def fits(self, relying_party: str) -> bool:
        """Whether the origin is the relying party's, or one below it; http on localhost only."""
        try:
            address = urlsplit(self.origin)
        except ValueError:
            return False
        host = address.hostname or ""
        secure = address.scheme == "https" or (address.scheme == "http" and host == _LOCAL)
        return secure and (host == relying_party or host.endswith(f".{relying_party}"))


@dataclass(frozen=True, slots=True)
class AuthenticatorData:
    """What the authenticator signs, read."""

    relying_party_hash: bytes
    """SHA-256 of the relying party's id."""
    user_present: bool
    user_verified: bool
    counter: int
    """Of signatures; authenticators that don't count say 0."""
    credential_id: bytes = b""
    """At a registration only."""
    key: object = field(default=None, repr=False)
    """The COSE_Key map, at a registration only."""


def read_client_data(raw: bytes) -> ClientData:
    """Read clientDataJSON. Raises ValueError, which `Unreadable` is."""
    try:
        given = json.loads(raw)
    except RecursionError:
        raise Unreadable("too deep") from None
    if not isinstance(given, dict):
        raise Unreadable("not an object")
    parts = [given.get(name) for name in ("type", "challenge", "origin")]
    if not all(isinstance(part, str) for part in parts):
        raise Unreadable("a member is missing")
    return ClientData(*(str(part) for part in parts))


def read_attestation(raw: bytes) -> AuthenticatorData:
    """Read an attestationObject; its statement isn't looked at, as none is asked for.

    Raises ValueError.
    """
    given, _ = read_item(raw)
    data = given.get("authData") if isinstance(given, dict) else None
    if not isinstance(data, bytes):
        raise Unreadable("no authData")
    return read_authenticator_data(data)


def read_authenticator_data(raw: bytes) -> AuthenticatorData:
    """Read authenticatorData. Raises ValueError."""
    if len(raw) < _HEAD_BYTES:
        raise Unreadable("cut off")
    flags = raw[32]
    credential_id, key = b"", None
    if flags & _HAS_CREDENTIAL:
        start = _HEAD_BYTES + _AAGUID_BYTES
        length = int.from_bytes(raw[start : start + 2])
        credential_id = raw[start + 2 : start + 2 + length]
        if not 0 < len(credential_id) == length <= LONGEST_ID:
            raise Unreadable("no id of a credential")
        key, _ = read_item(raw, start + 2 + length)
    return AuthenticatorData(
        relying_party_hash=raw[:32],
        user_present=bool(flags & _PRESENT),
        user_verified=bool(flags & _VERIFIED),
        counter=int.from_bytes(raw[33:_HEAD_BYTES]),
        credential_id=credential_id,
        key=key,
    )


def decoded(given: dict[str, object], name: str) -> bytes:
    """The bytes of a member in base64url. Raises ValueError."""
    text = given.get(name)
    if not isinstance(text, str) or not text.isascii():
        raise Unreadable(f"{name} is missing")
    return from_base64url(text)
