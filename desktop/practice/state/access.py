"""The caller of GetUser, GlobalSignOut and the like, found by access token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.state.request_context import RequestContext
from desktop.practice.state.tokens import SELF_SERVICE_SCOPE, read_claims, signed_by

if TYPE_CHECKING:
    from desktop.practice.state.grants import Grant
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.world import World


def grant_of(pool: Pool, token: str) -> Grant | None:
    """The sign-in that an access token of this pool comes from."""
    return pool.grants.by_event_id(read_claims(token)["event_id"])


def authorize(world: World, token: str, now: float) -> RequestContext:
    """Check an access token; return its pool, app client and user, or raise."""
    claims = read_claims(token)
    pool = world.pool_of_issuer(claims.get("iss"))
    if pool is None or claims.get("token_use") != "access":
        raise refusals.invalid_access_token()
    if not signed_by(world.signing_keys.true_pair(pool.id).access, token):
        raise refusals.access_token_forged()
    if now >= claims["exp"]:
        raise refusals.access_token_expired()
    user = pool.user_by_sub(claims["sub"])
    client = pool.clients.get(claims["client_id"])
    if user is None:
        raise refusals.no_user()
    if client is None:
        raise refusals.invalid_access_token()
    if not user.enabled:
        raise refusals.disabled()
    grant = pool.grants.by_event_id(claims["event_id"])
    if grant is None or grant.revoked:
        raise refusals.access_token_revoked()
    if SELF_SERVICE_SCOPE not in claims["scope"].split():
        raise refusals.scope_lacking()
    return RequestContext(world, pool, client, user, now)
