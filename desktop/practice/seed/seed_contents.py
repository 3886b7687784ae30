"""Makes the pools of a seed file, and lists them for the control API."""

from __future__ import annotations

from contextlib import contextmanager
from copy import deepcopy
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.entropy import identifier
from desktop.practice.crypto.totp import Authenticator
from desktop.practice.operation import Call
from desktop.practice.operations import OPERATIONS
from desktop.practice.operations.clients import make_client
from desktop.practice.operations.pools import make_pool
from desktop.practice.ready_made.contents import Contents, ListedPool, ListedUser
from desktop.practice.ready_made.fill import (
    EMAIL_CONFIGURATION,
    READY_MADE,
    SMS_CONFIGURATION,
)
from desktop.practice.ready_made.users import SECRET_BYTES
from desktop.practice.seed_error import SeedError
from desktop.practice.state import attributes
from desktop.practice.state.passwords import StoredPassword
from desktop.practice.state.users import TOTP, User

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.practice.seed.seed_file import Seed
    from desktop.practice.seed.seed_pool import SeedClient, SeedPool, SeedUser
    from desktop.practice.shapes import Body
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.world import World

_FLOWS = ("USER_PASSWORD_AUTH", "USER_SRP_AUTH", "USER_AUTH", "CUSTOM_AUTH")
"""The first one that a client may use is the one that is listed."""
_DAY_SECONDS = 86_400


def contents_of(seed: Seed) -> Contents:
    """The seed's pools, before the ready-made ones where those are there, too.

    `fill` raises SeedError for what the API refuses.
    """
    shared = READY_MADE if seed.ready_made else Contents((), (), lambda _world, _now: None)
    taken = {pool.user_pool_id for pool in shared.pools} | {one.client_id for one in shared.pools}
    for pool in seed.pools:
        for one in (pool.id, *(client.id for client in pool.clients)):
            if one in taken:
                raise SeedError(f"{pool.place}: {one} is one of the ready-made pools")

    def fill(world: World, now: float) -> None:
        for pool in seed.pools:
            _add_pool(world, pool, now)
        shared.fill(world, now)

    return Contents(
        (*(one for pool in seed.pools for one in _listed_pools(pool)), *shared.pools),
        (*(_listed_user(pool, user) for pool in seed.pools for user in pool.users), *shared.users),
        fill,
    )


def _add_pool(world: World, seed: SeedPool, now: float) -> None:
    with _place(seed.place):
        settings = {
            "SmsConfiguration": SMS_CONFIGURATION,
            "EmailConfiguration": EMAIL_CONFIGURATION,
            **deepcopy(seed.settings),
        }
        pool = make_pool(world, seed.id, settings, now)
        if seed.mfa:
            one: Body = {"UserPoolId": seed.id, "MfaConfiguration": pool.mfa}
            call = Call(world, one | deepcopy(seed.mfa), now)
            OPERATIONS["SetUserPoolMfaConfig"].run(call)
        for group in seed.groups:
            OPERATIONS["CreateGroup"].run(Call(world, {"UserPoolId": seed.id, **group}, now))
    for number, client in enumerate(seed.clients, start=1):
        with _place(f"{seed.place}: clients {number}"):
            make_client(pool, client.id, deepcopy(client.settings), client.secret, now)
    for number, user in enumerate(seed.users, start=1):
        with _place(f"{seed.place}: users {number}"):
            _add_user(world, pool, user, now)


def _add_user(world: World, pool: Pool, seed: SeedUser, now: float) -> None:
    attributes.check(pool, seed.attributes)
    if pool.find_user(seed.username) is not None:
        raise refusals.CognitoError("UsernameExists", "User account already exists")
    pool.policy.require(seed.password)
    user = User(
        seed.username,
        identifier(world.entropy),
        created=now,
        modified=now,
        status=seed.status,
        enabled=seed.enabled,
        temporary_until=now + pool.policy.temporary_days * _DAY_SECONDS,
        factors=list(seed.factors),
        preferred=seed.preferred,
        groups=list(seed.groups),
    )
    attributes.apply(user, seed.attributes, now)
    user.password = StoredPassword.make_lazily(pool.id, user.username, seed.password, world.entropy)
    if TOTP in seed.factors or seed.totp_secret:
        secret = seed.totp_secret or world.entropy.random_bytes(SECRET_BYTES)
        user.authenticator = Authenticator(secret, verified=True)
    pool.users[pool.key_of(user.username)] = user


@contextmanager
def _place(place: str) -> Iterator[None]:
    try:
        yield
    except refusals.CognitoError as error:
        raise SeedError(f"{place}: {error.message}") from None


def _listed_pools(pool: SeedPool) -> Iterator[ListedPool]:
    """One for each client, by whose name they are told apart."""
    name = pool.settings["PoolName"]
    for client in pool.clients:
        shown = name if len(pool.clients) == 1 else f"{name} ({client.settings['ClientName']})"
        yield ListedPool(shown, pool.id, client.id, _flow(client), client.secret)


def _flow(client: SeedClient) -> str:
    flows = client.settings.get("ExplicitAuthFlows") or ["ALLOW_USER_SRP_AUTH"]
    allowed = {flow.removeprefix("ALLOW_") for flow in flows}
    return next((flow for flow in _FLOWS if flow in allowed), _FLOWS[0])


def _listed_user(pool: SeedPool, user: SeedUser) -> ListedUser:
    situation = user.situation or f"A user of {pool.settings['PoolName']}."
    return ListedUser(user.username, user.password, pool.id, user.factors, situation)
