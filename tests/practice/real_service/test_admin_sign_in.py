"""The sign-in of an app's own server, and the tokens that it brings."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest

from tests.practice.core_client import CoreClient, claims
from tests.practice.real_service.source import source

MOTO = "getmoto/moto"
TEMPORARY = "P2$Sword"
LEGACY = {"ExplicitAuthFlows": ["ADMIN_NO_SRP_AUTH"], "ReadAttributes": ["given_name"]}


def start(own: CoreClient, flow: str = "ADMIN_NO_SRP_AUTH") -> dict[str, Any]:
    return {
        "UserPoolId": own.pool_id,
        "ClientId": own.client_id,
        "AuthFlow": flow,
        "AuthParameters": {"USERNAME": "ann", "PASSWORD": TEMPORARY},
    }


@pytest.fixture
def own(core: CoreClient) -> CoreClient:
    """A pool with a new user, who is in a group."""
    own = core.new_pool(LEGACY)
    one = {"UserPoolId": own.pool_id}
    own.ok("CreateGroup", **one, GroupName="crew")
    own.ok("AdminCreateUser", **one, Username="ann", TemporaryPassword=TEMPORARY)
    own.ok("AdminAddUserToGroup", **one, Username="ann", GroupName="crew")
    return own


def tokens_of(own: CoreClient) -> tuple[dict[str, Any], dict[str, Any]]:
    """The claims of access and ID token, with the temporary password set for good."""
    asked = own.ok("AdminInitiateAuth", **start(own))
    assert asked["ChallengeName"] == "NEW_PASSWORD_REQUIRED"
    answer = own.response(asked, "ann", NEW_PASSWORD=TEMPORARY)
    done = own.ok("AdminRespondToAuthChallenge", UserPoolId=own.pool_id, **answer)
    result = done["AuthenticationResult"]
    return claims(result["AccessToken"]), claims(result["IdToken"])


@source(MOTO, "test_group_in_access_token", "B")
def test_groups_and_the_same_password_again(own: CoreClient):
    access, _ = tokens_of(own)
    assert access["cognito:groups"] == ["crew"]


@source(MOTO, "test_scope_in_access_token", "B")
def test_scope(own: CoreClient):
    access, _ = tokens_of(own)
    assert access["scope"] == "aws.cognito.signin.user.admin"


@source(MOTO, "test_jti_in_tokens", "B")
def test_identifiers_of_tokens(own: CoreClient):
    access, identity = tokens_of(own)
    assert access["origin_jti"] == identity["origin_jti"]
    assert access["jti"] != identity["jti"]
    assert all(UUID(one[name]) for one in (access, identity) for name in ("jti", "origin_jti"))


@source("awsdocs/aws-doc-sdk-examples", "issue 5289", "B")
def test_password_flow_of_the_public_call(own: CoreClient):
    assert own.refused("AdminInitiateAuth", **start(own, "USER_PASSWORD_AUTH")) == (
        "InvalidParameter",
        "Initiate Auth method not supported.",
    )


@source("soto-project/soto-cognito-authentication-kit", "issue 10", "B")
@source(MOTO, "pull request 4836", "B")
def test_password_flow_of_the_admin_call(own: CoreClient):
    body = {**start(own, "ADMIN_USER_PASSWORD_AUTH")}
    del body["UserPoolId"]
    assert own.refused("InitiateAuth", **body) == (
        "InvalidParameter",
        "Initiate Auth method not supported.",
    )


@source(MOTO, "test_initiate_auth_REFRESH_TOKEN", "B")
def test_refresh_by_the_older_name_at_a_client_with_older_flows(core: CoreClient):
    own = core.new_pool({"ExplicitAuthFlows": ["USER_PASSWORD_AUTH"]})
    own.new_user("ann")
    token = own.begin("ann")["AuthenticationResult"]["RefreshToken"]
    new = own.ok(
        "InitiateAuth",
        ClientId=own.client_id,
        AuthFlow="REFRESH_TOKEN",
        AuthParameters={"REFRESH_TOKEN": token},
    )["AuthenticationResult"]
    access, identity = claims(new["AccessToken"]), claims(new["IdToken"])
    assert (access["username"], access["client_id"]) == ("ann", own.client_id)
    assert (identity["sub"], identity["aud"]) == (access["sub"], own.client_id)


@source(MOTO, "test_initiate_auth_USER_PASSWORD_AUTH_with_email", "B")
def test_user_name_of_a_pool_with_email_addresses(core: CoreClient):
    own = core.new_pool(UsernameAttributes=["email"])
    own.new_user("test@example.com")
    result = own.begin("test@example.com")["AuthenticationResult"]
    access, identity = claims(result["AccessToken"]), claims(result["IdToken"])
    assert access["username"] == access["sub"] == identity["cognito:username"]
    assert "email" not in access
    assert identity["email"] == "test@example.com"


@source("aws/aws-cli", "awscli/examples/cognito-idp/admin-initiate-auth.rst", "A")
def test_what_comes_with_the_question_for_a_new_password(core: CoreClient):
    """The user's attributes as texts, without `sub`; lists and objects are JSON text."""
    given = {"email": "jane@example.com", "email_verified": "true"}
    own = core.new_pool(LEGACY)
    own.ok(
        "AdminCreateUser",
        UserPoolId=own.pool_id,
        Username="ann",
        TemporaryPassword=TEMPORARY,
        UserAttributes=[{"Name": name, "Value": value} for name, value in given.items()],
    )
    parameters = own.ok("AdminInitiateAuth", **start(own))["ChallengeParameters"]
    assert parameters.keys() == {"USER_ID_FOR_SRP", "requiredAttributes", "userAttributes"}
    assert parameters["requiredAttributes"] == "[]"
    assert json.loads(parameters["userAttributes"]) == given
