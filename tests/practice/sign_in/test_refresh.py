"""Renewing: both ways to do it, rotation, and every way to be refused."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.core_client import OPTIONAL, ROTATION, CoreClient, claims

REVOKED = ("NotAuthorized", "Refresh Token has been revoked")
REUSED = ("RefreshTokenReuse", "Refresh token reuse detected")


def by_flow(core: CoreClient, token: str, **more: str) -> dict[str, Any]:
    return {
        "ClientId": core.client_id,
        "AuthFlow": "REFRESH_TOKEN_AUTH",
        "AuthParameters": {"REFRESH_TOKEN": token, **more},
    }


def by_operation(core: CoreClient, token: str, **more: str) -> dict[str, Any]:
    return {"ClientId": core.client_id, "RefreshToken": token, **more}


def test_new_tokens_of_the_same_sign_in(core: CoreClient):
    first = core.sign_in()
    core.now += 600
    answer = core.ok("InitiateAuth", **by_flow(core, first["RefreshToken"]))
    second = answer["AuthenticationResult"]
    assert answer["ChallengeParameters"] == {}
    assert "RefreshToken" not in second
    for name in ("IdToken", "AccessToken"):
        before, after = claims(first[name]), claims(second[name])
        for kept in ("sub", "event_id", "origin_jti", "auth_time"):
            assert before[kept] == after[kept]
        assert after["iat"] == before["iat"] + 600
        assert after["jti"] != before["jti"]
    assert core.ok("InitiateAuth", **by_flow(core, first["RefreshToken"]))


def test_old_name_of_the_flow(core: CoreClient):
    body = by_flow(core, core.sign_in()["RefreshToken"])
    assert core.ok("InitiateAuth", **{**body, "AuthFlow": "REFRESH_TOKEN"})


def test_operation_works_without_rotation_too(core: CoreClient):
    token = core.sign_in()["RefreshToken"]
    answer = core.ok("GetTokensFromRefreshToken", **by_operation(core, token))
    assert "RefreshToken" not in answer["AuthenticationResult"]


@pytest.mark.parametrize("action", ["InitiateAuth", "GetTokensFromRefreshToken"])
def test_refresh_tokens_that_are_refused(core: CoreClient, action: str):
    def refused(token: str, there: CoreClient = core) -> tuple[str, str | None]:
        body = by_flow if action == "InitiateAuth" else by_operation
        return core.refused(action, **body(there, token))

    who = {"UserPoolId": core.pool_id, "Username": "maria.santos"}
    token = core.sign_in()["RefreshToken"]
    invalid = ("NotAuthorized", "Invalid Refresh Token")
    assert refused("garbage") == invalid
    assert refused(token, core.at(OPTIONAL)) == invalid
    other = core.ok(
        "CreateUserPoolClient",
        UserPoolId=core.pool_id,
        ClientName="other",
        ExplicitAuthFlows=["ALLOW_REFRESH_TOKEN_AUTH"],
    )["UserPoolClient"]["ClientId"]
    there = CoreClient(core.practice, core.outbox, core.now, core.pool_id, other)
    different = ("NotAuthorized", "Refresh Token has different Client")
    assert refused(token, there) == different
    core.ok("AdminUserGlobalSignOut", **who)
    assert refused(token) == REVOKED
    token = core.sign_in()["RefreshToken"]
    core.ok("AdminDisableUser", **who)
    assert refused(token) == ("NotAuthorized", "User is disabled.")
    core.ok("AdminEnableUser", **who)
    core.ok("AdminDeleteUser", **who)
    gone = "The user has been deleted for the associated refresh token"
    assert refused(token) == ("NotAuthorized", gone)


def test_refresh_flow_that_is_off(core: CoreClient):
    own = core.new_pool({"ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"]})
    own.new_user()
    token = own.begin("ann")["AuthenticationResult"]["RefreshToken"]
    assert own.refused("InitiateAuth", **by_flow(own, token))[0] == "InvalidParameter"


def test_missing_token_is_named(core: CoreClient):
    assert core.refused("InitiateAuth", **by_flow(core, "")) == (
        "InvalidParameter",
        "Missing required parameter REFRESH_TOKEN",
    )


@pytest.fixture
def rotating(core: CoreClient) -> CoreClient:
    return core.at(ROTATION)


def rotate(core: CoreClient, token: str) -> str:
    answer = core.ok("GetTokensFromRefreshToken", **by_operation(core, token))
    return str(answer["AuthenticationResult"]["RefreshToken"])


def test_rotation_refuses_the_old_way(rotating: CoreClient):
    token = rotating.sign_in("rosa.keller")["RefreshToken"]
    assert rotating.refused("InitiateAuth", **by_flow(rotating, token)) == (
        "UnsupportedOperation",
        "This API does not support refresh token rotation",
    )


def test_rotation_gives_a_new_token_for_the_rest_of_the_old_ones_life(rotating: CoreClient):
    first = rotating.sign_in("rosa.keller")["RefreshToken"]
    rotating.now += 86_400
    second = rotate(rotating, first)
    assert len(second) == 1_830
    rotating.now += 29 * 86_400 - 1
    assert rotate(rotating, second)
    rotating.now += 1
    assert rotating.refused("GetTokensFromRefreshToken", **by_operation(rotating, second)) == (
        "NotAuthorized",
        "Refresh Token has expired",
    )


def test_predecessor_still_works_within_the_grace_time(rotating: CoreClient):
    first = rotating.sign_in("rosa.keller")["RefreshToken"]
    second = rotate(rotating, first)
    rotating.now += 29.9
    sibling = rotate(rotating, first)
    assert sibling != second
    rotating.now += 0.1
    body = by_operation(rotating, first)
    assert rotating.refused("GetTokensFromRefreshToken", **body) == REUSED
    assert rotate(rotating, sibling), "the newest child lives on"


def test_only_the_immediate_predecessor_has_grace(rotating: CoreClient):
    first = rotating.sign_in("rosa.keller")["RefreshToken"]
    second = rotate(rotating, first)
    third = rotate(rotating, second)
    body = by_operation(rotating, first)
    assert rotating.refused("GetTokensFromRefreshToken", **body) == REUSED
    assert rotate(rotating, second)
    assert rotate(rotating, third)


def test_without_grace_time_the_predecessor_is_reuse(core: CoreClient):
    own = core.new_pool(
        {
            "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"],
            "RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 0},
        }
    )
    own.new_user()
    token = own.begin("ann")["AuthenticationResult"]["RefreshToken"]
    rotate(own, token)
    body = by_operation(own, token)
    assert own.refused("GetTokensFromRefreshToken", **body) == REUSED


def test_old_parent_revokes_the_whole_family(rotating: CoreClient):
    first = rotating.sign_in("rosa.keller")["RefreshToken"]
    newest = rotate(rotating, rotate(rotating, first))
    assert rotating.ok("RevokeToken", ClientId=rotating.client_id, Token=first) == {}
    assert rotating.refused("GetTokensFromRefreshToken", **by_operation(rotating, newest)) == (
        "NotAuthorized",
        None,
    )


def test_rotation_and_the_old_flow_exclude_each_other(core: CoreClient):
    client = {
        "UserPoolId": core.pool_id,
        "ClientName": "x",
        "ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH"],
        "RefreshTokenRotation": {"Feature": "ENABLED"},
    }
    assert core.refused("CreateUserPoolClient", **client)[0] == "InvalidParameter"
