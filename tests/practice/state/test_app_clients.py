"""What an app client's settings allow."""

from __future__ import annotations

import pytest

from tests.practice.core_client import CoreClient


@pytest.mark.parametrize(
    ("flow", "status"),
    [
        ("USER_PASSWORD_AUTH", 200),
        ("USER_SRP_AUTH", 200),
        ("CUSTOM_AUTH", 400),
        ("USER_AUTH", 400),
    ],
)
def test_legacy_flows_allow_srp_besides(core: CoreClient, flow: str, status: int):
    """ExplicitAuthFlows without ALLOW_ in front, as older pools have them."""
    own = core.new_pool({"ExplicitAuthFlows": ["USER_PASSWORD_AUTH"]})
    own.new_user("ann")
    given = {"USERNAME": "ann", "PASSWORD": "Practice-2026", "SRP_A": "2"}
    body = {"ClientId": own.client_id, "AuthFlow": flow, "AuthParameters": given}
    assert own.call("InitiateAuth", **body)[0] == status


def test_legacy_flows_allow_refreshing_besides(core: CoreClient):
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
