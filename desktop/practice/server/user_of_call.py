"""Whose call of the API it is, for faults that happen to one user only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.practice import refusals
from desktop.practice.state.tokens import read_claims

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User
    from desktop.practice.state.world import World


def users_of(world: World, body: object) -> frozenset[str]:
    """The user names that a request's body stands for: as it names them, and as the pool does.

    By user name or alias, by challenge session, by access token or by refresh token. Nothing is
    checked: a call that will be refused counts, too.
    """
    if not isinstance(body, dict):
        return frozenset()
    pools = list(_pools(world, body))
    names = set(_given_names(body))
    names |= {user.username for pool in pools for user in _users(pool, body, names)}
    return frozenset(names)


def _pools(world: World, body: dict[str, Any]) -> Iterator[Pool]:
    """The pool that the request names, or else every pool."""
    pool_id, client_id = body.get("UserPoolId"), body.get("ClientId")
    for pool in world.pools.values():
        has_client = isinstance(client_id, str) and client_id in pool.clients
        if pool_id in (None, pool.id) and (client_id is None or has_client):
            yield pool


def _given_names(body: dict[str, Any]) -> Iterator[str]:
    for holder, member in (
        (body, "Username"),
        (body.get("AuthParameters"), "USERNAME"),
        (body.get("ChallengeResponses"), "USERNAME"),
    ):
        name = holder.get(member) if isinstance(holder, dict) else None
        if isinstance(name, str) and name:
            yield name


def _users(pool: Pool, body: dict[str, Any], names: set[str]) -> Iterator[User]:
    found = [pool.find_user(name) for name in names]
    subs = [*_session_subs(pool, body), *_token_subs(pool, body)]
    found += [pool.user_by_sub(sub) for sub in subs]
    yield from (user for user in found if user is not None)


def _session_subs(pool: Pool, body: dict[str, Any]) -> Iterator[str]:
    session = body.get("Session")
    challenge = pool.challenges.peek(session) if isinstance(session, str) else None
    if challenge is not None:
        yield challenge.sub


def _token_subs(pool: Pool, body: dict[str, Any]) -> Iterator[str]:
    access = body.get("AccessToken")
    if isinstance(access, str):
        try:
            yield str(read_claims(access).get("sub"))
        except refusals.CognitoError:
            return
    parameters = body.get("AuthParameters")
    refresh = (parameters if isinstance(parameters, dict) else {}).get("REFRESH_TOKEN")
    for token in (refresh, body.get("RefreshToken"), body.get("Token")):
        grant = pool.grants.by_refresh_token(token) if isinstance(token, str) else None
        if grant is not None:
            yield grant.sub
