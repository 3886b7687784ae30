"""The small client of the control API that the practice phone uses."""

from __future__ import annotations

import json

import pytest

from desktop.practice.client import PracticeClient, PracticeError, parse_overview
from tests.practice.pool_process import PoolProcess


@pytest.fixture
def client(pool: PoolProcess) -> PracticeClient:
    return PracticeClient(pool.overview["endpoint"])


def test_overview(client: PracticeClient, pool: PoolProcess):
    overview = client.overview()
    assert overview == parse_overview(json.loads(json.dumps(pool.overview)))
    assert overview.users[0].username == "maria.santos"
    assert overview.pools[0].client_secret is None
    assert overview.pools[3].client_secret
    assert overview.pools[0].code_minutes == 3
    assert overview.users[0].password not in repr(overview)


def test_messages_and_codes(client: PracticeClient, pool: PoolProcess):
    assert client.messages() == ()
    pool.api("InitiateAuth", pool.start())
    (message,) = client.messages()
    assert (message.user, message.medium, message.purpose) == ("maria.santos", "SMS", "SMS_MFA")
    assert message.code in message.text
    assert message.code not in repr(message)


def test_totp(client: PracticeClient):
    running = client.totp("tom.okafor")
    assert running is not None
    assert len(running.code) == 6
    assert client.totp("maria.santos") is None
    assert client.totp("no/such?user") is None


def test_proxies_are_not_used(client: PracticeClient, monkeypatch: pytest.MonkeyPatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert client.overview()


def test_missing_pool_is_an_error():
    with pytest.raises(PracticeError, match="does not answer"):
        PracticeClient("http://127.0.0.1:9").messages()
    with pytest.raises(PracticeError, match="not the endpoint"):
        PracticeClient("nonsense")


@pytest.mark.parametrize("found", [None, [], {}, {"endpoint": "x"}, 1])
def test_malformed_overview_is_an_error(found: object):
    with pytest.raises(PracticeError):
        parse_overview(found)


def test_faults_clock_and_the_admin_api(client: PracticeClient, pool: PoolProcess):
    assert client.faults() == ()
    fault = {"operation": "GetUser", "kind": "delay", "times": 2}
    client.set_faults(fault)
    assert client.faults() == (fault,)
    client.move_clock(3_600)
    assert client.clock().offset_seconds == 3_600
    assert client.clock().stopped_at is None
    client.set_faults({"operation": "*", "kind": "error"})
    maria = {"UserPoolId": pool.overview["user_pool_id"], "Username": "maria.santos"}
    client.admin("AdminDisableUser", **maria)
    assert client.admin("AdminGetUser", **maria)["Enabled"] is False


def test_a_refusal_says_what_the_pool_said(client: PracticeClient, pool: PoolProcess):
    with pytest.raises(PracticeError, match="at the endpoint of the other Region"):
        client.set_listening(pool.overview["region"], listening=False)
    with pytest.raises(PracticeError, match="UserNotFoundException: User does not exist"):
        client.admin("AdminGetUser", UserPoolId=pool.overview["user_pool_id"], Username="nobody")


def test_the_other_regions_endpoint_is_closed_and_opened(client: PracticeClient):
    overview = client.overview()
    (region,) = {one.replica_region for one in overview.pools if one.replica_region}
    assert overview.replica_endpoint is not None
    other = PracticeClient(overview.replica_endpoint)
    client.set_listening(region, listening=False)
    with pytest.raises(PracticeError, match="does not answer"):
        other.overview()
    client.set_listening(region, listening=True)
    assert other.overview().region == overview.region
