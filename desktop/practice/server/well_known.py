"""A pool's JWKS and its OpenID configuration.

`/POOL/.well-known/…` is under the issuer that the pool's tokens name now. Each of the two issuers
also has an address of its own, `/HOST/POOL/.well-known/…` with the host of the issuer: that is the
issuer's address with the server's in place of `https:/`. The keys are the same in all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.server.http_messages import Response, error_response, json_response

if TYPE_CHECKING:
    from desktop.practice.core import Practice

_SUFFIX = "/.well-known/"
JWKS = "jwks"
CONFIGURATION = "openid-configuration"
_FILES = {"jwks.json": JWKS, CONFIGURATION: CONFIGURATION}


def operation_of(path: str) -> str:
    """The name that a fault has for a request of this path; an empty text for any other path."""
    where, found, name = path.removeprefix("/").partition(_SUFFIX)
    return _FILES.get(name, "") if found and where else ""


def handle(practice: Practice, path: str, region: str = "") -> Response:
    """Answer a request for which `operation_of` has a name, in this Region."""
    host, _, pool_id = path.removeprefix("/").partition(_SUFFIX)[0].rpartition("/")
    pool = practice.world.at(region).pools.get(pool_id)
    issuer = f"https://{host}/{pool_id}" if host else pool and pool.issuer
    if pool is None or issuer not in pool.issuers:
        return error_response(404, "there is no such user pool")
    if operation_of(path) == JWKS:
        return json_response(200, practice.world.signing_keys.pair(pool.id).key_set())
    return json_response(200, _configuration(issuer))


def _configuration(issuer: str) -> dict[str, object]:
    """The document of a pool without a domain."""
    return {
        "id_token_signing_alg_values_supported": ["RS256"],
        "issuer": issuer,
        "jwks_uri": f"{issuer}/.well-known/jwks.json",
        "response_types_supported": ["code", "token"],
        "scopes_supported": ["openid", "email", "phone", "profile"],
        "subject_types_supported": ["public"],
    }
