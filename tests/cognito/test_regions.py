"""The gateways of a pool in two Regions: each call goes where it says, over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop.auth import errors as e
from desktop.auth.replies import Reply
from desktop.auth.steps import FetchKeys
from desktop.cognito.regions import WITH_REPLICA, Regions
from desktop.config.profile import Profile
from desktop.worker.driver import MIN_TIME_FOR_REPEAT, STEP_TIMEOUT
from tests.cognito.gateway_calls import CHALLENGE, SIGN_IN
from tests.helpers.loopback import Loopback, body, serving

AWAY = "eu-west-1"
NOT_THERE = json.dumps({"__type": "ResourceNotFoundException", "message": "No client"}).encode()
NO_ROLE = json.dumps({"__type": "InvalidSmsRoleAccessPolicyException", "message": ""}).encode()


@pytest.fixture
def replica() -> Iterator[Loopback]:
    with serving(body(CHALLENGE)) as loopback:
        yield loopback


@pytest.fixture
def profile(server: Loopback, replica: Loopback) -> Profile:
    return Profile(
        "n",
        "eu-central-1",
        "eu-central-1_AbC",
        "client",
        endpoint_url=server.url,
        replica_region=AWAY,
        replica_endpoint_url=replica.url,
    )


def posts(server: Loopback) -> int:
    return sum(path == "/" for path, _, _ in server.requests)


def test_each_call_goes_to_the_region_that_it_names(
    profile: Profile, server: Loopback, replica: Loopback
):
    regions = Regions(profile)
    primary = regions.perform(SIGN_IN)
    assert isinstance(primary, Reply)
    assert (primary.region, posts(server), posts(replica)) == ("", 1, 0)
    away = regions.perform(replace(SIGN_IN, regions=(AWAY,)))
    assert isinstance(away, Reply)
    assert (away.region, posts(server), posts(replica)) == (AWAY, 1, 1)


def test_keys_are_fetched_where_their_address_says(profile: Profile, replica: Loopback):
    replica.answer = body(b'{"keys": []}')
    Regions(profile).perform(FetchKeys(profile.client.replica_jwks_url, frozenset()))
    ((path, _, _),) = replica.requests
    assert path == "/eu-central-1_AbC/.well-known/jwks.json"


def test_a_replica_that_doesn_t_know_the_client_is_off_and_nothing_is_set_up_wrongly(
    profile: Profile, server: Loopback, replica: Loopback
):
    server.answer = replica.answer = body(NOT_THERE, 400)
    regions = Regions(profile)
    with pytest.raises(e.NotAvailableNow) as raised:
        regions.perform(replace(SIGN_IN, regions=(AWAY,)))
    assert raised.value.refusal.service_code == "ResourceNotFoundException"
    with pytest.raises(e.Misconfigured):
        regions.perform(SIGN_IN)


def test_what_is_set_up_wrongly_in_the_second_region_is_told(profile: Profile, replica: Loopback):
    """Roles for messages are each Region's own."""
    replica.answer = body(NO_ROLE, 400)
    with pytest.raises(e.Misconfigured):
        Regions(profile).perform(replace(SIGN_IN, regions=(AWAY,)))


def test_the_own_region_leaves_the_replica_time_within_a_step():
    assert WITH_REPLICA.to_connect is not None
    assert WITH_REPLICA.total + MIN_TIME_FOR_REPEAT < STEP_TIMEOUT
    assert WITH_REPLICA.to_connect <= MIN_TIME_FOR_REPEAT, "a repeat may not end in the middle"
