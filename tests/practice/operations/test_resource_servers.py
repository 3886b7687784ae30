"""Resource servers, and the scopes that an app client can have because of them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.core_client import CoreClient

SCOPES = [
    {"ScopeName": "read", "ScopeDescription": "Read the roster"},
    {"ScopeName": "write", "ScopeDescription": "Change the roster"},
]


@pytest.fixture
def roster(core: CoreClient) -> dict[str, str]:
    one = {"UserPoolId": core.pool_id, "Identifier": "https://roster.example.com"}
    core.ok("CreateResourceServer", **one, Name="Roster", Scopes=SCOPES)
    return one


def scopes_of(core: CoreClient, one: dict[str, str]) -> list[Any]:
    shown = core.ok("DescribeResourceServer", **one)["ResourceServer"]
    return [scope["ScopeName"] for scope in shown["Scopes"]]


def test_it_is_shown_as_it_was_made(core: CoreClient, roster: dict[str, str]):
    expected = {**roster, "Name": "Roster", "Scopes": SCOPES}
    assert core.ok("DescribeResourceServer", **roster) == {"ResourceServer": expected}
    listed = core.ok("ListResourceServers", UserPoolId=core.pool_id)
    assert listed == {"ResourceServers": [expected]}


def test_update_replaces_name_and_scopes(core: CoreClient, roster: dict[str, str]):
    core.ok("UpdateResourceServer", **roster, Name="Rota", Scopes=SCOPES[:1])
    assert scopes_of(core, roster) == ["read"]
    changed = core.ok("UpdateResourceServer", **roster, Name="Rota")["ResourceServer"]
    assert changed == {**roster, "Name": "Rota", "Scopes": []}


def test_refusals(core: CoreClient, roster: dict[str, str]):
    taken = core.refused("CreateResourceServer", **roster, Name="Again")
    assert taken[0] == "InvalidParameter"
    assert core.ok("DeleteResourceServer", **roster) == {}
    for action in ("DescribeResourceServer", "UpdateResourceServer", "DeleteResourceServer"):
        assert core.refused(action, **roster, Name="Roster")[0] == "ResourceNotFound"


def test_listed_in_pages(core: CoreClient):
    for number in range(5):
        one = {"UserPoolId": core.pool_id, "Identifier": f"api{number}", "Name": "api"}
        core.ok("CreateResourceServer", **one)
    first = core.ok("ListResourceServers", UserPoolId=core.pool_id, MaxResults=3)
    rest = core.ok("ListResourceServers", UserPoolId=core.pool_id, NextToken=first["NextToken"])
    found = first["ResourceServers"] + rest["ResourceServers"]
    assert [one["Identifier"] for one in found] == [f"api{number}" for number in range(5)]
    assert "NextToken" not in rest


def test_client_has_only_scopes_that_are_there(core: CoreClient, roster: dict[str, str]):
    client = {"UserPoolId": core.pool_id, "ClientName": "rota"}
    scope = f"{roster['Identifier']}/read"
    made = core.ok("CreateUserPoolClient", **client, AllowedOAuthScopes=["openid", scope])
    assert made["UserPoolClient"]["AllowedOAuthScopes"] == ["openid", scope]
    one = {"UserPoolId": core.pool_id, "ClientId": made["UserPoolClient"]["ClientId"]}
    core.ok("DeleteResourceServer", **roster)
    refused = ("ScopeDoesNotExist", f"Invalid scope requested: {scope}")
    assert core.refused("UpdateUserPoolClient", **one, AllowedOAuthScopes=[scope]) == refused
    assert core.refused("CreateUserPoolClient", **client, AllowedOAuthScopes=[scope]) == refused
