"""Resource servers and their scopes, for administrators.

Scopes count in the settings of app clients only: tokens of sign-ins over the API never have them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.pagination import page
from desktop.practice.shapes import (
    PAGE_TOKEN,
    POOL_ID,
    Body,
    Integer,
    ListOf,
    Shape,
    String,
    Structure,
)
from desktop.practice.state.resource_servers import ResourceServer

if TYPE_CHECKING:
    from desktop.practice.state.pools import Pool

_MOST_LISTED = 50


def _create(call: Call) -> Body:
    pool = call.pool
    identifier = call.body["Identifier"]
    if identifier in pool.resource_servers:
        raise refusals.resource_server_exists(identifier, pool.id)
    return _put(call, pool)


def _describe(call: Call) -> Body:
    pool = call.pool
    return {"ResourceServer": _described(pool, _find(call, pool))}


def _update(call: Call) -> Body:
    """Scopes that are left out go, as the API documents it."""
    pool = call.pool
    _find(call, pool)
    return _put(call, pool)


def _delete(call: Call) -> Body:
    pool = call.pool
    del pool.resource_servers[_find(call, pool).identifier]
    return {}


def _list(call: Call) -> Body:
    pool = call.pool
    found, more = page(
        list(pool.resource_servers.values()),
        call.body.get("MaxResults", _MOST_LISTED),
        call.body.get("NextToken"),
    )
    listed = [_described(pool, server) for server in found]
    return {"ResourceServers": listed} | ({"NextToken": more} if more else {})


def _put(call: Call, pool: Pool) -> Body:
    scopes = call.body.get("Scopes", ())
    server = ResourceServer(
        call.body["Identifier"],
        call.body["Name"],
        tuple((one["ScopeName"], one["ScopeDescription"]) for one in scopes),
    )
    pool.resource_servers[server.identifier] = server
    return {"ResourceServer": _described(pool, server)}


def _find(call: Call, pool: Pool) -> ResourceServer:
    server = pool.resource_servers.get(call.body["Identifier"])
    if server is None:
        raise refusals.no_resource_server(call.body["Identifier"])
    return server


def _described(pool: Pool, server: ResourceServer) -> Body:
    """The API's ResourceServerType."""
    scopes = [{"ScopeName": name, "ScopeDescription": what} for name, what in server.scopes]
    return {
        "UserPoolId": pool.id,
        "Identifier": server.identifier,
        "Name": server.name,
        "Scopes": scopes,
    }


_SCOPE = Structure(
    {
        "ScopeName": String(1, 256, r"[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]+"),
        "ScopeDescription": String(1, 256),
    },
    ("ScopeName", "ScopeDescription"),
)
_POOL: dict[str, Shape] = {"UserPoolId": POOL_ID}
_ONE: dict[str, Shape] = {**_POOL, "Identifier": String(1, 256, r"[\x21\x23-\x5B\x5D-\x7E]+")}
_NAME: dict[str, Shape] = {"Name": String(1, 256, r"[\w\s+=,.@-]+")}
_WHOLE = Structure({**_ONE, **_NAME, "Scopes": ListOf(_SCOPE, maximum=100)}, (*_ONE, *_NAME))

OPERATIONS = (
    Operation("CreateResourceServer", _WHOLE, _create),
    Operation("DescribeResourceServer", Structure(_ONE, tuple(_ONE)), _describe),
    Operation("UpdateResourceServer", _WHOLE, _update),
    Operation("DeleteResourceServer", Structure(_ONE, tuple(_ONE)), _delete),
    Operation(
        "ListResourceServers",
        Structure(
            {**_POOL, "MaxResults": Integer(1, _MOST_LISTED), "NextToken": PAGE_TOKEN},
            tuple(_POOL),
        ),
        _list,
    ),
)
