"""Public keys of passkeys (COSE_Key, RFC 9052 and 9053): ES256 and RS256, as Cognito takes them."""

from __future__ import annotations

from dataclasses import dataclass, field

ES256, RS256 = -7, -257
_KIND, _ALGORITHM, _CURVE = 1, 3, -1
_ELLIPTIC, _RSA, _P256 = 2, 3, 1
_COORDINATE_BYTES = 32
_FEWEST_BITS, _MOST_BITS = 2_048, 4_096


class UnsupportedKey(ValueError):
    """A key of another kind."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key that was read; whether its numbers make a key shows at the first use."""

    algorithm: int
    numbers: tuple[int, int] = field(repr=False)
    """x and y of a point on P-256, or modulus and exponent."""

    def verifies(self, signature: bytes, data: bytes) -> bool:
        """Whether this key made the signature."""
        # Slow to import, and only for passkeys.
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
        from cryptography.hazmat.primitives.hashes import SHA256

        try:
            if self.algorithm == ES256:
                point = ec.EllipticCurvePublicNumbers(*self.numbers, ec.SECP256R1())
                point.public_key().verify(signature, data, ec.ECDSA(SHA256()))
            else:
                modulus, exponent = self.numbers
                key = rsa.RSAPublicNumbers(exponent, modulus).public_key()
                key.verify(signature, data, padding.PKCS1v15(), SHA256())
        except (InvalidSignature, ValueError):
            return False
        return True


def read_key(given: object) -> PublicKey:
    """The key in a COSE_Key map. Raises `UnsupportedKey`."""
    if not isinstance(given, dict):
        raise UnsupportedKey("not a map")
    kind = (given.get(_KIND), given.get(_ALGORITHM))
    if kind == (_ELLIPTIC, ES256) and given.get(_CURVE) == _P256:
        parts = given.get(-2), given.get(-3)
        if all(isinstance(part, bytes) and len(part) == _COORDINATE_BYTES for part in parts):
            return PublicKey(ES256, _numbers(parts))
    if kind == (_RSA, RS256):
        parts = given.get(-1), given.get(-2)
        if all(isinstance(part, bytes) for part in parts):
            modulus, exponent = _numbers(parts)
            if _FEWEST_BITS <= modulus.bit_length() <= _MOST_BITS:
                return PublicKey(RS256, (modulus, exponent))
    raise UnsupportedKey("neither ES256 nor RS256")


def _numbers(parts: tuple[object, object]) -> tuple[int, int]:
    first, second = (int.from_bytes(part) if isinstance(part, bytes) else 0 for part in parts)
    return first, second
