"""Custom attributes, scopes and an app client's attributes at real pools."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.core_client import CoreClient
from tests.practice.real_service.source import source

GIVEN_NAME = {"Name": "given_name", "AttributeDataType": "String", "Required": True}


def add(core: CoreClient, name: str, **more: Any) -> dict[str, Any]:
    one = {"Name": name, "AttributeDataType": "String", **more}
    return {"UserPoolId": core.pool_id, "CustomAttributes": [one]}


@source("jmaleonard/serverless-cognito-add-custom-attributes", "issue 3", "B")
def test_prefix_comes_before_any_name_and_names_are_given_once(core: CoreClient):
    core.ok("AddCustomAttributes", **add(core, "custom:name"))
    name = "custom:custom:name"
    described = core.ok("DescribeUserPool", UserPoolId=core.pool_id)["UserPool"]
    assert name in [one["Name"] for one in described["SchemaAttributes"]]
    assert core.refused("AddCustomAttributes", **add(core, "custom:name")) == (
        "InvalidParameter",
        f"{name}: Existing attribute already has name {name}.",
    )


@source("awsdocs/aws-cloudformation-user-guide", "issue 932", "B")
def test_standard_name_can_be_added_with_the_prefix(core: CoreClient):
    core.ok("AddCustomAttributes", **add(core, "sub"))
    described = core.ok("DescribeUserPool", UserPoolId=core.pool_id)["UserPool"]
    assert {"sub", "custom:sub"} <= {one["Name"] for one in described["SchemaAttributes"]}


@source("getmoto/moto", "moto/cognitoidp/models.py", "B")
def test_custom_attribute_is_never_required(core: CoreClient):
    assert core.refused("AddCustomAttributes", **add(core, "ward", Required=True)) == (
        "InvalidParameter",
        "Required custom attributes are not supported currently.",
    )


@source("go-to-k/cdkd", "tests/integration/cognito-resource-server", "B")
def test_scope_of_no_resource_server(core: CoreClient):
    client = {"UserPoolId": core.pool_id, "ClientName": "api", "AllowedOAuthScopes": ["api/read"]}
    name, message = core.refused("CreateUserPoolClient", **client)
    assert name == "ScopeDoesNotExist"
    assert str(message).startswith("Invalid scope requested")


@source("aws/aws-cdk", "issue 2608", "B")
@source("aws/aws-sdk-java", "issue 1395", "B")
@pytest.mark.parametrize("names", [["name"], ["given_name", "custom:none"]])
def test_client_writes_all_that_is_required_and_nothing_unknown(core: CoreClient, names: list[str]):
    own = core.new_pool(Schema=[GIVEN_NAME])
    one = {"UserPoolId": own.pool_id, "ClientId": own.client_id, "WriteAttributes": names}
    new = {"UserPoolId": own.pool_id, "ClientName": "other", "WriteAttributes": names}
    words = "Invalid write attributes specified while {} a client"
    assert own.refused("CreateUserPoolClient", **new) == (
        "InvalidParameter",
        words.format("creating"),
    )
    assert own.refused("UpdateUserPoolClient", **one) == (
        "InvalidParameter",
        words.format("updating"),
    )
    own.ok("CreateUserPoolClient", **{**new, "WriteAttributes": ["given_name", "name"]})


@source("aws-amplify/amplify-cli", "issue 12887", "C")
def test_client_reads_nothing_unknown(core: CoreClient):
    new = {"UserPoolId": core.pool_id, "ClientName": "other"}
    core.ok("CreateUserPoolClient", **new, ReadAttributes=["email", "custom:note01"])
    assert core.refused("CreateUserPoolClient", **new, ReadAttributes=["custom:none"]) == (
        "InvalidParameter",
        "Invalid read attributes specified while creating a client",
    )


@source("aws/aws-sdk-go", "issue 3134", "B")
def test_unknown_user_of_a_hiding_client_gets_a_custom_challenge(core: CoreClient):
    own = core.new_pool(
        {"ExplicitAuthFlows": ["ALLOW_CUSTOM_AUTH"], "PreventUserExistenceErrors": "ENABLED"},
        UserPoolTags={"practice:riddle-rounds": "1"},
    )
    asked = own.ok(
        "AdminInitiateAuth",
        UserPoolId=own.pool_id,
        ClientId=own.client_id,
        AuthFlow="CUSTOM_AUTH",
        AuthParameters={"USERNAME": "+14155550150"},
    )
    assert asked["ChallengeName"] == "CUSTOM_CHALLENGE"
