"""Replicas: made, switched on and off, deleted and listed by administrators of the primary Region.

And the operations that a replica itself answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.described import pool_arn
from desktop.practice.shapes import PAGE_TOKEN, POOL_ID, Body, MapOf, Shape, String, Structure
from desktop.practice.state.replicas import Replica
from desktop.practice.state.tiers import require_essentials

if TYPE_CHECKING:
    from desktop.practice.state.pools import Pool

AT_REPLICA = frozenset(
    {
        *("InitiateAuth", "RespondToAuthChallenge", "GetTokensFromRefreshToken", "RevokeToken"),
        *("GlobalSignOut", "GetUser", "GetUserAuthFactors", "GetDevice", "ListDevices"),
        *("ListWebAuthnCredentials", "UpdateAuthEventFeedback"),
    }
)
"""What a replica answers, by the guide; everything else is OperationNotEnabled there."""


def _create(call: Call) -> Body:
    """A new replica takes no sign-ins until it is made ACTIVE."""
    pool, region = call.pool, call.body["RegionName"]
    require_essentials(pool.settings, "Multi-Region replication")
    if region == pool.region:
        raise refusals.invalid_parameter("The replica must be in another Region.")
    if pool.replica is not None:
        raise refusals.CognitoError("LimitExceeded", "A user pool can have one replica.")
    pool.replica = Replica(region)
    return {"UserPoolReplica": _described(pool, pool.replica)}


def _update(call: Call) -> Body:
    replica = _find(call)
    replica.status = call.body["Status"]
    return {"UserPoolReplica": _described(call.pool, replica)}


def _delete(call: Call) -> Body:
    replica = _find(call)
    call.pool.replica = None
    return {"UserPoolReplica": {**_described(call.pool, replica), "Status": "DELETING"}}


def _list(call: Call) -> Body:
    pool = call.pool
    primary = {
        "RegionName": pool.region,
        "Status": "ACTIVE",
        "Role": "PRIMARY",
        "UserPoolArn": pool_arn(pool, pool.region),
    }
    others = [] if pool.replica is None else [_described(pool, pool.replica)]
    return {"UserPoolReplicas": [primary, *others]}


def _find(call: Call) -> Replica:
    replica = call.pool.replica
    if replica is None or replica.region != call.body["RegionName"]:
        raise refusals.not_found("User pool replica does not exist.")
    return replica


def _described(pool: Pool, replica: Replica) -> Body:
    """The API's UserPoolReplicaType."""
    return {
        "RegionName": replica.region,
        "Status": replica.status,
        "Role": "SECONDARY",
        "UserPoolArn": pool_arn(pool, replica.region),
    }


_POOL: dict[str, Shape] = {"UserPoolId": POOL_ID}
_ONE: dict[str, Shape] = {**_POOL, "RegionName": String(5, 32)}
_TAGS: dict[str, Shape] = {"UserPoolTags": MapOf(String(1, 128), String(0, 256))}
_STATUS: dict[str, Shape] = {"Status": String(choices=("ACTIVE", "INACTIVE"))}

OPERATIONS = (
    Operation("CreateUserPoolReplica", Structure(_ONE | _TAGS, tuple(_ONE)), _create),
    Operation("UpdateUserPoolReplica", Structure(_ONE | _STATUS, (*_ONE, *_STATUS)), _update),
    Operation("DeleteUserPoolReplica", Structure(_ONE, tuple(_ONE)), _delete),
    Operation(
        "ListUserPoolReplicas", Structure({**_POOL, "NextToken": PAGE_TOKEN}, tuple(_POOL)), _list
    ),
)
