"""Groups of a pool, for administrators: create, show, update, delete, list."""

from __future__ import annotations

from dataclasses import replace

from desktop.practice import refusals
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.described import group_type
from desktop.practice.operations.pagination import page
from desktop.practice.shapes import (
    ARN,
    GROUP_NAME,
    PAGE_TOKEN,
    POOL_ID,
    Body,
    Integer,
    Shape,
    String,
    Structure,
)
from desktop.practice.state.pools import Group, Pool


def find_group(pool: Pool, name: str) -> Group:
    """The group of this name; raises ResourceNotFound."""
    if name not in pool.groups:
        raise refusals.not_found("Group not found.")
    return pool.groups[name]


def _create(call: Call) -> Body:
    pool = call.pool
    name = call.body["GroupName"]
    if name in pool.groups:
        raise refusals.CognitoError(
            "GroupExists", "A group with the name already exists in user pool."
        )
    pool.groups[name] = Group(
        name,
        call.now,
        description=call.body.get("Description", ""),
        role=call.body.get("RoleArn", ""),
        precedence=call.body.get("Precedence"),
    )
    return {"Group": group_type(pool, pool.groups[name])}


def _get(call: Call) -> Body:
    pool = call.pool
    return {"Group": group_type(pool, find_group(pool, call.body["GroupName"]))}


def _update(call: Call) -> Body:
    """What is left out stays as it is."""
    pool = call.pool
    group = find_group(pool, call.body["GroupName"])
    pool.groups[group.name] = replace(
        group,
        description=call.body.get("Description", group.description),
        role=call.body.get("RoleArn", group.role),
        precedence=call.body.get("Precedence", group.precedence),
        modified=call.now,
    )
    return {"Group": group_type(pool, pool.groups[group.name])}


def _delete(call: Call) -> Body:
    pool = call.pool
    name = find_group(pool, call.body["GroupName"]).name
    del pool.groups[name]
    for user in pool.users.values():
        user.groups = [group for group in user.groups if group != name]
    return {}


def _list(call: Call) -> Body:
    pool = call.pool
    groups, more = page(
        list(pool.groups.values()), call.body.get("Limit", 0), call.body.get("NextToken")
    )
    listed = [group_type(pool, group) for group in groups]
    return {"Groups": listed} | ({"NextToken": more} if more else {})


_ONE: dict[str, Shape] = {"UserPoolId": POOL_ID, "GroupName": GROUP_NAME}

_WHOLE = Structure(
    _ONE | {"Description": String(0, 2048), "RoleArn": ARN, "Precedence": Integer(0)},
    tuple(_ONE),
)

OPERATIONS = (
    Operation("CreateGroup", _WHOLE, _create),
    Operation("UpdateGroup", _WHOLE, _update),
    Operation("GetGroup", Structure(_ONE, tuple(_ONE)), _get),
    Operation("DeleteGroup", Structure(_ONE, tuple(_ONE)), _delete),
    Operation(
        "ListGroups",
        Structure(
            {"UserPoolId": POOL_ID, "Limit": Integer(0, 60), "NextToken": PAGE_TOKEN},
            ("UserPoolId",),
        ),
        _list,
    ),
)
