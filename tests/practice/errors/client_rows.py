"""Refusals of flows, app clients and pools."""

from __future__ import annotations

from typing import Any

from desktop.practice.ready_made.other_pools import SRP
from tests.practice.core_client import DEFAULT, OPTIONAL, PASSWORD, SECRET, CoreClient
from tests.practice.errors.row import Refusal, Row, begun, started

_EXISTS = "does not exist"


def _off(flow: str) -> Any:
    def provoke(core: CoreClient) -> Refusal:
        own = core.new_pool({"ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH"]})
        return begun(own, flow, USERNAME="ann", PASSWORD=PASSWORD, SRP_A="2")

    return provoke


def _without_hash(core: CoreClient) -> Refusal:
    return started(core.at(SECRET), "simon.weber")


def _wrong_hash(core: CoreClient) -> Refusal:
    return started(core.at(SECRET), "simon.weber", SECRET_HASH="d3Jvbmc=")


def _unknown_client(core: CoreClient) -> Refusal:
    body = core.start("maria.santos")
    core.ok("DeleteUserPoolClient", UserPoolId=core.pool_id, ClientId=core.client_id)
    return core.refused("InitiateAuth", **body)


def _client_elsewhere(core: CoreClient) -> Refusal:
    return core.refused(
        "DescribeUserPoolClient", UserPoolId=OPTIONAL.pool_id, ClientId=DEFAULT.client_id
    )


def _unknown_pool(core: CoreClient) -> Refusal:
    core.ok("DeleteUserPool", UserPoolId=core.pool_id)
    return core.refused("DescribeUserPool", UserPoolId=core.pool_id)


ROWS = (
    Row(
        "password flow off",
        "InvalidParameter",
        "USER_PASSWORD_AUTH flow not enabled for this client",
        _off("USER_PASSWORD_AUTH"),
    ),
    Row(
        "choice off",
        "InvalidParameter",
        "USER_AUTH flow not enabled for this client",
        _off("USER_AUTH"),
    ),
    Row(
        "SRP off",
        "InvalidParameter",
        "USER_SRP_AUTH is not enabled for the client.",
        _off("USER_SRP_AUTH"),
    ),
    Row(
        "admin flow on the public API",
        "InvalidParameter",
        "Initiate Auth method not supported.",
        lambda core: begun(core, "ADMIN_USER_PASSWORD_AUTH", USERNAME="ann", PASSWORD=PASSWORD),
    ),
    Row(
        "admin flow off",
        "InvalidParameter",
        "Auth flow not enabled for this client",
        lambda core: core.refused(
            "AdminInitiateAuth",
            UserPoolId=core.pool_id,
            ClientId=core.client_id,
            AuthFlow="ADMIN_USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": "ann", "PASSWORD": PASSWORD},
        ),
    ),
    Row(
        "no SRP_A",
        "InvalidParameter",
        "Missing required parameter SRP_A",
        lambda core: begun(core.at(SRP), "USER_SRP_AUTH", USERNAME="clara.benson"),
    ),
    Row(
        "secret client without hash",
        "NotAuthorized",
        "Client CLIENTID is configured with secret but SECRET_HASH was not received",
        _without_hash,
    ),
    Row(
        "wrong hash at sign-in",
        "NotAuthorized",
        "Unable to verify secret hash for client CLIENTID",
        _wrong_hash,
    ),
    Row(
        "unknown client",
        "ResourceNotFound",
        f"User pool client {DEFAULT.client_id} {_EXISTS}.",
        _unknown_client,
    ),
    Row(
        "client of another pool",
        "ResourceNotFound",
        f"User pool client CLIENTID {_EXISTS} in user pool POOL.",
        _client_elsewhere,
    ),
    Row(
        "unknown pool",
        "ResourceNotFound",
        f"User pool {DEFAULT.pool_id} {_EXISTS}.",
        _unknown_pool,
    ),
    Row(
        "unsigned admin call",
        "MissingAuthenticationToken",
        "Missing Authentication Token",
        lambda core: core.refused("ListUserPools", MaxResults=1, signed=False),
    ),
)
