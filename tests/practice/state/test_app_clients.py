"""What an app client's settings allow."""

from __future__ import annotations

import pytest

from tests.practice.core_client import CoreClient


@pytest.mark.parametrize(
    ("flow", "allowed"),
    [
        ("USER_PASSWORD_AUTH", True),
        ("USER_SRP_AUTH", True),
        ("CUSTOM_AUTH", False),
        ("USER_AUTH", False),
    ],
)
def test_legacy_flows_allow_srp_and_refreshing_besides(core: CoreClient, flow: str, allowed: bool):
    """ExplicitAuthFlows without ALLOW_ in front, as older pools have them."""
    own = core.new_pool({"ExplicitAuthFlows": ["USER_PASSWORD_AUTH"]})
    own.new_user("ann")
    given = {"USERNAME": "ann", "PASSWORD": "Practice-2026", "SRP_A": "2"}
    body = {"ClientId": own.client_id, "AuthFlow": flow, "AuthParameters": given}
    assert (own.call("InitiateAuth", **body)[0] == 200) == allowed


def test_refreshing_with_legacy_flows(core: CoreClient):
    own = core.new_pool({"ExplicitAuthFlows": ["USER_PASSWORD_AUTH"]})
    own.new_user("ann")
    token = own.begin("ann")["AuthenticationResult"]["RefreshToken"]
    assert own.ok(
        "InitiateAuth",
        ClientId=own.client_id,
        AuthFlow="REFRESH_TOKEN_AUTH",
        AuthParameters={"REFRESH_TOKEN": token},
    )


def test_tokens_of_a_client_that_is_gone(core: CoreClient):
    own = core.new_pool()
    own.new_user("ann")
    token = own.begin("ann")["AuthenticationResult"]["AccessToken"]
    assert own.ok("GetUser", AccessToken=token)
    own.ok("DeleteUserPoolClient", UserPoolId=own.pool_id, ClientId=own.client_id)
    refused = own.refused("GetUser", AccessToken=token)
    assert refused == ("NotAuthorized", "Invalid Access Token")
