"""App clients, for administrators: create, describe, update, delete, list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.entropy import letters_and_digits
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.pagination import page
from desktop.practice.shapes import (
    CLIENT_ID,
    CLIENT_SECRET,
    PAGE_TOKEN,
    POOL_ID,
    Body,
    Boolean,
    Integer,
    ListOf,
    Shape,
    String,
    Structure,
)
from desktop.practice.state.app_clients import AppClient
from desktop.practice.state.attributes import schema_of
from desktop.practice.state.resource_servers import require_scopes
from desktop.practice.state.tiers import require_essentials

if TYPE_CHECKING:
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.world import World

_ID_LENGTH = 26
SECRET_LENGTH = 52
"""Characters of a secret that the pool makes up."""

_UNIT = String(choices=("seconds", "minutes", "hours", "days"))
_FLOWS = (
    *("ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH", "ALLOW_USER_AUTH"),
    *("ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_USER_PASSWORD_AUTH"),
    *("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
    *("ALLOW_TOKEN_EXCHANGE_IMPERSONATION", "ALLOW_TOKEN_EXCHANGE_DELEGATION"),
)
_ON_OFF = String(choices=("ENABLED", "DISABLED"))
_SETTINGS: dict[str, Shape] = {
    "ClientName": String(1, 128, r"[\w\s+=,.@-]+"),
    "RefreshTokenValidity": Integer(0, 315_360_000),
    "AccessTokenValidity": Integer(1, 86_400),
    "IdTokenValidity": Integer(1, 86_400),
    "TokenValidityUnits": Structure(
        {"AccessToken": _UNIT, "IdToken": _UNIT, "RefreshToken": _UNIT}
    ),
    "ReadAttributes": ListOf(String(1, 2048)),
    "WriteAttributes": ListOf(String(1, 2048)),
    "ExplicitAuthFlows": ListOf(String(choices=_FLOWS)),
    "SupportedIdentityProviders": ListOf(String(1, 32)),
    "CallbackURLs": ListOf(String(1, 1024, visible=True), maximum=100),
    "LogoutURLs": ListOf(String(1, 1024, visible=True), maximum=100),
    "AllowedOAuthFlows": ListOf(
        String(choices=("code", "implicit", "client_credentials")), maximum=3
    ),
    "AllowedOAuthScopes": ListOf(String(1, 256, r"[\x21\x23-\x5B\x5D-\x7E]+"), maximum=50),
    "AllowedOAuthFlowsUserPoolClient": Boolean(),
    "PreventUserExistenceErrors": String(choices=("LEGACY", "ENABLED")),
    "EnableTokenRevocation": Boolean(),
    "EnablePropagateAdditionalUserContextData": Boolean(),
    "AuthSessionValidity": Integer(3, 15),
    "RefreshTokenRotation": Structure(
        {"Feature": _ON_OFF, "RetryGracePeriodSeconds": Integer(0, 60)}, ("Feature",)
    ),
}


def make_client(pool: Pool, client_id: str, settings: Body, secret: str | None, now: float) -> None:
    """Add a client with these members of CreateUserPoolClient, which were read by their shape."""
    name = settings.pop("ClientName")
    client = AppClient(client_id, name, now, now, settings)
    if secret is not None:
        client.add_secret(secret, now)
    if client.grace_seconds is not None and client.may_use("REFRESH_TOKEN_AUTH"):
        raise refusals.invalid_parameter(
            "Refresh token rotation can't be used together with ALLOW_REFRESH_TOKEN_AUTH."
        )
    _require_fitting_attributes(
        pool, settings, "updating" if client_id in pool.clients else "creating"
    )
    require_scopes(pool.resource_servers.values(), settings.get("AllowedOAuthScopes", ()))
    if client.grace_seconds is not None:
        require_essentials(pool.settings, "Refresh token rotation")
    pool.clients[client_id] = client


def _require_fitting_attributes(pool: Pool, settings: Body, doing: str) -> None:
    """What is listed has to be in the schema, and all that the pool requires has to be writable."""
    schema = schema_of(pool)
    known = {one["Name"] for one in schema}
    required = {one["Name"] for one in schema if one.get("Required")} - {"sub"}
    if set(settings.get("ReadAttributes", ())) - known:
        raise refusals.unfitting_client_attributes("read", doing)
    writable = set(settings.get("WriteAttributes", required))
    if writable - known or required - writable:
        raise refusals.unfitting_client_attributes("write", doing)


def _create(call: Call) -> Body:
    pool = call.world.pool(call.body.pop("UserPoolId"))
    secret = call.body.pop("ClientSecret", None)
    if call.body.pop("GenerateSecret", False):
        secret = secret or letters_and_digits(call.world.entropy, SECRET_LENGTH)
    client_id = letters_and_digits(call.world.entropy, _ID_LENGTH)
    make_client(pool, client_id, call.body, secret, call.now)
    return {"UserPoolClient": pool.clients[client_id].described(pool.id)}


def _describe(call: Call) -> Body:
    pool, client = find_client(call.world, call.body)
    return {"UserPoolClient": client.described(pool.id)}


def _update(call: Call) -> Body:
    """What is left out goes back to its default, as the API documents it."""
    pool, client = find_client(call.world, call.body)
    settings = {"ClientName": client.name, **call.body}
    del settings["UserPoolId"], settings["ClientId"]
    make_client(pool, client.client_id, settings, None, call.now)
    changed = pool.clients[client.client_id]
    changed.created, changed.secrets = client.created, client.secrets
    changed.sso_minutes = client.sso_minutes
    return {"UserPoolClient": changed.described(pool.id)}


def _delete(call: Call) -> Body:
    pool, client = find_client(call.world, call.body)
    del pool.clients[client.client_id]
    return {}


def _list(call: Call) -> Body:
    pool = call.pool
    clients, more = page(
        list(pool.clients.values()), call.body.get("MaxResults", 0), call.body.get("NextToken")
    )
    listed = [
        {"ClientId": client.client_id, "UserPoolId": pool.id, "ClientName": client.name}
        for client in clients
    ]
    return {"UserPoolClients": listed} | ({"NextToken": more} if more else {})


def find_client(world: World, body: Body) -> tuple[Pool, AppClient]:
    """The app client that an admin call names, and its pool; raises ResourceNotFound."""
    return world.client_of_pool(body["UserPoolId"], body["ClientId"])


_ONE: dict[str, Shape] = {"UserPoolId": POOL_ID, "ClientId": CLIENT_ID}
_NEW: dict[str, Shape] = {
    "UserPoolId": POOL_ID,
    "GenerateSecret": Boolean(),
    "ClientSecret": CLIENT_SECRET,
}

OPERATIONS = (
    Operation(
        "CreateUserPoolClient", Structure(_NEW | _SETTINGS, ("UserPoolId", "ClientName")), _create
    ),
    Operation("DescribeUserPoolClient", Structure(_ONE, tuple(_ONE)), _describe),
    Operation("UpdateUserPoolClient", Structure(_ONE | _SETTINGS, tuple(_ONE)), _update),
    Operation("DeleteUserPoolClient", Structure(_ONE, tuple(_ONE)), _delete),
    Operation(
        "ListUserPoolClients",
        Structure(
            {"UserPoolId": POOL_ID, "MaxResults": Integer(1, 60), "NextToken": PAGE_TOKEN},
            ("UserPoolId",),
        ),
        _list,
    ),
)
