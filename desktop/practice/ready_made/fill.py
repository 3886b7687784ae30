"""Makes the ready-made pools and users, and lists them for the control API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.operations.clients import make_client
from desktop.practice.operations.pools import make_pool
from desktop.practice.ready_made.contents import Contents, ListedPool, ListedUser
from desktop.practice.ready_made.other_pools import OTHER_POOLS
from desktop.practice.ready_made.other_users import OTHER_USERS
from desktop.practice.ready_made.pool import REGION, REPLICA_REGION, ReadyPool
from desktop.practice.ready_made.users import PASSWORD, USERS, add_user
from desktop.practice.state.factors import preferred, registered
from desktop.practice.state.issuers import issuer_of, region_of
from desktop.practice.state.pools import Group, Pool
from desktop.practice.state.replicas import Replica

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.world import World

SMS_CONFIGURATION = {
    "SnsCallerArn": "arn:aws:iam::000000000000:role/practice-sms",
    "ExternalId": "practice",
}
EMAIL_CONFIGURATION = {
    "EmailSendingAccount": "DEVELOPER",
    "SourceArn": f"arn:aws:ses:{REGION}:000000000000:identity/practice@example.com",
}
"""A sender of one's own, which email MFA asks for."""
_PASSWORD_AND_REFRESH = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
_GROUPS = (("duty-doctors", 1), ("ward-7", 5), ("staff", 10))
"""The groups of every ready-made pool, with their precedence."""


POOLS = (
    ReadyPool(
        "Practice: text message required",
        f"{REGION}_Practice1",
        "1practice0default0client01",
        {
            "MfaConfiguration": "ON",
            "Schema": [
                {"Name": f"note{number:02}", "AttributeDataType": "String", "Mutable": True}
                for number in range(1, 26)
            ]
            + [{"Name": "refused", "AttributeDataType": "String", "Mutable": True}],
        },
        {"PreventUserExistenceErrors": "ENABLED"},
    ),
    ReadyPool(
        "Practice: second step optional",
        f"{REGION}_Optional1",
        "2practice0optional0client2",
        {"MfaConfiguration": "OPTIONAL", "UserPoolTags": {"practice:mfa-lockout": "off"}},
    ),
    ReadyPool(
        "Practice: short sessions, rotated",
        f"{REGION}_Rotation1",
        "3practice0rotation0client3",
        {"MfaConfiguration": "ON"},
        {
            "PreventUserExistenceErrors": "ENABLED",
            "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"],
            "RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 30},
            "AccessTokenValidity": 5,
            "IdTokenValidity": 5,
            "TokenValidityUnits": {"AccessToken": "minutes", "IdToken": "minutes"},
        },
    ),
    ReadyPool(
        "Practice: app with a secret",
        f"{REGION}_SecretApp",
        "4practice0secret0client004",
        {"MfaConfiguration": "ON"},
        {"PreventUserExistenceErrors": "ENABLED"},
        client_secret="practice0secret0" * 3,
    ),
    *OTHER_POOLS,
)
"""The ready-made pools; the first one is the default."""
ALL_USERS = (*USERS, *OTHER_USERS)
"""The ready-made users of all pools."""


def fill(world: World, now: float) -> None:
    """Make the pools and users in an empty world at `now` (epoch seconds)."""
    for ready in POOLS:
        _add_pool(world, ready, now)
    for user in ALL_USERS:
        add_user(world, world.pools[f"{REGION}_{user.pool}"], user, now)


def _add_pool(world: World, ready: ReadyPool, now: float) -> None:
    pool_settings: Body = {
        "PoolName": ready.name.replace(":", ""),
        "UsernameConfiguration": {"CaseSensitive": False},
        "SmsConfiguration": SMS_CONFIGURATION,
        "AutoVerifiedAttributes": ["phone_number", "email"],
        "EmailConfiguration": EMAIL_CONFIGURATION,
        **ready.pool,
    }
    pool = make_pool(world, ready.pool_id, pool_settings, now)
    pool.totp_mfa, pool.email_mfa = True, ready.email_mfa
    if ready.replicated:
        pool.replica = Replica(REPLICA_REGION, "ACTIVE")
    if ready.relying_party:
        pool.passkey_settings = {"RelyingPartyId": ready.relying_party}
    if ready.most_sessions:
        pool.tracks_sessions, pool.most_sessions = True, ready.most_sessions
    for name, precedence in _GROUPS:
        pool.groups[name] = Group(name, now, precedence=precedence)
    client_settings: Body = {
        "ClientName": "Cognito Desk",
        "ExplicitAuthFlows": _PASSWORD_AND_REFRESH,
        **ready.client,
    }
    make_client(pool, ready.client_id, client_settings, ready.client_secret, now)


READY_MADE = Contents(
    tuple(
        ListedPool(
            *(ready.name, ready.pool_id, ready.client_id, ready.auth_flow, ready.client_secret),
            ready.asked_for,
        )
        for ready in POOLS
    ),
    tuple(
        ListedUser(user.username, PASSWORD, f"{REGION}_{user.pool}", user.factors, user.situation)
        for user in ALL_USERS
    ),
    fill,
)


def overview(
    world: World, endpoint: str, replica_endpoint: str = "", contents: Contents = READY_MADE
) -> Body:
    """The answer to `GET /practice`: where to sign in, and as whom."""
    first = contents.pools[0]
    return {
        "endpoint": endpoint,
        "region": region_of(first.user_pool_id),
        "replica": {"endpoint": replica_endpoint, "region": REPLICA_REGION},
        "user_pool_id": first.user_pool_id,
        "client_id": first.client_id,
        "pools": [_connection(world.pools.get(one.user_pool_id), one) for one in contents.pools],
        "users": [_user(world, user) for user in contents.users],
    }


def _user(world: World, listed: ListedUser) -> Body:
    """A listed user as it is by now; as it was at first where it was deleted."""
    pool = world.pools.get(listed.user_pool_id)
    user = pool.users.get(pool.key_of(listed.username)) if pool is not None else None
    factors, replaced = list(listed.factors), False
    if pool is not None and user is not None:
        asked_for = preferred(pool, user)
        factors = [asked_for] if asked_for else registered(pool, user)
        replaced = user.password_replaced
    return {
        "username": listed.username,
        "password": listed.password,
        "password_replaced": replaced,
        "user_pool_id": listed.user_pool_id,
        "factors": factors,
        "situation": listed.situation,
    }


def _connection(pool: Pool | None, listed: ListedPool) -> Body:
    """What a connection profile needs, with lifetimes that an app client can't find out.

    The issuer is the one that the pool's tokens name at the moment.
    """
    connection: Body = {
        "name": listed.name,
        "user_pool_id": listed.user_pool_id,
        "client_id": listed.client_id,
        "auth_flow": listed.auth_flow,
        "issuer": pool.issuer if pool else issuer_of(listed.user_pool_id, "ORIGINAL", REGION),
    }
    if pool is not None and pool.replica is not None:
        connection["replica_region"] = pool.replica.region
    if listed.client_secret:
        connection["client_secret"] = listed.client_secret
    connection.update(listed.asked_for)
    client = pool.clients.get(listed.client_id) if pool else None
    if client is not None:
        connection["code_minutes"] = client.session_seconds // 60
        connection["refresh_days"] = client.refresh_seconds // 86_400
    return connection
