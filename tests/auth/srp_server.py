"""The service's side of SRP, written from RFC 5054 and with a library's HKDF: no line is ours.

Numbers are hashed as a JVM writes them (two's complement, so with a zero in front where the top
bit is set), which is what Cognito does.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

G = 2


def _pi(bits: int) -> int:
    """floor(2^bits * pi), by Machin's formula with guard bits."""
    guard = bits + 64

    def arctan(x: int) -> int:
        term = total = (1 << guard) // x
        n, sign = 3, -1
        while term:
            term //= x * x
            total += sign * (term // n)
            n, sign = n + 2, -sign
        return total

    return (4 * (4 * arctan(5) - arctan(239))) >> 64


# RFC 3526, group 15, by the formula that it gives.
N = 2**3072 - 2**3008 - 1 + 2**64 * (_pi(2942) + 1690314)


def jvm_bytes(number: int) -> bytes:
    """BigInteger.toByteArray: the shortest two's complement."""
    length = 1
    while not -(1 << (8 * length - 1)) <= number < 1 << (8 * length - 1):
        length += 1
    return number.to_bytes(length, "big", signed=True)


def hashed(*parts: bytes) -> int:
    return int.from_bytes(hashlib.sha256(b"".join(parts)).digest(), "big")


def verifier(identity: str, password: str, salt: int) -> int:
    """What the service keeps: identity is pool name and user name, or group key and device key."""
    inner = hashlib.sha256(f"{identity}:{password}".encode()).digest()
    return pow(G, hashed(jvm_bytes(salt), inner), N)


@dataclass(frozen=True)
class Server:
    """One exchange as the service sees it."""

    identity: str
    verifier: int
    salt: int
    private: int
    block: bytes = b"secret block"

    @property
    def public(self) -> int:
        k = hashed(jvm_bytes(N), jvm_bytes(G))
        return (k * self.verifier + pow(G, self.private, N)) % N

    def parameters(self, **more: str) -> dict[str, str]:
        return {
            "SRP_B": f"{self.public:x}",
            "SALT": f"{self.salt:x}",
            "SECRET_BLOCK": base64.b64encode(self.block).decode(),
            **more,
        }

    def accepts(self, srp_a: str, claim: dict[str, str]) -> bool:
        a = int(srp_a, 16)
        u = hashed(jvm_bytes(a), jvm_bytes(self.public))
        s = pow(a * pow(self.verifier, u, N), self.private, N)
        key = HKDF(SHA256(), 16, jvm_bytes(u), b"Caldera Derived Key").derive(jvm_bytes(s))
        message = self.identity.encode() + self.block + claim["TIMESTAMP"].encode()
        wanted = hmac.new(key, message, hashlib.sha256).digest()
        assert base64.b64decode(claim["PASSWORD_CLAIM_SECRET_BLOCK"]) == self.block
        return hmac.compare_digest(wanted, base64.b64decode(claim["PASSWORD_CLAIM_SIGNATURE"]))
