"""The server's side of SRP-6a as Cognito uses it (RFC 5054, 2945 and 5869).

The pool keeps a salt and a verifier of each password; signing in with the password itself is
checked against them, too. A remembered device has a salt and a verifier of the same kind.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field

from desktop.practice.crypto.fixed_base import FixedBase

GENERATOR = 2
"""g of RFC 5054."""
_KEY_INFO = b"Caldera Derived Key"
_KEY_BYTES = 16

# The 3072-bit group of RFC 3526, section 4 (and RFC 5054, appendix A).
PRIME = int(
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD1"
    "29024E088A67CC74020BBEA63B139B22514A08798E3404DD"
    "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245"
    "E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3D"
    "C2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F"
    "83655D23DCA3AD961C62F356208552BB9ED529077096966D"
    "670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
    "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9"
    "DE2BCBF6955817183995497CEA956AE515D2261898FA0510"
    "15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64"
    "ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7"
    "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6B"
    "F12FFA06D98A0864D87602733EC86A64521F2B18177B200C"
    "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB31"
    "43DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
    16,
)
_POWERS_OF_GENERATOR = FixedBase(GENERATOR, PRIME)


def padded(number: int) -> bytes:
    """The bytes of a number that Cognito hashes: two's complement, big-endian, no byte too many.

    A number of 0 or more has a zero byte before a set top bit; only salts can be negative.
    """
    magnitude = -number - 1 if number < 0 else number
    return number.to_bytes(magnitude.bit_length() // 8 + 1, signed=True)


def _hashed(*parts: bytes) -> int:
    return int.from_bytes(hashlib.sha256(b"".join(parts)).digest())


MULTIPLIER = _hashed(padded(PRIME), padded(GENERATOR))


def verifier(identity: str, password: str, salt: int) -> int:
    """V = g^x with x = H(salt ‖ H(identity ‖ ":" ‖ password)).

    For a user `identity` comes from `identity_of`; for a device it is group key and device key.
    """
    inner = hashlib.sha256(f"{identity}:{password}".encode()).digest()
    return _POWERS_OF_GENERATOR.power(_hashed(padded(salt), inner))


def identity_of(pool_id: str, username: str) -> str:
    """Pool name (what follows the underscore of the pool id) and user name, without a separator.

    The user name is the one that the challenge calls USER_ID_FOR_SRP.
    """
    return pool_id.partition("_")[2] + username


@dataclass(frozen=True, slots=True)
class SrpServer:
    """The server's state between sending B and checking the client's proof."""

    identity: str
    verifier: int = field(repr=False)
    client_public: int
    secret: int = field(repr=False)
    public: int

    @classmethod
    def begin(cls, identity: str, verifier: int, client_public: int, secret: int) -> SrpServer:
        """Compute B = k·v + g^b, where `secret` is b.

        `client_public` (A) must not be 0 modulo the prime (RFC 5054, section 2.5.4).
        """
        public = (MULTIPLIER * verifier + _POWERS_OF_GENERATOR.power(secret)) % PRIME
        return cls(identity, verifier, client_public, secret, public)

    def key(self) -> bytes:
        """The session key: HKDF of S = (A · v^u)^b with u as salt (RFC 5869, one block)."""
        u = _hashed(padded(self.client_public), padded(self.public))
        base = self.client_public * pow(self.verifier, u, PRIME)
        shared = pow(base, self.secret, PRIME)
        extracted = hmac.digest(padded(u), padded(shared), hashlib.sha256)
        return hmac.digest(extracted, _KEY_INFO + b"\x01", hashlib.sha256)[:_KEY_BYTES]

    def proof(self, secret_block: bytes, timestamp: str) -> bytes:
        """What a client that knows the password sends as PASSWORD_CLAIM_SIGNATURE, decoded."""
        message = self.identity.encode() + secret_block + timestamp.encode()
        return hmac.digest(self.key(), message, hashlib.sha256)
