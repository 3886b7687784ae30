"""amplify_outputs.json."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop.setup.discovery.flaws import Flaw, NothingFound
from desktop.setup.discovery.found import Source
from desktop.setup.discovery.read import read_file

OUTPUTS: dict[str, Any] = {
    "version": "1.4",
    "auth": {
        "aws_region": "eu-central-1",
        "user_pool_id": "eu-central-1_AbCdEf123",
        "user_pool_client_id": "1h57kf5cpq17m0eml12EXAMPLE",
        "identity_pool_id": "eu-central-1:0a1b2c3d-0000-4000-8000-000000000000",
        "password_policy": {
            "min_length": 12,
            "require_lowercase": True,
            "require_numbers": True,
            "require_symbols": False,
            "require_uppercase": True,
        },
        "mfa_configuration": "REQUIRED",
        "mfa_methods": ["SMS"],
    },
    "data": {"url": "https://example.com/graphql"},
}


def outputs(**auth: object) -> bytes:
    return json.dumps({**OUTPUTS, "auth": {**OUTPUTS["auth"], **auth}}).encode()


def test_all_that_a_profile_needs_is_in_it():
    found = read_file(outputs())
    (candidate,) = found.candidates
    assert found.source is Source.AMPLIFY_OUTPUTS
    assert candidate.region == "eu-central-1"
    assert candidate.user_pool_id == "eu-central-1_AbCdEf123"
    assert candidate.client_id == "1h57kf5cpq17m0eml12EXAMPLE"
    assert candidate.password_rules == "12 upper lower digit"
    assert candidate.missing == ()
    assert candidate.needs_secret is None


@pytest.mark.parametrize("version", ["1", "1.1", "1.3", "1.9"])
def test_every_version_1_is_read(version: str):
    content = json.dumps({**OUTPUTS, "version": version}).encode()
    assert read_file(content).candidates[0].user_pool_id == "eu-central-1_AbCdEf123"


def test_a_client_that_is_not_named_is_missing():
    assert read_file(outputs(user_pool_client_id="")).candidates[0].missing == ("client_id",)


def test_a_region_that_is_not_the_pool_s_is_told_with_both():
    with pytest.raises(NothingFound) as caught:
        read_file(outputs(aws_region="eu-west-1"))
    assert caught.value.flaw is Flaw.REGIONS_DIFFER
    assert caught.value.about == "eu-west-1, eu-central-1"


@pytest.mark.parametrize("wrong", [None, 5, ["eu-central-1_A"], {"a": 1}, ""])
def test_without_a_user_pool_there_is_nothing_to_sign_in_to(wrong: object):
    with pytest.raises(NothingFound) as caught:
        read_file(outputs(user_pool_id=wrong))
    assert caught.value.flaw is Flaw.NO_USER_POOL


def test_an_identity_pool_in_the_user_pool_s_place_is_named():
    with pytest.raises(NothingFound) as caught:
        read_file(outputs(user_pool_id=OUTPUTS["auth"]["identity_pool_id"], aws_region=""))
    assert caught.value.flaw is Flaw.IDENTITY_POOL


@pytest.mark.parametrize("policy", [None, [], {"min_length": "8"}, {"min_length": True}])
def test_a_policy_that_makes_no_sense_is_left_out(policy: object):
    assert read_file(outputs(password_policy=policy)).candidates[0].password_rules == ""
