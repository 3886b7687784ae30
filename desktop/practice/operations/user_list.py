"""ListUsers, with the filters of the API."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.described import user_type
from desktop.practice.operations.pagination import page
from desktop.practice.shapes import PAGE_TOKEN, POOL_ID, Body, Integer, ListOf, String, Structure

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.practice.state.users import User

_FILTER = re.compile(r'\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*')
_SEARCHABLE = (
    *("username", "email", "phone_number", "name", "given_name", "family_name"),
    *("preferred_username", "cognito:user_status", "status", "sub"),
)


def _list(call: Call) -> Body:
    pool = call.pool
    fits = _filter(call.body.get("Filter", ""))
    found = [user for user in pool.users.values() if fits(user)]
    users, more = page(found, call.body.get("Limit", 0), call.body.get("PaginationToken"))
    listed = [_shown(user, call.body.get("AttributesToGet")) for user in users]
    return {"Users": listed} | ({"PaginationToken": more} if more else {})


def _shown(user: User, names: list[str] | None) -> Body:
    shown = user_type(user)
    if names is not None:
        shown["Attributes"] = [pair for pair in shown["Attributes"] if pair["Name"] in names]
    return shown


def _filter(text: str) -> Callable[[User], bool]:
    """`name = "value"` and `name ^= "beginning"`; an empty filter fits every user."""
    if not text.strip():
        return lambda _: True
    match = _FILTER.fullmatch(text)
    if match is None or match[1] not in _SEARCHABLE:
        raise refusals.invalid_parameter(f"Error while parsing filter for query: {text}")
    name, comparison = match[1], match[2]
    wanted = re.sub(r"\\(.)", r"\1", match[3])

    def fits(user: User) -> bool:
        value = _value(user, name)
        return value.startswith(wanted) if comparison == "^=" else value == wanted

    return fits


def _value(user: User, name: str) -> str:
    match name:
        case "username":
            return user.username
        case "sub":
            return user.sub
        case "cognito:user_status":
            return user.status
        case "status":
            return "Enabled" if user.enabled else "Disabled"
        case _:
            return user.attributes.get(name, "")


OPERATIONS = (
    Operation(
        "ListUsers",
        Structure(
            {
                "UserPoolId": POOL_ID,
                "AttributesToGet": ListOf(String(1, 32)),
                "Limit": Integer(0, 60),
                "PaginationToken": PAGE_TOKEN,
                "Filter": String(0, 256),
            },
            ("UserPoolId",),
        ),
        _list,
    ),
)
