"""A pool's JWKS and its OpenID configuration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.server.http_messages import Response, error_response, json_response

if TYPE_CHECKING:
    from desktop.practice.core import Practice
    from desktop.practice.state.pools import Pool

_SUFFIX = "/.well-known/"
JWKS = "jwks"
CONFIGURATION = "openid-configuration"
_FILES = {"jwks.json": JWKS, CONFIGURATION: CONFIGURATION}


def operation_of(path: str) -> str:
    """The name that a fault has for a request of this path; an empty text for any other path."""
    pool_id, found, name = path.removeprefix("/").partition(_SUFFIX)
    return _FILES.get(name, "") if found and pool_id else ""


def handle(practice: Practice, path: str) -> Response:
    """Answer a request for which `operation_of` has a name."""
    pool = practice.world.pools.get(path.removeprefix("/").partition(_SUFFIX)[0])
    if pool is None:
        return error_response(404, "there is no such user pool")
    if operation_of(path) == JWKS:
        return json_response(200, practice.world.signing_keys.pair(pool.id).key_set())
    return json_response(200, _configuration(pool))


def _configuration(pool: Pool) -> dict[str, object]:
    """The document of a pool without a domain."""
    return {
        "id_token_signing_alg_values_supported": ["RS256"],
        "issuer": pool.issuer,
        "jwks_uri": f"{pool.issuer}/.well-known/jwks.json",
        "response_types_supported": ["code", "token"],
        "scopes_supported": ["openid", "email", "phone", "profile"],
        "subject_types_supported": ["public"],
    }
