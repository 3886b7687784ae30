"""Admin calls that make pools, clients and groups."""

from __future__ import annotations

import re
from typing import Any

import pytest

from desktop.practice.operations import OPERATIONS
from desktop.practice.operations.names import API_OPERATIONS
from desktop.practice.ready_made.fill import POOLS
from tests.practice.core_client import DEFAULT, NOW, CoreClient
from tests.practice.output_shapes import model


def test_unsigned_admin_calls_are_refused_and_public_ones_are_not(core: CoreClient):
    for name, operation in OPERATIONS.items():
        unsigned = model().operation_model(name).auth_type == "none"
        assert operation.public is unsigned, name
        status, answer = core.call(name, signed=False)
        if not unsigned:
            assert status == 400
            assert answer == {
                "__type": "MissingAuthenticationTokenException",
                "message": "Missing Authentication Token",
            }


def test_what_is_not_built_is_refused_by_name(core: CoreClient):
    assert set(model().operation_names) == API_OPERATIONS
    for name in API_OPERATIONS - OPERATIONS.keys():
        for signed in (True, False):
            status, answer = core.call(name, signed=signed, UserPoolId=core.pool_id)
            assert status == 400
            assert answer == {
                "__type": "UnsupportedOperationException",
                "message": f"The practice pool does not do {name} yet.",
            }


def test_what_cognito_does_not_have_is_an_unknown_operation(core: CoreClient):
    assert core.refused("AdminDoAsILike") == (
        "UnknownOperation",
        "Cognito has no operation AdminDoAsILike.",
    )


def test_every_pool_and_client_is_described(core: CoreClient):
    listed = core.ok("ListUserPools", MaxResults=60)["UserPools"]
    assert listed[0]["Id"] == DEFAULT.pool_id
    for pool in listed:
        described = core.ok("DescribeUserPool", UserPoolId=pool["Id"])["UserPool"]
        assert described["Name"] == pool["Name"]
        core.ok("GetUserPoolMfaConfig", UserPoolId=pool["Id"])
        clients = core.ok("ListUserPoolClients", UserPoolId=pool["Id"])["UserPoolClients"]
        for client in clients:
            where = {"UserPoolId": pool["Id"], "ClientId": client["ClientId"]}
            core.ok("DescribeUserPoolClient", **where)


def test_new_pool_has_the_defaults_of_the_api(core: CoreClient):
    pool = core.ok("CreateUserPool", PoolName="own")["UserPool"]
    assert re.fullmatch(r"eu-central-1_[a-z0-9]{9}", pool["Id"])
    assert pool["MfaConfiguration"] == "OFF"
    assert pool["CreationDate"] == NOW
    policy = pool["Policies"]["PasswordPolicy"]
    assert policy["MinimumLength"] == 8
    assert policy["RequireSymbols"] is True
    assert core.ok("DescribeUserPool", UserPoolId=pool["Id"])["UserPool"] == pool
    assert core.ok("DeleteUserPool", UserPoolId=pool["Id"]) == {}
    assert core.refused("DescribeUserPool", UserPoolId=pool["Id"]) == (
        "ResourceNotFound",
        f"User pool {pool['Id']} does not exist.",
    )


def test_protected_pool_is_not_deleted(core: CoreClient):
    pool = core.ok("CreateUserPool", PoolName="own", DeletionProtection="ACTIVE")["UserPool"]
    assert core.refused("DeleteUserPool", UserPoolId=pool["Id"])[0] == "InvalidParameter"


def test_pools_come_in_pages(core: CoreClient):
    count = len(POOLS)
    first = core.ok("ListUserPools", MaxResults=count - 1)
    second = core.ok("ListUserPools", MaxResults=count - 1, NextToken=first["NextToken"])
    assert len(first["UserPools"]) == count - 1
    assert len(second["UserPools"]) == 1
    assert "NextToken" not in second
    assert core.refused("ListUserPools", MaxResults=3, NextToken="x")[0] == "InvalidParameter"


def test_mfa_config(core: CoreClient):
    pool = {"UserPoolId": core.ok("CreateUserPool", PoolName="own")["UserPool"]["Id"]}
    assert core.ok("GetUserPoolMfaConfig", **pool) == {"MfaConfiguration": "OFF"}
    sms = {"SmsAuthenticationMessage": "Code {####}", "SmsConfiguration": {}}
    wanted = {
        "SmsMfaConfiguration": sms,
        "SoftwareTokenMfaConfiguration": {"Enabled": True},
        "MfaConfiguration": "ON",
    }
    assert core.ok("SetUserPoolMfaConfig", **pool, **wanted) == wanted
    assert core.ok("GetUserPoolMfaConfig", **pool) == wanted
    assert core.ok("DescribeUserPool", **pool)["UserPool"]["MfaConfiguration"] == "ON"
    together = {"SmsMfaConfiguration": sms, "MfaConfiguration": "OFF"}
    assert core.refused("SetUserPoolMfaConfig", **pool, **together)[0] == "InvalidParameter"
    assert core.ok("SetUserPoolMfaConfig", **pool, MfaConfiguration="OFF")
    assert core.refused("SetUserPoolMfaConfig", **pool, MfaConfiguration="ON")[0] == (
        "InvalidParameter"
    )


def test_own_text_of_the_message(core: CoreClient):
    own = core.new_pool(
        MfaConfiguration="ON", SmsConfiguration={}, SmsAuthenticationMessage="Yours: {####}!"
    )
    own.new_user(phone_number="+14155550150")
    own.begin("ann")
    assert own.outbox.listed()[-1]["text"] == f"Yours: {own.code()}!"


def test_client_with_secret(core: CoreClient):
    made = core.ok(
        "CreateUserPoolClient", UserPoolId=core.pool_id, ClientName="x", GenerateSecret=True
    )["UserPoolClient"]
    assert len(made["ClientSecret"]) == 52
    assert len(made["ClientId"]) == 26
    where = {"UserPoolId": core.pool_id, "ClientId": made["ClientId"]}
    assert core.ok("DescribeUserPoolClient", **where)["UserPoolClient"] == made
    changed = core.ok("UpdateUserPoolClient", **where, AuthSessionValidity=5)["UserPoolClient"]
    assert changed["AuthSessionValidity"] == 5
    assert changed["ClientSecret"] == made["ClientSecret"]
    assert core.ok("DeleteUserPoolClient", **where) == {}
    assert core.refused("DescribeUserPoolClient", **where) == (
        "ResourceNotFound",
        f"User pool client {made['ClientId']} does not exist in user pool {core.pool_id}.",
    )


def test_groups(core: CoreClient):
    pool = {"UserPoolId": core.pool_id}
    who = {**pool, "Username": "tom.okafor", "GroupName": "on-call"}
    group = {"GroupName": "on-call", "Description": "Tonight", "Precedence": 0}
    made = core.ok("CreateGroup", **pool, **group)["Group"]
    assert {name: made[name] for name in group} == group
    assert core.refused("CreateGroup", **pool, **group)[0] == "GroupExists"
    assert core.ok("GetGroup", **pool, GroupName="on-call")["Group"] == made
    core.ok("AdminAddUserToGroup", **who)
    core.ok("AdminAddUserToGroup", **who)
    groups = core.ok("AdminListGroupsForUser", **pool, Username="tom.okafor")["Groups"]
    assert [one["GroupName"] for one in groups] == ["staff", "on-call"]
    members = core.ok("ListUsersInGroup", **pool, GroupName="on-call")["Users"]
    assert [user["Username"] for user in members] == ["tom.okafor"]
    core.ok("AdminRemoveUserFromGroup", **who)
    assert core.ok("ListUsersInGroup", **pool, GroupName="on-call")["Users"] == []
    core.ok("AdminAddUserToGroup", **who)
    core.ok("DeleteGroup", **pool, GroupName="on-call")
    assert core.refused("AdminAddUserToGroup", **who)[0] == "ResourceNotFound"
    assert len(core.ok("AdminListGroupsForUser", **pool, Username="tom.okafor")["Groups"]) == 1
    listed = core.ok("ListGroups", **pool, Limit=2)
    assert [one["GroupName"] for one in listed["Groups"]] == ["duty-doctors", "ward-7"]
    assert listed["NextToken"] == "2"


@pytest.mark.parametrize(
    ("action", "body", "name"),
    [
        ("CreateUserPool", {}, "InvalidParameter"),
        ("CreateUserPool", {"PoolName": ""}, "InvalidParameter"),
        ("CreateUserPool", {"PoolName": 1}, "Serialization"),
        ("CreateUserPool", {"PoolName": "x", "MfaConfiguration": "MAYBE"}, "InvalidParameter"),
        ("CreateUserPool", {"PoolName": "x", "Schema": {}}, "Serialization"),
        ("CreateUserPool", {"PoolName": "x", "UserPoolTags": {"a": 1}}, "Serialization"),
        ("CreateUserPool", {"PoolName": "\ud800"}, "Serialization"),
        ("ListUserPools", {"MaxResults": True}, "Serialization"),
        ("ListUserPools", {"MaxResults": 61}, "InvalidParameter"),
        ("ListUserPools", {"MaxResults": 0}, "InvalidParameter"),
        ("ListUserPools", {"MaxResults": 1.5}, "Serialization"),
        ("AdminGetUser", {"UserPoolId": "x_1", "Username": "a b"}, "InvalidParameter"),
        ("AdminGetUser", {"UserPoolId": "x_1", "Username": "a"}, "ResourceNotFound"),
    ],
)
def test_requests_of_the_wrong_shape(
    core: CoreClient, action: str, body: dict[str, Any], name: str
):
    assert core.refused(action, **body)[0] == name


def test_broken_constraint_is_named_without_the_value(core: CoreClient):
    start = "1 validation error detected: Value at '{}' failed to satisfy constraint: "
    assert core.refused("InitiateAuth", ClientId="secret value") == (
        "InvalidParameter",
        start.format("authFlow") + "Member must not be null",
    )
    body = {"AuthFlow": "USER_PASSWORD_AUTH", "ClientId": "secret value"}
    assert core.refused("InitiateAuth", **body) == (
        "InvalidParameter",
        start.format("clientId") + r"Member must satisfy regular expression pattern: [\w+]+",
    )


def test_lambda_triggers_are_refused_by_name(core: CoreClient):
    assert core.ok("CreateUserPool", PoolName="own", LambdaConfig={})
    triggers = {"PreSignUp": "arn:aws:lambda:eu-central-1:000000000000:function:x"}
    assert core.refused("CreateUserPool", PoolName="own", LambdaConfig=triggers) == (
        "UnsupportedOperation",
        "The practice pool does not do Lambda triggers yet.",
    )


def test_unknown_members_are_dropped(core: CoreClient):
    configuration = {"ExternalId": "x", "Unknown": 1}
    pool = core.ok("CreateUserPool", PoolName="own", SmsConfiguration=configuration, Unknown=1)
    assert pool["UserPool"]["SmsConfiguration"] == {"ExternalId": "x"}
