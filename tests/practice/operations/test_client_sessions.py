"""How long SSO sessions of an app client are used again."""

from __future__ import annotations

import pytest

from tests.practice.core_client import CoreClient

SET, GET = "SetUserPoolClientSessionConfiguration", "GetUserPoolClientSessionConfiguration"
HALF_AN_HOUR = {"SSOSession": {"MaxValidityMinutes": 30}}
TRACKED = {"UserSessionTracking": "ENABLED", "TokenSession": {"MaxPerUser": 2}}


@pytest.fixture
def one(core: CoreClient) -> dict[str, str]:
    return {"UserPoolId": core.pool_id, "ClientId": core.client_id}


def test_an_hour_unless_it_is_set(core: CoreClient, one: dict[str, str]):
    assert core.ok(GET, **one) == {**one, "SSOSession": {"MaxValidityMinutes": 60}}
    core.ok("SetUserPoolSessionConfiguration", UserPoolId=core.pool_id, **TRACKED)
    assert core.ok(SET, **one, **HALF_AN_HOUR) == {**one, **HALF_AN_HOUR}
    core.ok("UpdateUserPoolClient", **one, ExplicitAuthFlows=["ALLOW_USER_AUTH"])
    assert core.ok(GET, **one) == {**one, **HALF_AN_HOUR}, "an update of the client keeps it"


def test_only_where_sessions_are_tracked(core: CoreClient, one: dict[str, str]):
    assert core.refused(SET, **one, **HALF_AN_HOUR)[0] == "OperationNotEnabled"


def test_not_on_lite(core: CoreClient):
    own = core.new_pool(UserPoolTier="LITE")
    one = {"UserPoolId": own.pool_id, "ClientId": own.client_id}
    assert own.refused(SET, **one, **HALF_AN_HOUR)[0] == "FeatureUnavailableInTier"


def test_unknown_client(core: CoreClient, one: dict[str, str]):
    unknown = {**one, "ClientId": "nosuchclient"}
    assert core.refused(GET, **unknown)[0] == "ResourceNotFound"
