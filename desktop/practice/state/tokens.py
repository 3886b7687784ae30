"""ID and access tokens: Cognito's claims, signed RS256, each with a key of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from desktop.practice import refusals
from desktop.practice.crypto.encoding import compact_json, from_base64url, to_base64url
from desktop.practice.crypto.entropy import identifier

if TYPE_CHECKING:
    from desktop.practice.crypto.signing_keys import SigningKey
    from desktop.practice.shapes import Body
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.grants import Grant
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.request_context import RequestContext
    from desktop.practice.state.users import User

SELF_SERVICE_SCOPE = "aws.cognito.signin.user.admin"

_BOOLEANS = ("email_verified", "phone_number_verified")
_PARTS = 3
"""Of a JWS in compact form."""


def make_tokens(context: RequestContext, grant: Grant) -> Body:
    """AuthenticationResult without a refresh token."""
    world, client, user = context.world, context.client, context.user
    pair = world.signing_keys.pair(context.pool.id)
    issued = int(context.now)
    shared = _shared_claims(context, grant)
    id_claims = {
        **_profile(client, user),
        **shared,
        "cognito:username": user.username,
        "aud": client.client_id,
        "token_use": "id",
        "exp": issued + client.id_seconds,
        "iat": issued,
    }
    access_claims = {
        **shared,
        "client_id": client.client_id,
        "token_use": "access",
        "scope": SELF_SERVICE_SCOPE,
        "exp": issued + client.access_seconds,
        "iat": issued,
        "jti": identifier(world.entropy),
        "username": user.username,
    }
    if grant.device_key is not None:
        access_claims["device_key"] = grant.device_key
    if client.revocation:
        id_claims["jti"] = identifier(world.entropy)
    return {
        "AccessToken": sign(pair.access, access_claims),
        "ExpiresIn": client.access_seconds,
        "TokenType": "Bearer",
        "IdToken": sign(pair.id, id_claims),
    }


def sign(key: SigningKey, claims: dict[str, Any]) -> str:
    """A JWS in compact form (RFC 7515, section 3.1); its header is exactly kid and alg."""
    header = compact_json({"kid": key.kid, "alg": "RS256"})
    text = f"{to_base64url(header.encode())}.{to_base64url(compact_json(claims).encode())}"
    return f"{text}.{to_base64url(key.sign(text.encode()))}"


def read_claims(token: str) -> dict[str, Any]:
    """The claims of a token, before its signature is checked; raises "Invalid Access Token"."""
    parts = token.split(".")
    if len(parts) != _PARTS:
        raise refusals.invalid_access_token()
    try:
        claims = json.loads(from_base64url(parts[1]))
    except (ValueError, RecursionError):
        raise refusals.invalid_access_token() from None
    if not isinstance(claims, dict):
        raise refusals.invalid_access_token()
    return claims


def signed_by(key: SigningKey, token: str) -> bool:
    """Whether `key` made the token's signature.

    Signing again gives the same signature: PKCS #1 v1.5 is deterministic.
    """
    text, _, signature = token.rpartition(".")
    return to_base64url(key.sign(text.encode())) == signature


def _shared_claims(context: RequestContext, grant: Grant) -> dict[str, Any]:
    pool, user = context.pool, context.user
    groups = sorted(user.groups, key=lambda name: _precedence(pool, name))
    claims: dict[str, Any] = {"sub": user.sub}
    if groups:
        claims["cognito:groups"] = groups
    claims["iss"] = pool.issuer
    if context.client.revocation:
        claims["origin_jti"] = grant.origin_jti
    claims |= {"event_id": grant.event_id, "auth_time": grant.auth_time}
    if grant.acr:
        claims |= {"acr": grant.acr, "amr": list(grant.amr)}
    return claims


def _precedence(pool: Pool, name: str) -> float:
    precedence = pool.groups[name].precedence
    return float("inf") if precedence is None else precedence


def _profile(client: AppClient, user: User) -> dict[str, Any]:
    """The attributes that the client may read, with the two `…_verified` as JSON booleans."""
    return {
        name: value == "true" if name in _BOOLEANS else value
        for name, value in user.attributes.items()
        if client.may_read(name)
    }
