"""Secure Remote Password: proving a password, or a remembered device, without sending it.

The client's side of SRP-6a, in the 3072-bit group and by the rules of RFC 5054, the key by HKDF
(RFC 5869). What Cognito adds is documented by its client libraries alone: the hash is SHA-256, and
numbers are hashed as Java's `BigInteger.toByteArray` writes them. Letters are those of RFC 5054.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.auth.errors import SERVICE, ReplyNotUnderstood

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.device import Device


N = int(
    """
    FFFFFFFF FFFFFFFF C90FDAA2 2168C234 C4C6628B 80DC1CD1 29024E08 8A67CC74
    020BBEA6 3B139B22 514A0879 8E3404DD EF9519B3 CD3A431B 302B0A6D F25F1437
    4FE1356D 6D51C245 E485B576 625E7EC6 F44C42E9 A637ED6B 0BFF5CB6 F406B7ED
    EE386BFB 5A899FA5 AE9F2411 7C4B1FE6 49286651 ECE45B3D C2007CB8 A163BF05
    98DA4836 1C55D39A 69163FA8 FD24CF5F 83655D23 DCA3AD96 1C62F356 208552BB
    9ED52907 7096966D 670C354E 4ABC9804 F1746C08 CA18217C 32905E46 2E36CE3B
    E39E772C 180E8603 9B2783A2 EC07A28F B5C55DF0 6F4C52C9 DE2BCBF6 95581718
    3995497C EA956AE5 15D22618 98FA0510 15728E5A 8AAAC42D AD33170D 04507A33
    A85521AB DF1CBA64 ECFB8504 58DBEF0A 8AEA7157 5D060C7D B3970F85 A6E1E4C7
    ABF5AE8C DB0933D7 1E8C94E0 4A25619D CEE3D226 1AD2EE6B F12FFA06 D98A0864
    D8760273 3EC86A64 521F2B18 177B200C BBE11757 7A615D6C 770988C0 BAD946E2
    08E24FA0 74E5AB31 43DB5BFC E0FD108E 4B82D120 A93AD2CA FFFFFFFF FFFFFFFF
    """.translate({ord(" "): None, ord("\n"): None}),
    16,
)
"""The prime of RFC 5054, appendix A, 3072 bits."""
G = 2
PRIVATE_BITS = 256
"""Bits of our private value `a`: what RFC 5054, section 3.1, asks for."""
KEY_INFO = b"Caldera Derived Key"
KEY_BYTES = 16
SALT_BITS = 128
DEVICE_PASSWORD_BYTES = 40


class SrpClient:
    """One exchange: our public value first, then the proof that the service's values allow."""

    def __init__(self, user_pool_id: str, private: int | None = None) -> None:
        """`private` is for tests with known values; by default it is random."""
        self._pool_name = user_pool_id.partition("_")[2]
        self._a = secrets.randbits(PRIVATE_BITS) if private is None else private
        self._public = pow(G, self._a, N)

    @property
    def public(self) -> str:
        """SRP_A: hexadecimal."""
        return f"{self._public:x}"

    def prove_password(self, password: str, given: Mapping[str, str], now: int) -> dict[str, str]:
        """The answer to PASSWORD_VERIFIER. `now`: the service's epoch seconds.

        Raises `ReplyNotUnderstood` for parameters that no proof can be made with.
        """
        user_id = given.get("USER_ID_FOR_SRP") or given.get("USERNAME", "")
        return self._prove(self._pool_name + user_id, password, given, now)

    def prove_device(self, device: Device, given: Mapping[str, str], now: int) -> dict[str, str]:
        """The answer to DEVICE_PASSWORD_VERIFIER, otherwise like `prove_password`."""
        return self._prove(device.group_key + device.key, device.password, given, now)

    def _prove(
        self, identity: str, password: str, given: Mapping[str, str], now: int
    ) -> dict[str, str]:
        b, salt = _numbers(given)
        block = given.get("SECRET_BLOCK", "")
        try:
            secret_block = base64.b64decode(block, validate=True)
        except (binascii.Error, ValueError):
            raise ReplyNotUnderstood(SERVICE, "SECRET_BLOCK can't be read") from None
        timestamp = _timestamp(now)
        message = identity.encode() + secret_block + timestamp.encode()
        signature = hmac.digest(self._key(_x(identity, password, salt), b), message, "sha256")
        return {
            "PASSWORD_CLAIM_SIGNATURE": base64.b64encode(signature).decode(),
            "PASSWORD_CLAIM_SECRET_BLOCK": block,
            "TIMESTAMP": timestamp,
        }

    def _key(self, x: int, b: int) -> bytes:
        """S = (B - k * g^x) ^ (a + u * x), and of that one block of HKDF with u as its salt."""
        u = _hash(_octets(self._public), _octets(b))
        premaster = pow(b - K * pow(G, x, N), self._a + u * x, N)
        extracted = hmac.digest(_octets(u), _octets(premaster), "sha256")
        return hmac.digest(extracted, KEY_INFO + b"\x01", "sha256")[:KEY_BYTES]


def new_device_secret(group_key: str, key: str) -> tuple[str, dict[str, str]]:
    """A fresh device password, and the DeviceSecretVerifierConfig that the service keeps of it."""
    password = base64.b64encode(secrets.token_bytes(DEVICE_PASSWORD_BYTES)).decode()
    salt = secrets.randbits(SALT_BITS)
    verifier = pow(G, _x(group_key + key, password, salt), N)
    return password, {
        "PasswordVerifier": base64.b64encode(_octets(verifier)).decode(),
        "Salt": base64.b64encode(_octets(salt)).decode(),
    }


def _octets(number: int) -> bytes:
    """As Java writes it: big-endian two's complement, in as few bytes as hold the sign bit."""
    bits = (number if number >= 0 else ~number).bit_length()
    return number.to_bytes(bits // 8 + 1, signed=True)


def _hash(*parts: bytes) -> int:
    return int.from_bytes(hashlib.sha256(b"".join(parts)).digest())


K = _hash(_octets(N), _octets(G))
"""The multiplier `k`, which the service knows as well."""


def _x(identity: str, password: str, salt: int) -> int:
    """The exponent of the verifier. The identity is pool name and user id, or both device keys."""
    return _hash(_octets(salt), hashlib.sha256(f"{identity}:{password}".encode()).digest())


def _numbers(given: Mapping[str, str]) -> tuple[int, int]:
    """SRP_B and SALT. As numbers, so that zeros in front of them don't count.

    A salt can be negative: Cognito makes it of random bytes, which Java reads as a signed number.
    """
    try:
        b, salt = int(given["SRP_B"], 16), int(given["SALT"], 16)
    except (KeyError, ValueError):
        raise ReplyNotUnderstood(SERVICE, "SRP_B or SALT can't be read") from None
    if b % N == 0:
        # RFC 5054, section 2.5.3: with such a value any server could pass for the service.
        raise ReplyNotUnderstood(SERVICE, "an SRP_B that proves nothing")
    return b, salt


def _timestamp(now: int) -> str:
    """Like "Sat Mar 7 04:05:06 UTC 2026": English in every locale, no zero before the day."""
    weekday, month, day, time, year = datetime.fromtimestamp(now, UTC).ctime().split()
    return f"{weekday} {month} {day} {time} UTC {year}"
