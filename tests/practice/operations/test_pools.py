"""Admin calls that make pools, clients and groups."""

from __future__ import annotations

import re
from typing import Any

import pytest

from desktop.practice.operations import OPERATIONS
from desktop.practice.ready_made.fill import POOLS
from tests.practice.core_client import DEFAULT, NOW, Desk
from tests.practice.output_shapes import model


def test_unsigned_admin_calls_are_refused_and_public_ones_are_not(desk: Desk):
    for name, operation in OPERATIONS.items():
        unsigned = model().operation_model(name).auth_type == "none"
        assert operation.public is unsigned, name
        status, answer = desk.call(name, signed=False)
        if not unsigned:
            assert status == 400
            assert answer == {
                "__type": "MissingAuthenticationTokenException",
                "message": "Missing Authentication Token",
            }


def test_operation_that_is_not_there_is_named(desk: Desk):
    assert desk.refused("AdminLinkProviderForUser") == (
        "UnknownOperation",
        "The practice pool has no operation AdminLinkProviderForUser.",
    )


def test_every_pool_and_client_is_described(desk: Desk):
    listed = desk.ok("ListUserPools", MaxResults=60)["UserPools"]
    assert listed[0]["Id"] == DEFAULT.pool_id
    for pool in listed:
        described = desk.ok("DescribeUserPool", UserPoolId=pool["Id"])["UserPool"]
        assert described["Name"] == pool["Name"]
        desk.ok("GetUserPoolMfaConfig", UserPoolId=pool["Id"])
        clients = desk.ok("ListUserPoolClients", UserPoolId=pool["Id"])["UserPoolClients"]
        for client in clients:
            where = {"UserPoolId": pool["Id"], "ClientId": client["ClientId"]}
            desk.ok("DescribeUserPoolClient", **where)


def test_new_pool_has_the_defaults_of_the_api(desk: Desk):
    pool = desk.ok("CreateUserPool", PoolName="own")["UserPool"]
    assert re.fullmatch(r"eu-central-1_[a-z0-9]{9}", pool["Id"])
    assert pool["MfaConfiguration"] == "OFF"
    assert pool["CreationDate"] == NOW
    policy = pool["Policies"]["PasswordPolicy"]
    assert policy["MinimumLength"] == 8
    assert policy["RequireSymbols"] is True
    assert desk.ok("DescribeUserPool", UserPoolId=pool["Id"])["UserPool"] == pool
    assert desk.ok("DeleteUserPool", UserPoolId=pool["Id"]) == {}
    assert desk.refused("DescribeUserPool", UserPoolId=pool["Id"]) == (
        "ResourceNotFound",
        f"User pool {pool['Id']} does not exist.",
    )


def test_protected_pool_is_not_deleted(desk: Desk):
    pool = desk.ok("CreateUserPool", PoolName="own", DeletionProtection="ACTIVE")["UserPool"]
    assert desk.refused("DeleteUserPool", UserPoolId=pool["Id"])[0] == "InvalidParameter"


def test_pools_come_in_pages(desk: Desk):
    count = len(POOLS)
    first = desk.ok("ListUserPools", MaxResults=count - 1)
    second = desk.ok("ListUserPools", MaxResults=count - 1, NextToken=first["NextToken"])
    assert len(first["UserPools"]) == count - 1
    assert len(second["UserPools"]) == 1
    assert "NextToken" not in second
    assert desk.refused("ListUserPools", MaxResults=3, NextToken="x")[0] == "InvalidParameter"


def test_mfa_config(desk: Desk):
    pool = {"UserPoolId": desk.ok("CreateUserPool", PoolName="own")["UserPool"]["Id"]}
    assert desk.ok("GetUserPoolMfaConfig", **pool) == {"MfaConfiguration": "OFF"}
    sms = {"SmsAuthenticationMessage": "Code {####}", "SmsConfiguration": {}}
    wanted = {
        "SmsMfaConfiguration": sms,
        "SoftwareTokenMfaConfiguration": {"Enabled": True},
        "MfaConfiguration": "ON",
    }
    assert desk.ok("SetUserPoolMfaConfig", **pool, **wanted) == wanted
    assert desk.ok("GetUserPoolMfaConfig", **pool) == wanted
    assert desk.ok("DescribeUserPool", **pool)["UserPool"]["MfaConfiguration"] == "ON"
    together = {"SmsMfaConfiguration": sms, "MfaConfiguration": "OFF"}
    assert desk.refused("SetUserPoolMfaConfig", **pool, **together)[0] == "InvalidParameter"
    assert desk.ok("SetUserPoolMfaConfig", **pool, MfaConfiguration="OFF")
    assert desk.refused("SetUserPoolMfaConfig", **pool, MfaConfiguration="ON")[0] == (
        "InvalidParameter"
    )


def test_own_text_of_the_message(desk: Desk):
    own = desk.new_pool(
        MfaConfiguration="ON", SmsConfiguration={}, SmsAuthenticationMessage="Yours: {####}!"
    )
    own.new_user(phone_number="+14155550150")
    own.begin("ann")
    assert own.outbox.listed()[-1]["text"] == f"Yours: {own.code()}!"


def test_client_with_secret(desk: Desk):
    made = desk.ok(
        "CreateUserPoolClient", UserPoolId=desk.pool_id, ClientName="x", GenerateSecret=True
    )["UserPoolClient"]
    assert len(made["ClientSecret"]) == 52
    assert len(made["ClientId"]) == 26
    where = {"UserPoolId": desk.pool_id, "ClientId": made["ClientId"]}
    assert desk.ok("DescribeUserPoolClient", **where)["UserPoolClient"] == made
    changed = desk.ok("UpdateUserPoolClient", **where, AuthSessionValidity=5)["UserPoolClient"]
    assert changed["AuthSessionValidity"] == 5
    assert changed["ClientSecret"] == made["ClientSecret"]
    assert desk.ok("DeleteUserPoolClient", **where) == {}
    assert desk.refused("DescribeUserPoolClient", **where) == (
        "ResourceNotFound",
        f"User pool client {made['ClientId']} does not exist in user pool {desk.pool_id}.",
    )


def test_groups(desk: Desk):
    pool = {"UserPoolId": desk.pool_id}
    who = {**pool, "Username": "tom.okafor", "GroupName": "on-call"}
    group = {"GroupName": "on-call", "Description": "Tonight", "Precedence": 0}
    made = desk.ok("CreateGroup", **pool, **group)["Group"]
    assert {name: made[name] for name in group} == group
    assert desk.refused("CreateGroup", **pool, **group)[0] == "GroupExists"
    assert desk.ok("GetGroup", **pool, GroupName="on-call")["Group"] == made
    desk.ok("AdminAddUserToGroup", **who)
    desk.ok("AdminAddUserToGroup", **who)
    groups = desk.ok("AdminListGroupsForUser", **pool, Username="tom.okafor")["Groups"]
    assert [one["GroupName"] for one in groups] == ["staff", "on-call"]
    members = desk.ok("ListUsersInGroup", **pool, GroupName="on-call")["Users"]
    assert [user["Username"] for user in members] == ["tom.okafor"]
    desk.ok("AdminRemoveUserFromGroup", **who)
    assert desk.ok("ListUsersInGroup", **pool, GroupName="on-call")["Users"] == []
    desk.ok("AdminAddUserToGroup", **who)
    desk.ok("DeleteGroup", **pool, GroupName="on-call")
    assert desk.refused("AdminAddUserToGroup", **who)[0] == "ResourceNotFound"
    assert len(desk.ok("AdminListGroupsForUser", **pool, Username="tom.okafor")["Groups"]) == 1
    listed = desk.ok("ListGroups", **pool, Limit=2)
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
def test_requests_of_the_wrong_shape(desk: Desk, action: str, body: dict[str, Any], name: str):
    assert desk.refused(action, **body)[0] == name


def test_broken_constraint_is_named_without_the_value(desk: Desk):
    start = "1 validation error detected: Value at '{}' failed to satisfy constraint: "
    assert desk.refused("InitiateAuth", ClientId="secret value") == (
        "InvalidParameter",
        start.format("authFlow") + "Member must not be null",
    )
    body = {"AuthFlow": "USER_PASSWORD_AUTH", "ClientId": "secret value"}
    assert desk.refused("InitiateAuth", **body) == (
        "InvalidParameter",
        start.format("clientId") + r"Member must satisfy regular expression pattern: [\w+]+",
    )


def test_lambda_triggers_are_not_there_and_said_so(desk: Desk):
    assert desk.ok("CreateUserPool", PoolName="own", LambdaConfig={})
    triggers = {"PreSignUp": "arn:aws:lambda:eu-central-1:000000000000:function:x"}
    assert desk.refused("CreateUserPool", PoolName="own", LambdaConfig=triggers) == (
        "UnsupportedOperation",
        "The practice pool does not do Lambda triggers yet.",
    )


def test_members_that_nobody_knows_are_left_out(desk: Desk):
    configuration = {"ExternalId": "x", "Unknown": 1}
    pool = desk.ok("CreateUserPool", PoolName="own", SmsConfiguration=configuration, Unknown=1)
    assert pool["UserPool"]["SmsConfiguration"] == {"ExternalId": "x"}
