"""Strict parsing of a token (JWS compact serialization), before any check is made.

python-jose alone accepts padding, line breaks and foreign characters in base64, duplicate members,
Infinity, and headers that carry their own key. Here all of that is refused.
Sources: RFC 7515 sections 2, 4, 7.1 and 10.12; RFC 4648 section 3.5; RFC 8725 section 3.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.auth.jwt.json_kinds import found
from desktop.auth.jwt.strict_json import NotStrictJson, parse_object
from desktop.auth.jwt.verification_errors import TokenMalformed
from desktop.auth.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_BYTES = 256 * 1024
"""Bytes of a token. 100 groups with names of 128 characters, the most that Cognito allows, make
18.6 kB; a trigger can add claims without a documented limit."""
PARTS = 3

FORM = Phrase("three base64url parts of strict JSON, at most {most} bytes", most=MAX_BYTES)
"""What the check "form" expects."""

REFUSED_HEADERS = ("crit", "b64", "zip", "enc", "jwk", "jku", "x5c", "x5u", "x5t", "x5t#S256")
"""Members that change how a token is read, or carry the key to trust. Cognito sends none of them.

Other unknown members are ignored, as RFC 7515, section 4, requires."""

JWT_TYPE, ACCESS_TOKEN_TYPE = "jwt", "at+jwt"
"""Values of typ, in lower case: any token, or an access token (RFC 9068, section 2.1)."""


@dataclass(frozen=True, slots=True)
class Jws:
    """A parsed token. Nothing in it is verified yet."""

    header: Mapping[str, object]
    claims: Mapping[str, object] = field(repr=False)
    signed: bytes = field(repr=False)
    """What the signature is made over: header, dot and claims, encoded as they came."""
    signature: bytes = field(repr=False)

    @property
    def algorithm(self) -> object:
        """A string, or None when the header names none."""
        return self.header.get("alg")

    @property
    def type(self) -> str:
        """The header's typ in lower case and without "application/" (RFC 7515, section 4.1.9)."""
        return str(self.header.get("typ", JWT_TYPE)).lower().removeprefix("application/")

    @property
    def key_id(self) -> str | None:
        """The header's kid; None when there is none, or when it is no string."""
        kid = self.header.get("kid")
        return kid if isinstance(kid, str) else None


def read(token: str | bytes) -> Jws:
    """Parse a token. Raises `TokenMalformed` and nothing else, whatever the bytes.

    An empty signature is accepted here: it is the form of an unsecured JWS (RFC 7518 section 3.6),
    which the check of the algorithm refuses with a better reason.
    """
    if len(token) > MAX_BYTES:
        raise TokenMalformed(FORM, Phrase("more than {most} bytes", most=MAX_BYTES))
    text = _ascii(token)
    parts = text.split(".")
    if len(parts) != PARTS:
        raise TokenMalformed(FORM, Phrase("parts: {number}", number=len(parts)))
    header = _json_part("header", parts[0])
    claims = _json_part("claims", parts[1])
    signature = _base64url("signature", parts[2])
    _vet_header(header)
    jws = Jws(header, claims, text.rpartition(".")[0].encode(), signature)
    if jws.type not in (JWT_TYPE, ACCESS_TOKEN_TYPE):
        raise TokenMalformed("header: typ JWT", header["typ"])
    return jws


def decode_base64url(part: str) -> bytes | None:
    """Decode canonical, unpadded base64url; None for anything else.

    Canonical means that encoding again gives the same text. That rules out foreign characters,
    padding and stray trailing bits, so no two texts stand for the same bytes.
    """
    try:
        data = urlsafe_b64decode(part + "==")
    except ValueError:
        return None
    return data if urlsafe_b64encode(data).rstrip(b"=") == part.encode() else None


def _ascii(token: str | bytes) -> str:
    if not token.isascii():
        raise TokenMalformed(FORM, Phrase("not ASCII"))
    return token.decode() if isinstance(token, bytes) else token


def _base64url(name: str, part: str) -> bytes:
    data = decode_base64url(part)
    if data is None:
        raise TokenMalformed(FORM, Phrase("{name}: not canonical base64url", name=name))
    return data


def _json_part(name: str, part: str) -> dict[str, object]:
    try:
        return parse_object(_base64url(name, part))
    except NotStrictJson as error:
        raise TokenMalformed(FORM, Phrase("{name}: {what}", name=name, what=error.why)) from None


def _vet_header(header: Mapping[str, object]) -> None:
    for name in REFUSED_HEADERS:
        if name in header:
            raise TokenMalformed(Phrase("a header without {name}", name=name), f"header: {name}")
    for name in ("alg", "kid", "typ"):
        if name in header and not isinstance(header[name], str):
            raise TokenMalformed(Phrase("header: {name} a string", name=name), found(header, name))
