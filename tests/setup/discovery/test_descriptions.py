"""What the AWS CLI prints."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop.setup.discovery.flaws import Flaw, NothingFound
from desktop.setup.discovery.found import Candidate, Source
from desktop.setup.discovery.read import read_file

POOL_ID = "eu-central-1_AbCdEf123"
POOL: dict[str, Any] = {
    "Id": POOL_ID,
    "Name": "Staff",
    "Policies": {"PasswordPolicy": {"MinimumLength": 8, "RequireUppercase": True}},
    "MfaConfiguration": "ON",
    "Arn": f"arn:aws:cognito-idp:eu-central-1:123456789012:userpool/{POOL_ID}",
    "IssuerConfiguration": {"Type": "UPDATED"},
}
CLIENT: dict[str, Any] = {
    "UserPoolId": POOL_ID,
    "ClientName": "desk",
    "ClientId": "1h57kf5cpq17m0eml12EXAMPLE",
    "ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
    "AuthSessionValidity": 5,
    "RefreshTokenValidity": 12,
    "TokenValidityUnits": {"RefreshToken": "hours"},
}


def read(content: object) -> tuple[Candidate, ...]:
    found = read_file(json.dumps(content).encode())
    assert found.source is Source.DESCRIPTION
    return found.candidates


@pytest.mark.parametrize("content", [POOL, {"UserPool": POOL}])
def test_a_pool(content: object):
    (candidate,) = read(content)
    assert candidate.name == "Staff"
    assert candidate.region == "eu-central-1"
    assert candidate.issuer_type == "UPDATED"
    assert candidate.password_rules == "8 upper"
    assert candidate.missing == ("client_id",)


@pytest.mark.parametrize("content", [CLIENT, {"UserPoolClient": CLIENT}])
def test_a_client(content: object):
    (candidate,) = read(content)
    assert candidate.missing == ()
    assert candidate.needs_secret is False
    assert candidate.auth_flow == "USER_SRP_AUTH"
    assert candidate.code_minutes == 5
    assert candidate.refresh_days is None  # half a day is no number of days


def test_a_client_s_secret_is_taken_along_and_never_shown():
    (candidate,) = read({"UserPoolClient": {**CLIENT, "ClientSecret": "s3cret"}})
    assert candidate.client_secret == "s3cret"
    assert candidate.needs_secret is True
    assert "s3cret" not in repr(candidate)


def test_both_together():
    (candidate,) = read({"UserPool": POOL, "UserPoolClient": CLIENT})
    assert (candidate.name, candidate.client_id) == ("Staff", CLIENT["ClientId"])
    assert candidate.issuer_type == "UPDATED"


def test_a_client_of_another_pool_is_not_mixed_with_it():
    other = {**CLIENT, "UserPoolId": "eu-central-1_Other"}
    with pytest.raises(NothingFound) as caught:
        read({"UserPool": POOL, "UserPoolClient": other})
    assert (caught.value.flaw, caught.value.about) == (Flaw.BAD_VALUE, "user_pool_id")


def test_of_listed_clients_the_person_chooses():
    listed = [{**CLIENT, "ClientId": each, "ClientName": each.upper()} for each in ("a1", "b2")]
    first, second = read({"UserPoolClients": [*listed, {"ClientId": 5}, "x"]})
    assert (first.name, first.client_id, first.needs_secret) == ("A1", "a1", None)
    assert second.client_id == "b2"


@pytest.mark.parametrize(
    ("allowed", "flow"),
    [
        ([], "USER_SRP_AUTH"),
        (["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"], "USER_PASSWORD_AUTH"),
        (["ALLOW_USER_AUTH"], "USER_AUTH"),
        (["ALLOW_CUSTOM_AUTH"], "CUSTOM_AUTH"),
        (["USER_PASSWORD_AUTH"], "USER_PASSWORD_AUTH"),
        (["ALLOW_ADMIN_USER_PASSWORD_AUTH"], ""),
        (["ALLOW_REFRESH_TOKEN_AUTH"], ""),
    ],
)
def test_the_flow_is_the_first_that_the_client_allows(allowed: list[str], flow: str):
    assert read({"UserPoolClient": {**CLIENT, "ExplicitAuthFlows": allowed}})[0].auth_flow == flow


@pytest.mark.parametrize(
    ("validity", "unit", "days"),
    [(30, "days", 30), (720, "hours", 30), (0, "days", None), (5, "years", None)],
)
def test_how_long_a_refresh_token_lives(validity: int, unit: str, days: int | None):
    client = {
        **CLIENT,
        "RefreshTokenValidity": validity,
        "TokenValidityUnits": {"RefreshToken": unit},
    }
    assert read({"UserPoolClient": client})[0].refresh_days == days


def test_an_arn_of_another_region_is_told():
    with pytest.raises(NothingFound) as caught:
        read({"UserPool": {**POOL, "Arn": POOL["Arn"].replace("eu-central-1:", "eu-west-3:")}})
    assert caught.value.flaw is Flaw.REGIONS_DIFFER
