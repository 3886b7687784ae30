"""Faults of one's choice: which exception, whose calls, and only for operations there are."""

from __future__ import annotations

from typing import Any

import pytest

from tests.practice.pool_process import PoolProcess


def switch_on(pool: PoolProcess, **fault: Any) -> None:
    pool.control("PUT", "/practice/faults", [{"operation": "*", "kind": "error", **fault}])


def test_an_exception_with_a_message_and_a_status_of_choice(pool: PoolProcess):
    switch_on(pool, exception="UserLambdaValidationException", message="Closed today.", status=418)
    answer = pool.api("InitiateAuth", pool.start())
    assert answer.status == 418
    assert answer.json() == {"__type": "UserLambdaValidationException", "message": "Closed today."}
    assert answer.headers["x-amzn-errortype"] == "UserLambdaValidationException:"
    assert answer.headers["x-amzn-errormessage"] == "Closed today."


@pytest.mark.parametrize(
    ("fault", "status", "body"),
    [
        ({"exception": "AliasExistsException"}, 400, {"__type": "AliasExistsException"}),
        (
            {"message": "Down."},
            500,
            {"__type": "InternalErrorException", "message": "Down."},
        ),
        (
            {"status": 503},
            503,
            {"__type": "InternalErrorException", "message": "Internal error"},
        ),
        (
            {"exception": "AliasExistsException", "message": ""},
            400,
            {"__type": "AliasExistsException", "message": ""},
        ),
    ],
)
def test_what_is_left_out(
    pool: PoolProcess, fault: dict[str, Any], status: int, body: dict[str, str]
):
    switch_on(pool, **fault)
    answer = pool.api("InitiateAuth", pool.start())
    assert (answer.status, answer.json()) == (status, body)
    assert pool.control("GET", "/practice/faults") == [{"operation": "*", "kind": "error", **fault}]


def test_faults_of_one_user_only(pool: PoolProcess):
    """By name in the request, then by session, by access token and by refresh token."""
    client, carla = pool.overview["client_id"], "carla.rossi"
    switch_on(pool, user=carla, exception="LimitExceededException")
    assert pool.api("InitiateAuth", pool.start(carla)).status == 400
    pool.control("PUT", "/practice/faults", [])
    session = pool.api("InitiateAuth", pool.start(carla)).json()["Session"]
    responses = {"USERNAME": carla, "SMS_MFA_CODE": pool.code()}
    answer = {"ClientId": client, "ChallengeName": "SMS_MFA", "Session": session}
    tokens = pool.api("RespondToAuthChallenge", {**answer, "ChallengeResponses": responses}).json()[
        "AuthenticationResult"
    ]
    switch_on(pool, user=carla, exception="LimitExceededException")
    refresh = {"REFRESH_TOKEN": tokens["RefreshToken"]}
    for action, body in (
        ("AssociateSoftwareToken", {"Session": session}),
        ("GetUser", {"AccessToken": tokens["AccessToken"]}),
        (
            "InitiateAuth",
            {"ClientId": client, "AuthFlow": "REFRESH_TOKEN_AUTH", "AuthParameters": refresh},
        ),
        ("RevokeToken", {"ClientId": client, "Token": tokens["RefreshToken"]}),
    ):
        assert pool.api(action, body).json()["__type"] == "LimitExceededException", action
    assert pool.api("InitiateAuth", pool.start("maria.santos")).status == 200
    assert pool.api("InitiateAuth", b"[]").json()["__type"] == "SerializationException"
    keys = f"/{pool.overview['user_pool_id']}/.well-known/jwks.json"
    assert pool.request("GET", keys).status == 200


def test_a_user_is_known_by_every_alias(pool: PoolProcess):
    """The fault names the user name, the call the email address."""
    signed = {"Authorization": "AWS4-HMAC-SHA256 practice"}
    made = pool.api(
        "CreateUserPool", {"PoolName": "own", "UsernameAttributes": ["email"]}, **signed
    ).json()["UserPool"]["Id"]
    user = {"UserPoolId": made, "Username": "ann@example.com"}
    name = pool.api("AdminCreateUser", user, **signed).json()["User"]["Username"]
    switch_on(pool, user=name, exception="LimitExceededException")
    assert pool.api("AdminGetUser", user, **signed).json()["__type"] == "LimitExceededException"


def test_a_fault_of_one_user_counts_their_calls_only(pool: PoolProcess):
    switch_on(pool, user="maria.santos", times=1)
    assert pool.api("InitiateAuth", pool.start("carla.rossi")).status == 200
    assert pool.api("InitiateAuth", pool.start()).status == 500
    assert pool.api("InitiateAuth", pool.start()).status == 200


@pytest.mark.parametrize(
    "fault",
    [
        *({"operation": "InitiateAuthh"}, {"operation": "initiateauth"}, {"operation": "**"}),
        *({"exception": ""}, {"exception": "a b"}, {"exception": "a:b"}, {"exception": "1a"}),
        *({"exception": 1}, {"message": 1}, {"message": "x" * 1_001}),
        *({"status": 200}, {"status": 600}, {"status": 400.5}, {"status": "500"}),
        *({"user": ""}, {"user": 1}, {"user": "x" * 2_049}),
        *({"kind": "throttle", "status": 503}, {"kind": "delay", "exception": "A"}),
    ],
)
def test_faults_that_are_refused(pool: PoolProcess, fault: dict[str, Any]):
    wrong = [{"operation": "*", "kind": "error", **fault}]
    answer = pool.request("PUT", "/practice/faults", wrong)
    assert answer.status == 400
    assert answer.json().keys() == {"error"}
    assert pool.control("GET", "/practice/faults") == []
