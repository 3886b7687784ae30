"""The RSA keys of each pool: one signs its ID tokens, the other its access tokens.

Making a key takes a tenth of a second or more and importing `cryptography` costs start-up time, so
keys are made when they are first needed, or earlier by `warm` on a thread of its own. The factory
is handed in, so that tests can share a few keys.
"""

from __future__ import annotations

import base64
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.practice.crypto.encoding import to_base64url

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

EXPONENT = 65_537
BITS = 2_048
"""The size of the modulus, in bits."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """An RSA key and its key id."""

    kid: str
    """44 characters of base64 with padding, as Cognito's."""
    private: RSAPrivateKey = field(repr=False)

    def sign(self, text: bytes) -> bytes:
        """The RS256 signature of `text` (RFC 7518, section 3.3)."""
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.asymmetric import padding

        return self.private.sign(text, padding.PKCS1v15(), hashes.SHA256())

    def jwk(self) -> dict[str, str]:
        """The public key as a JWK (RFC 7517), with the members that Cognito publishes."""
        numbers = self.private.public_key().public_numbers()
        return {
            "alg": "RS256",
            "e": to_base64url(numbers.e.to_bytes(3)),
            "kid": self.kid,
            "kty": "RSA",
            "n": to_base64url(numbers.n.to_bytes(BITS // 8)),
            "use": "sig",
        }


@dataclass(frozen=True, slots=True)
class KeyPair:
    """The two keys of a pool, each for one kind of token."""

    id: SigningKey
    access: SigningKey

    def key_set(self) -> dict[str, list[dict[str, str]]]:
        """The JWKS that the pool publishes."""
        return {"keys": [self.id.jwk(), self.access.jwk()]}


KeyFactory = Callable[[], SigningKey]
"""Makes a new key."""


def make_key() -> SigningKey:
    """A new 2048-bit key with a random key id."""
    from cryptography.hazmat.primitives.asymmetric import rsa

    kid = base64.b64encode(os.urandom(32)).decode()
    return SigningKey(kid, rsa.generate_private_key(EXPONENT, BITS))


def private_text(key: SigningKey) -> str:
    """The private key as PEM (PKCS #8)."""
    from cryptography.hazmat.primitives import serialization

    return key.private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()


def private_key(text: str) -> RSAPrivateKey:
    """The private key of a PEM text; raises ValueError for anything else."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    key = serialization.load_pem_private_key(text.encode(), None)
    if not isinstance(key, RSAPrivateKey) or key.key_size != BITS:
        raise ValueError("not an RSA key of 2048 bits")
    return key


@dataclass(slots=True)
class _Slot:
    """One pool's keys, with a lock of its own, so that making them blocks no other pool."""

    pair: KeyPair | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)


class SigningKeys:
    """The keys of every pool. Safe to use from several threads."""

    def __init__(
        self, make: KeyFactory = make_key, derive: Callable[[str], SigningKey] | None = None
    ) -> None:
        """`derive` takes the place of `make` where a key shall follow from what it is for."""
        self._make = make
        self._derive = derive
        self._slots: dict[str, _Slot] = {}
        self._lock = threading.Lock()
        self._strangers: KeyPair | None = None
        self._wrong = False

    def true_pair(self, pool_id: str) -> KeyPair:
        """The keys with which the pool itself checks a token, whatever fault is on."""
        with self._lock:
            slot = self._slots.setdefault(pool_id, _Slot())
        with slot.lock:
            if slot.pair is None:
                slot.pair = self._new_pair(pool_id)
            return slot.pair

    def pair(self, pool_id: str) -> KeyPair:
        """The keys to sign with and to publish: the true ones, or others while `wrong` is on."""
        pair = self.true_pair(pool_id)
        if not self._wrong:
            return pair
        if self._strangers is None:
            self._strangers = self._new_pair("wrong keys")
        return KeyPair(
            replace(self._strangers.id, kid=pair.id.kid),
            replace(self._strangers.access, kid=pair.access.kid),
        )

    def _new_pair(self, name: str) -> KeyPair:
        if self._derive is None:
            return KeyPair(self._make(), self._make())
        return KeyPair(self._derive(f"{name} id"), self._derive(f"{name} access"))

    @contextmanager
    def wrong(self, wrong: bool) -> Iterator[None]:  # noqa: FBT001 - a state, not an option
        """While on, sign with and publish other keys under the same key ids: fault `wrong_keys`."""
        self._wrong = wrong
        try:
            yield
        finally:
            self._wrong = False

    def warm(self, pool_ids: Iterable[str]) -> None:
        """Make these pools' keys now."""
        for pool_id in pool_ids:
            self.true_pair(pool_id)

    def made(self) -> dict[str, KeyPair]:
        """By pool id, the true pairs that were made so far."""
        with self._lock:
            return {pool: slot.pair for pool, slot in self._slots.items() if slot.pair is not None}

    def replace(self, pairs: Mapping[str, KeyPair]) -> None:
        """Have these pairs and no others."""
        with self._lock:
            self._slots = {pool_id: _Slot(pair) for pool_id, pair in pairs.items()}

    def keep_only(self, pool_ids: Iterable[str]) -> None:
        """Drop the keys of all other pools."""
        kept = set(pool_ids)
        with self._lock:
            self._slots = {pool: slot for pool, slot in self._slots.items() if pool in kept}
