"""AdminInitiateAuth and AdminRespondToAuthChallenge: the sign-in of an app's own server."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.practice.ready_made.other_pools import SRP
from tests.practice.core_client import OPTIONAL, PASSWORD, SECRET, CoreClient, claims
from tests.practice.pycognito_client import PycognitoClient

ADMIN = ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
LEGACY = ["ADMIN_NO_SRP_AUTH"]
EITHER_NAME = ("ADMIN_NO_SRP_AUTH", "ADMIN_USER_PASSWORD_AUTH")


def own_pool(core: CoreClient, flows: list[str], **client: Any) -> CoreClient:
    own = core.new_pool({"ExplicitAuthFlows": flows, **client})
    own.new_user()
    return own


def start(core: CoreClient, flow: str, username: str = "ann", **more: str | None) -> dict[str, Any]:
    parameters = {"USERNAME": username, "PASSWORD": PASSWORD, **more}
    return {
        "UserPoolId": core.pool_id,
        "ClientId": core.client_id,
        "AuthFlow": flow,
        "AuthParameters": parameters,
    }


@pytest.mark.parametrize("flows", [ADMIN, LEGACY])
@pytest.mark.parametrize("flow", EITHER_NAME)
def test_password_by_either_name_of_the_flow(core: CoreClient, flows: list[str], flow: str):
    own = own_pool(core, flows)
    result = own.ok("AdminInitiateAuth", **start(own, flow))["AuthenticationResult"]
    assert claims(result["AccessToken"])["username"] == "ann"
    wrong = {**start(own, flow), "AuthParameters": {"USERNAME": "ann", "PASSWORD": "Wrong-2026"}}
    assert own.refused("AdminInitiateAuth", **wrong) == (
        "NotAuthorized",
        "Incorrect username or password.",
    )


@pytest.mark.parametrize("flow", EITHER_NAME)
def test_flow_that_the_client_does_not_allow(core: CoreClient, flow: str):
    body = start(core, flow, "maria.santos")
    assert core.refused("AdminInitiateAuth", **body) == (
        "InvalidParameter",
        "Auth flow not enabled for this client",
    )


def test_each_operation_has_a_password_flow_of_its_own(core: CoreClient):
    refused = ("InvalidParameter", "Initiate Auth method not supported.")
    body = start(core, "USER_PASSWORD_AUTH", "maria.santos")
    assert core.refused("AdminInitiateAuth", **body) == refused
    own = own_pool(core, ADMIN)
    public = start(own, "ADMIN_USER_PASSWORD_AUTH")
    assert own.refused("InitiateAuth", **public) == refused


def test_a_signature_is_asked_for(core: CoreClient):
    own = own_pool(core, ADMIN)
    body = start(own, "ADMIN_USER_PASSWORD_AUTH")
    answer = own.call("AdminInitiateAuth", signed=False, **body)[1]
    assert answer["__type"] == "MissingAuthenticationTokenException"


def test_client_of_another_pool(core: CoreClient):
    other = {"UserPoolId": OPTIONAL.pool_id, "ClientId": core.client_id}
    started = {**start(core, "USER_AUTH", "maria.santos"), **other}
    assert core.refused("AdminInitiateAuth", **started)[0] == "ResourceNotFound"
    body = {**core.response(core.begin("maria.santos"), "maria.santos", SMS_MFA_CODE="1"), **other}
    assert core.refused("AdminRespondToAuthChallenge", **body)[0] == "ResourceNotFound"


def test_new_password_in_place_of_a_temporary_one(core: CoreClient):
    own = core.new_pool({"ExplicitAuthFlows": ADMIN})
    who = {"UserPoolId": own.pool_id, "Username": "bea"}
    own.ok("AdminCreateUser", **who, TemporaryPassword=PASSWORD, MessageAction="SUPPRESS")
    asked = own.ok("AdminInitiateAuth", **start(own, "ADMIN_USER_PASSWORD_AUTH", "bea"))
    assert asked["ChallengeName"] == "NEW_PASSWORD_REQUIRED"
    answer = own.response(asked, "bea", NEW_PASSWORD="Forever-2026")
    done = own.ok("AdminRespondToAuthChallenge", UserPoolId=own.pool_id, **answer)
    assert done["AuthenticationResult"]["AccessToken"]


def test_second_step_is_answered_on_either_side(core: CoreClient):
    """Sessions belong to the app client, whichever operation they come from."""
    for action in ("AdminRespondToAuthChallenge", "RespondToAuthChallenge"):
        asked = core.begin("maria.santos")
        answer = core.response(asked, "maria.santos", SMS_MFA_CODE=core.code())
        done = core.ok(action, UserPoolId=core.pool_id, **answer)
        assert done["AuthenticationResult"]["IdToken"]


def test_srp_choice_and_refresh_work_as_over_the_public_api(core: CoreClient):
    there = core.at(SRP)
    client = PycognitoClient(there, "clara.benson")
    asked = there.ok("AdminInitiateAuth", UserPoolId=there.pool_id, **client.start())
    assert asked["ChallengeName"] == "PASSWORD_VERIFIER"
    proof = client.proof(asked)
    done = there.ok("AdminRespondToAuthChallenge", UserPoolId=there.pool_id, **proof)
    assert done["ChallengeName"] == "SMS_MFA"
    own = own_pool(core, ["ALLOW_USER_AUTH", *ADMIN])
    chosen = own.ok("AdminInitiateAuth", **start(own, "USER_AUTH", PREFERRED_CHALLENGE="PASSWORD"))
    token = chosen["AuthenticationResult"]["RefreshToken"]
    body = {**start(own, "REFRESH_TOKEN_AUTH"), "AuthParameters": {"REFRESH_TOKEN": token}}
    assert own.ok("AdminInitiateAuth", **body)["AuthenticationResult"]["AccessToken"]


def test_secret_hash_is_asked_for(core: CoreClient):
    there = core.at(SECRET)
    name, message = there.refused("AdminInitiateAuth", **start(there, "USER_AUTH", "sara.lindgren"))
    assert (name, message) == ("InvalidParameter", "USER_AUTH flow not enabled for this client")
    own = own_pool(core, ADMIN, GenerateSecret=True)
    name, message = own.refused("AdminInitiateAuth", **start(own, "ADMIN_USER_PASSWORD_AUTH"))
    assert name == "NotAuthorized"
    assert "SECRET_HASH was not received" in str(message)


def test_unknown_user_is_hidden_where_the_client_hides(core: CoreClient):
    flow = "ADMIN_USER_PASSWORD_AUTH"
    open_pool = own_pool(core, ADMIN, PreventUserExistenceErrors="LEGACY")
    told = open_pool.refused("AdminInitiateAuth", **start(open_pool, flow, "nobody"))
    assert told == ("UserNotFound", "User does not exist.")
    hiding = own_pool(core, ADMIN, PreventUserExistenceErrors="ENABLED")
    hidden = hiding.refused("AdminInitiateAuth", **start(hiding, flow, "nobody"))
    assert hidden == ("NotAuthorized", "Incorrect username or password.")


def test_null_among_the_parameters_counts_as_left_out(core: CoreClient):
    """As clients send it that write out every parameter, whether they have it or not."""
    own = own_pool(core, ADMIN)
    body = start(own, "ADMIN_USER_PASSWORD_AUTH", SECRET_HASH=None, DEVICE_KEY=None)
    assert own.ok("AdminInitiateAuth", **body)["AuthenticationResult"]
    body = start(own, "ADMIN_USER_PASSWORD_AUTH", PASSWORD=None)
    assert own.refused("AdminInitiateAuth", **body) == (
        "InvalidParameter",
        "Missing required parameter PASSWORD",
    )
    public = core.start("maria.santos")
    public["AuthParameters"]["SECRET_HASH"] = None
    assert core.ok("InitiateAuth", **public)["ChallengeName"] == "SMS_MFA"
