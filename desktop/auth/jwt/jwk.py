"""A pool's public keys: parsed strictly, checked one by one, made ready to use once.

A key set may hold other keys as well, so unknown entries are ignored, and only a key that a token
names is checked. Sources: RFC 7517 sections 4 and 5; RFC 7518 section 6.3.1; RFC 8725
section 3.5; FIPS 186-5 section 5.1 (2,048 bits) and A.1.1 (the exponent).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.auth.errors.root import DeskError
from desktop.auth.jwt.jws import decode_base64url
from desktop.auth.jwt.strict_json import NotStrictJson, parse_object
from desktop.auth.jwt.verification_errors import KeyNotTrusted, SignatureMismatch
from desktop.auth.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jose.backends.base import Key

ALGORITHM = "RS256"
MAX_BYTES = 512 * 1024
"""Bytes of a key set."""
MIN_BITS = 2_048
"""Bits of the modulus. Cognito's keys have so many."""
MAX_BITS = 8_192
"""Bits of the modulus. With more, a verification takes milliseconds."""
MIN_EXPONENT = 65_537
MAX_EXPONENT = 2**32
"""Our own limit: a long exponent only makes verification slow."""
PRIVATE_MEMBERS = ("d", "p", "q", "dp", "dq", "qi", "oth", "k")
"""Members that a public key must not have."""

VETTED = Phrase(
    "one public RSA key for {algorithm}, {least} to {most} bits",
    algorithm=ALGORITHM,
    least=MIN_BITS,
    most=MAX_BITS,
)
"""What the check "key" expects."""

Jwk = dict[str, object]


class KeySetMalformed(DeskError):
    """Not a JSON Web Key Set. The text says why; nothing of the set can be used."""


class UnfitKey(DeskError):
    """A JWK that must not be used."""


@dataclass(frozen=True, slots=True)
class VerificationKey:
    """A checked key, ready to use. Making it ready is slow, so `KeySet` caches it."""

    kid: str
    bits: int
    _key: Key = field(repr=False)

    def check_signature(self, signed: bytes, signature: bytes) -> tuple[object, object]:
        """What was expected and what was found. Raises `SignatureMismatch`.

        Takes `Jws.signed` and `Jws.signature`, so that only one parser ever reads a token.
        """
        asked = Phrase("made by {kid}", kid=self.kid)
        try:
            made = self._key.verify(signed, signature)
        except Exception:  # noqa: BLE001 - as jose.jws does: what can't be verified is not verified
            made = False
        if made is not True:
            raise SignatureMismatch(asked, Phrase("not made by it"))
        return asked, Phrase("made by it")


@dataclass(frozen=True, slots=True)
class KeySet:
    """The keys of one JWKS, by kid. Threads may share it."""

    _entries: Mapping[str, Sequence[Jwk]] = field(repr=False)
    _ready: dict[str, VerificationKey] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def parse(cls, data: bytes) -> KeySet:
        """Read a JWKS document. Raises `KeySetMalformed`, whatever the bytes.

        Members of `keys` that are no objects or have no name are ignored (RFC 7517 section 5).
        """
        if len(data) > MAX_BYTES:
            raise KeySetMalformed(f"longer than {MAX_BYTES} bytes")
        try:
            keys = parse_object(data).get("keys")
        except NotStrictJson as error:
            raise KeySetMalformed(str(error)) from None
        if not isinstance(keys, list):
            raise KeySetMalformed('"keys" is not a list')
        entries: dict[str, list[Jwk]] = {}
        for jwk in keys:
            if isinstance(jwk, dict) and isinstance(kid := jwk.get("kid"), str):
                entries.setdefault(kid, []).append(jwk)
        return cls(entries)

    @property
    def kids(self) -> frozenset[str]:
        """The kid of every key, usable or not."""
        return frozenset(self._entries)

    def find(self, kid: str | None) -> VerificationKey:
        """The key with this kid, checked and ready. Raises `KeyNotTrusted`."""
        if kid is None:
            raise KeyNotTrusted(VETTED, None)
        if kid not in self._ready:
            # Two threads may both get here: their results are equal.
            self._ready[kid] = self._make_ready(kid)
        return self._ready[kid]

    def _make_ready(self, kid: str) -> VerificationKey:
        same_name = self._entries.get(kid, ())
        if len(same_name) != 1:
            raise KeyNotTrusted(VETTED, _number_of_keys(len(same_name), kid))
        try:
            return construct(kid, same_name[0])
        except UnfitKey as error:
            raise KeyNotTrusted(
                VETTED, Phrase("{why}: {kid}", why=error.args[0], kid=kid)
            ) from None


def _number_of_keys(number: int, kid: str) -> Phrase:
    if number == 0:
        return Phrase("no keys named {kid}", kid=kid)
    return Phrase("{number} keys named {kid}", number=number, kid=kid)


def construct(kid: str, jwk: Jwk) -> VerificationKey:
    """Check one JWK and make it ready. Raises `UnfitKey`."""
    _vet_purpose(jwk)
    modulus, exponent = _number(jwk, "n"), _number(jwk, "e")
    bits = modulus.bit_length()
    if not MIN_BITS <= bits <= MAX_BITS:
        raise UnfitKey(Phrase("{bits} bits", bits=bits))
    if not MIN_EXPONENT <= exponent < MAX_EXPONENT:
        raise UnfitKey(Phrase("exponent out of range"))
    if modulus % 2 == 0 or exponent % 2 == 0:
        raise UnfitKey(Phrase("an even number"))
    from jose import jwk as jose_jwk  # 70 ms that the first paint does not wait for
    from jose.exceptions import JOSEError

    try:
        # The library gets the checked members only.
        key = jose_jwk.construct({"kty": "RSA", "n": jwk["n"], "e": jwk["e"]}, ALGORITHM)
    except (JOSEError, ValueError):
        # The library may become stricter than this check; today it is not.
        raise UnfitKey(Phrase("refused by the library")) from None
    return VerificationKey(kid, bits, key)


def _vet_purpose(jwk: Jwk) -> None:
    if jwk.get("kty") != "RSA":
        raise UnfitKey(Phrase("not an RSA key"))
    if any(name in jwk for name in PRIVATE_MEMBERS):
        raise UnfitKey(Phrase("a private key"))
    for name, fit in (("use", "sig"), ("alg", ALGORITHM), ("key_ops", ["verify"])):
        if name in jwk and jwk[name] != fit:
            raise UnfitKey(Phrase("{name} does not fit", name=name))


def _number(jwk: Jwk, name: str) -> int:
    """Decode a Base64urlUInt: big-endian, without leading zeros (RFC 7518 section 2)."""
    text = jwk.get(name)
    data = decode_base64url(text) if isinstance(text, str) else None
    if not data or data[0] == 0:
        raise UnfitKey(Phrase("{name} is no number", name=name))
    return int.from_bytes(data, "big")
