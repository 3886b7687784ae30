"""Members of groups, for administrators: add, remove, list."""

from __future__ import annotations

from desktop.practice.operation import Call, Operation
from desktop.practice.operations.described import group_type, user_type
from desktop.practice.operations.groups import find_group
from desktop.practice.operations.pagination import page
from desktop.practice.shapes import (
    GROUP_NAME,
    PAGE_TOKEN,
    POOL_ID,
    USERNAME,
    Body,
    Integer,
    Shape,
    Structure,
)


def _add(call: Call) -> Body:
    pool = call.pool
    user = call.user
    name = find_group(pool, call.body["GroupName"]).name
    if name not in user.groups:
        user.groups.append(name)
    return {}


def _remove(call: Call) -> Body:
    pool = call.pool
    user = call.user
    name = find_group(pool, call.body["GroupName"]).name
    user.groups = [group for group in user.groups if group != name]
    return {}


def _groups_of_user(call: Call) -> Body:
    pool = call.pool
    names = call.user.groups
    groups, more = page(names, call.body.get("Limit", 0), call.body.get("NextToken"))
    listed = [group_type(pool, pool.groups[name]) for name in groups]
    return {"Groups": listed} | ({"NextToken": more} if more else {})


def _users_in_group(call: Call) -> Body:
    pool = call.pool
    name = find_group(pool, call.body["GroupName"]).name
    members = [user for user in pool.users.values() if name in user.groups]
    users, more = page(members, call.body.get("Limit", 0), call.body.get("NextToken"))
    listed = [user_type(user) for user in users]
    return {"Users": listed} | ({"NextToken": more} if more else {})


_POOL: dict[str, Shape] = {"UserPoolId": POOL_ID}
_USER: dict[str, Shape] = {"Username": USERNAME}
_GROUP: dict[str, Shape] = {"GroupName": GROUP_NAME}
_PAGE: dict[str, Shape] = {"Limit": Integer(0, 60), "NextToken": PAGE_TOKEN}
_MEMBERSHIP = Structure(_POOL | _USER | _GROUP, ("UserPoolId", "Username", "GroupName"))

OPERATIONS = (
    Operation("AdminAddUserToGroup", _MEMBERSHIP, _add),
    Operation("AdminRemoveUserFromGroup", _MEMBERSHIP, _remove),
    Operation(
        "AdminListGroupsForUser",
        Structure(_POOL | _USER | _PAGE, ("UserPoolId", "Username")),
        _groups_of_user,
    ),
    Operation(
        "ListUsersInGroup",
        Structure(_POOL | _GROUP | _PAGE, ("UserPoolId", "GroupName")),
        _users_in_group,
    ),
)
