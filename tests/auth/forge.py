"""Makes keys and tokens for tests, good and bad. Signs with `cryptography` alone, not with jose."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from functools import cache
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from desktop.auth.issuers import Issuer, keys_of
from desktop.auth.jwt.claim_checks import Expected
from desktop.auth.jwt.jwk import KeySet

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.padding import AsymmetricPadding

    from desktop.auth.jwt.verdicts import Verdict

ISSUER = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI"
CLIENT = "1h57kf5cpq17m0eml12EXAMPLE"
NOW = 1_790_000_000
KID = "Xt+0/1iZ5gGW5nQ0y8mVh3mKqY4Xl2Zk9bq7v0aWc1A="

ISSUERS = (Issuer(ISSUER, keys_of(ISSUER)),)
WANT_ID = Expected(ISSUERS, CLIENT, "id", NOW)
WANT_ACCESS = Expected(ISSUERS, CLIENT, "access", NOW)

ID_CLAIMS: dict[str, Any] = {
    "sub": "a1b2c3d4-5678-90ab-cdef-111122223333",
    "cognito:groups": ["staff"],
    "email_verified": True,
    "iss": ISSUER,
    "phone_number_verified": True,
    "cognito:username": "maria",
    "origin_jti": "7d3a0f5e-0000-4000-8000-000000000001",
    "aud": CLIENT,
    "event_id": "7d3a0f5e-0000-4000-8000-000000000002",
    "token_use": "id",
    "auth_time": NOW - 60,
    "phone_number": "+15555550123",
    "exp": NOW + 3540,
    "iat": NOW - 60,
    "jti": "7d3a0f5e-0000-4000-8000-000000000003",
    "email": "maria@example.com",
}
ACCESS_CLAIMS: dict[str, Any] = {
    "sub": ID_CLAIMS["sub"],
    "iss": ISSUER,
    "client_id": CLIENT,
    "origin_jti": ID_CLAIMS["origin_jti"],
    "event_id": ID_CLAIMS["event_id"],
    "token_use": "access",
    "scope": "aws.cognito.signin.user.admin",
    "auth_time": NOW - 60,
    "exp": NOW + 3540,
    "iat": NOW - 60,
    "jti": "7d3a0f5e-0000-4000-8000-000000000004",
    "username": "maria",
}
HEADER: dict[str, Any] = {"kid": KID, "alg": "RS256"}


def b64(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def dumped(value: object) -> bytes:
    return value if isinstance(value, bytes) else json.dumps(value).encode()


@cache
def private_key(name: str = "pool", bits: int = 2048) -> rsa.RSAPrivateKey:
    """The same key for the same name, made once in a test run."""
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


def number(value: int) -> str:
    return b64(value.to_bytes((value.bit_length() + 7) // 8, "big"))


def jwk(key: rsa.RSAPrivateKey | None = None, **members: object) -> dict[str, Any]:
    numbers = (key or private_key()).public_key().public_numbers()
    entry: dict[str, Any] = {
        "alg": "RS256",
        "e": number(numbers.e),
        "kid": KID,
        "kty": "RSA",
        "n": number(numbers.n),
        "use": "sig",
    }
    return {**entry, **members}


def key_set(*entries: object) -> KeySet:
    return KeySet.parse(dumped({"keys": list(entries or (jwk(),))}))


def signature(
    signed: str,
    key: rsa.RSAPrivateKey | None = None,
    pad: AsymmetricPadding | None = None,
    hashing: hashes.HashAlgorithm | None = None,
) -> str:
    made = (key or private_key()).sign(
        signed.encode(), pad or padding.PKCS1v15(), hashing or hashes.SHA256()
    )
    return b64(made)


def token(claims: object = ID_CLAIMS, header: object = HEADER, **how_to_sign: Any) -> str:
    """A token signed over whatever is handed in; `bytes` stand in the part as they are."""
    signed = f"{b64(dumped(header))}.{b64(dumped(claims))}"
    return f"{signed}.{signature(signed, **how_to_sign)}"


def with_claims(changes: dict[str, Any], base: dict[str, Any] = ID_CLAIMS) -> str:
    """A properly signed token with some claims changed; `...` takes one away."""
    claims = {**base, **changes}
    return token({name: value for name, value in claims.items() if value is not ...})


def failed(verdict: Verdict) -> tuple[str, ...]:
    return tuple(check.name for check in verdict.failed)
