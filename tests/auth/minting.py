"""Tokens as Cognito mints them, for tests of the flows."""

from __future__ import annotations

import base64
import json
from functools import cache

from cryptography.hazmat.primitives.asymmetric import rsa
from jose import jwt
from jose.constants import ALGORITHMS

from desktop.auth.client import AppClient
from desktop.auth.issuers import pool_issuers
from desktop.auth.jwt.jwk import KeySet

NOW = 1_790_000_000
ISSUER = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Minted001"
CLIENT = AppClient(
    client_id="4abcdefghijklmnopqrstuvwx1",
    issuers=pool_issuers("eu-central-1_Minted001"),
    user_pool_id="eu-central-1_Minted001",
    name="Northwind staff",
)
KID = base64.b64encode(b"k" * 32).decode()


@cache
def _key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def _number(value: int) -> str:
    data = value.to_bytes((value.bit_length() + 7) // 8, "big")
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


@cache
def key_set() -> KeySet:
    public = _key().public_key().public_numbers()
    key = {
        "kid": KID,
        "kty": "RSA",
        "alg": "RS256",
        "use": "sig",
        "n": _number(public.n),
        "e": _number(public.e),
    }
    return KeySet.parse(json.dumps({"keys": [key]}).encode())


def claims(use: str, **changes: object) -> dict[str, object]:
    """The claims of an ID or access token that passes; a change to None takes a claim out."""
    common: dict[str, object] = {
        "sub": "7b0c4b1e-5f3a-4c43-9d50-6b1c3f8e1a20",
        "iss": ISSUER,
        "token_use": use,
        "event_id": "2f8c0c1e-0000-4000-8000-000000000001",
        "auth_time": NOW,
        "iat": NOW,
        "exp": NOW + 3600,
        "jti": f"jti-{use}",
    }
    own: dict[str, object] = (
        {
            "aud": CLIENT.client_id,
            "cognito:username": "maria.santos",
            "phone_number": "+14155550100",
            "phone_number_verified": True,
        }
        if use == "id"
        else {
            "client_id": CLIENT.client_id,
            "username": "maria.santos",
            "scope": "aws.cognito.signin.user.admin",
        }
    )
    return {k: v for k, v in {**common, **own, **changes}.items() if v is not None}


def mint(use: str, **changes: object) -> str:
    token: str = jwt.encode(claims(use, **changes), _key(), ALGORITHMS.RS256, headers={"kid": KID})
    # python-jose adds "typ"; Cognito does not, and `jws` tolerates it.
    return token


def result(**changes: object) -> dict[str, object]:
    """An AuthenticationResult."""
    return {
        "AccessToken": mint("access", **changes),
        "IdToken": mint("id", **changes),
        "RefreshToken": "refresh-" + "r" * 1725,
        "TokenType": "Bearer",
        "ExpiresIn": 3600,
    }
