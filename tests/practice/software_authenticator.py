"""A passkey in software: what a browser and an authenticator do together, for tests."""

from __future__ import annotations

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

PRESENT, VERIFIED, HAS_CREDENTIAL = 0x01, 0x04, 0x40


def cbor(value: object) -> bytes:
    """Encode (RFC 8949, section 3)."""
    if isinstance(value, int):
        return _head(0, value) if value >= 0 else _head(1, -1 - value)
    if isinstance(value, bytes):
        return _head(2, len(value)) + value
    if isinstance(value, str):
        return _head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return _head(4, len(value)) + b"".join(map(cbor, value))
    assert isinstance(value, dict)
    return _head(5, len(value)) + b"".join(cbor(k) + cbor(v) for k, v in value.items())


def _head(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes([kind << 5 | number])
    size = 1 if number < 256 else 2 if number < 65_536 else 4
    return bytes([kind << 5 | {1: 24, 2: 25, 4: 26}[size]]) + number.to_bytes(size)


def b64(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


@dataclass
class SoftwareAuthenticator:
    """Holds one credential. What a test changes before a ceremony makes that one go wrong."""

    algorithm: int = -7
    origin: str = "https://sign-in.example.com"
    flags: int = PRESENT | VERIFIED
    counts: bool = True
    counter: int = 0
    credential_id: bytes = b"a-credential-of-this-test"
    relying_party: str = ""
    """Other than the options say, where it isn't empty."""
    type: str = ""
    """The same for the type in clientDataJSON."""
    user: bytes = b""
    """The userHandle, from the registration."""
    more: dict[str, Any] = field(default_factory=dict)
    """Further members of the JSON that a browser would give."""

    def __post_init__(self) -> None:
        if self.algorithm == -257:
            self.key: Any = rsa.generate_private_key(65_537, 2_048)
        else:
            self.key = ec.generate_private_key(ec.SECP256R1())

    def create(self, options: dict[str, Any]) -> dict[str, Any]:
        """RegistrationResponseJSON for CredentialCreationOptions."""
        self.user = unb64(options["user"]["id"])
        client_data = self._client_data("webauthn.create", options["challenge"])
        data = self._data(options["rp"]["id"], HAS_CREDENTIAL)
        data += bytes(16) + len(self.credential_id).to_bytes(2) + self.credential_id
        data += cbor(self.cose_key())
        attestation = cbor({"fmt": "none", "attStmt": {}, "authData": data})
        return {
            "id": b64(self.credential_id),
            "rawId": b64(self.credential_id),
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": b64(client_data),
                "attestationObject": b64(attestation),
                "transports": ["internal"],
            },
            **self.more,
        }

    def get(self, options: dict[str, Any]) -> dict[str, Any]:
        """AuthenticationResponseJSON for CREDENTIAL_REQUEST_OPTIONS."""
        client_data = self._client_data("webauthn.get", options["challenge"])
        data = self._data(options["rpId"])
        return {
            "id": b64(self.credential_id),
            "rawId": b64(self.credential_id),
            "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": b64(client_data),
                "authenticatorData": b64(data),
                "signature": b64(self._sign(data + hashlib.sha256(client_data).digest())),
                "userHandle": b64(self.user),
            },
            **self.more,
        }

    def cose_key(self) -> dict[int, Any]:
        numbers = self.key.public_key().public_numbers()
        if self.algorithm == -257:
            return {1: 3, 3: -257, -1: numbers.n.to_bytes(256), -2: numbers.e.to_bytes(3)}
        return {
            1: 2,
            3: self.algorithm,
            -1: 1,
            -2: numbers.x.to_bytes(32),
            -3: numbers.y.to_bytes(32),
        }

    def _client_data(self, kind: str, challenge: str) -> bytes:
        members = {"type": self.type or kind, "challenge": challenge, "origin": self.origin}
        return json.dumps(members).encode()

    def _data(self, relying_party: str, flags: int = 0) -> bytes:
        self.counter += self.counts
        party = hashlib.sha256((self.relying_party or relying_party).encode()).digest()
        return party + bytes([self.flags | flags]) + self.counter.to_bytes(4)

    def _sign(self, data: bytes) -> bytes:
        if self.algorithm == -257:
            return bytes(self.key.sign(data, padding.PKCS1v15(), SHA256()))
        return bytes(self.key.sign(data, ec.ECDSA(SHA256())))
