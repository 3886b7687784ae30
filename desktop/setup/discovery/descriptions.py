"""What the AWS CLI prints of a user pool and its app clients.

describe-user-pool, describe-user-pool-client and list-user-pool-clients, with the name that the
reply has around its content or without it, also several of them in one object.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.auth.issuers import ORIGINAL, UPDATED
from desktop.config.key_values import AUTH_FLOWS, value_problem
from desktop.setup.discovery.flaws import Flaw, NothingFound
from desktop.setup.discovery.found import Candidate, Found, Source
from desktop.setup.discovery.json_object import number_at, objects_at, text_at, texts_at
from desktop.setup.discovery.password_policy import rules
from desktop.setup.discovery.values import checked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MAX_CLIENTS = 60
"""As many as one reply of list-user-pool-clients has."""
_REQUIRES = {
    "RequireUppercase": "upper",
    "RequireLowercase": "lower",
    "RequireNumbers": "digit",
    "RequireSymbols": "symbol",
}
_DEFAULT_FLOWS = ("USER_SRP_AUTH", "CUSTOM_AUTH")
"""Of a client whose ExplicitAuthFlows name none."""
_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86_400}
_DAY = 86_400


def read_descriptions(content: Mapping[str, object]) -> Found | None:
    """None for another kind of file. Raises `NothingFound`."""
    pool, clients = _pool_in(content), _clients_in(content)
    if pool is None and not clients:
        return None
    candidates = [_merged(pool, each) for each in clients] if clients else [pool or Candidate()]
    return Found(Source.DESCRIPTION, tuple(checked(each) for each in candidates))


def _pool_in(content: Mapping[str, object]) -> Candidate | None:
    pool = objects_at(content, "UserPool") or content
    pool_id = text_at(pool, "Id")
    known = pool is not content or not {"MfaConfiguration", "Policies", "Arn"}.isdisjoint(pool)
    if not pool_id or not known:
        return None
    policy = objects_at(pool, "Policies", "PasswordPolicy")
    kinds = [kind for key, kind in _REQUIRES.items() if policy.get(key) is True]
    issuer = text_at(pool, "IssuerConfiguration", "Type")
    return Candidate(
        name=text_at(pool, "Name"),
        region=_region_of_arn(text_at(pool, "Arn")),
        user_pool_id=pool_id,
        issuer_type=issuer if issuer in (ORIGINAL, UPDATED) else "",
        password_rules=rules(number_at(policy, "MinimumLength"), kinds),
    )


def _clients_in(content: Mapping[str, object]) -> list[Candidate]:
    listed = content.get("UserPoolClients")
    if isinstance(listed, list):
        found = [_client(each, listed=True) for each in listed[:MAX_CLIENTS]]
        return [each for each in found if each is not None]
    client = objects_at(content, "UserPoolClient") or content
    found_one = _client(client, listed=client is content and "ExplicitAuthFlows" not in client)
    return [found_one] if found_one else []


def _client(client: object, *, listed: bool) -> Candidate | None:
    """`listed`: the reply is one that names clients and doesn't describe them."""
    client_id, pool_id = text_at(client, "ClientId"), text_at(client, "UserPoolId")
    if not client_id or not pool_id:
        return None
    found = Candidate(text_at(client, "ClientName"), "", pool_id, client_id)
    if listed:
        return found
    secret = text_at(client, "ClientSecret")
    return replace(
        found,
        client_secret=secret,
        needs_secret=bool(secret),
        auth_flow=_flow(texts_at(client, "ExplicitAuthFlows")),
        code_minutes=_usable("code_minutes", number_at(client, "AuthSessionValidity")),
        refresh_days=_refresh_days(client),
    )


def _flow(allowed: Sequence[str]) -> str:
    """The first flow of this program that the client allows; empty for none."""
    names = {each.removeprefix("ALLOW_") for each in allowed} or set(_DEFAULT_FLOWS)
    return next((flow for flow in AUTH_FLOWS if flow in names), "")


def _refresh_days(client: object) -> int | None:
    validity = number_at(client, "RefreshTokenValidity")
    unit = text_at(client, "TokenValidityUnits", "RefreshToken") or "days"
    if not validity or unit not in _SECONDS:
        return None
    return _usable("refresh_days", validity * _SECONDS[unit] // _DAY)


def _usable(key: str, number: int | None) -> int | None:
    return None if value_problem(key, number) else number


def _merged(pool: Candidate | None, client: Candidate) -> Candidate:
    """The client with what its pool tells. Raises `NothingFound` where it is another one's."""
    if pool is None:
        return client
    if pool.user_pool_id != client.user_pool_id:
        raise NothingFound(Flaw.BAD_VALUE, "user_pool_id")
    return replace(
        client,
        name=pool.name or client.name,
        region=pool.region,
        issuer_type=pool.issuer_type,
        password_rules=pool.password_rules,
    )


def _region_of_arn(arn: str) -> str:
    """Such as eu-central-1 of arn:aws:cognito-idp:eu-central-1:123456789012:userpool/A."""
    parts = arn.split(":")
    return parts[3] if parts[:1] == ["arn"] and parts[2:3] == ["cognito-idp"] and parts[3:] else ""
