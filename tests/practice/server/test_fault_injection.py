"""Faults of the pool over real HTTP: each kind in every place, two at once, so many times."""

from __future__ import annotations

import http.client
import json
import time
from typing import Any

import pytest
from jose import jwt
from jose.exceptions import JOSEError

from tests.practice.core_client import DEFAULT
from tests.practice.pool_process import HttpResponse, PoolProcess

JWKS = f"/{DEFAULT.pool_id}/.well-known/jwks.json"
SECONDS = 0.15


def switch_on(pool: PoolProcess, *faults: dict[str, Any]) -> None:
    assert pool.request("PUT", "/practice/faults", list(faults)).status == 204


def messages(pool: PoolProcess) -> int:
    return len(pool.control("GET", "/practice/messages"))


def at_the_code(pool: PoolProcess) -> dict[str, Any]:
    """The body that answers the running challenge with the right code."""
    asked = pool.api("InitiateAuth", pool.start()).json()
    return {
        "ClientId": pool.start()["ClientId"],
        "ChallengeName": "SMS_MFA",
        "Session": asked["Session"],
        "ChallengeResponses": {"USERNAME": "maria.santos", "SMS_MFA_CODE": pool.code()},
    }


def has_tokens(answer: HttpResponse) -> bool:
    return answer.status == 200 and "AuthenticationResult" in answer.json()


@pytest.mark.parametrize("kind", ["throttle", "error", "html", "empty", "huge"])
def test_fault_before_the_pool_uses_up_nothing(pool: PoolProcess, kind: str):
    """The code and its challenge session are as good afterwards as before."""
    body = at_the_code(pool)
    switch_on(pool, {"operation": "RespondToAuthChallenge", "kind": kind, "times": 1})
    answer = pool.api("RespondToAuthChallenge", body)
    assert answer.status != 200 or b"AuthenticationResult" not in answer.body
    assert has_tokens(pool.api("RespondToAuthChallenge", body))


@pytest.mark.parametrize("kind", ["drop", "cut"])
def test_fault_behind_the_pool_uses_up_the_code(pool: PoolProcess, kind: str):
    body = at_the_code(pool)
    switch_on(pool, {"operation": "RespondToAuthChallenge", "kind": kind, "times": 1})
    with pytest.raises((http.client.IncompleteRead, http.client.RemoteDisconnected)):
        pool.api("RespondToAuthChallenge", body)
    again = pool.api("RespondToAuthChallenge", body)
    assert again.json()["__type"] == "NotAuthorizedException"
    assert "can only be used once" in again.json()["message"]


def test_delay_waits_and_answers_in_full(pool: PoolProcess):
    switch_on(pool, {"operation": "InitiateAuth", "kind": "delay", "seconds": SECONDS})
    began = time.monotonic()
    answer = pool.api("InitiateAuth", pool.start())
    assert time.monotonic() - began >= SECONDS
    assert answer.json()["ChallengeName"] == "SMS_MFA"


@pytest.mark.parametrize("kind", ["throttle", "error", "html", "empty"])
def test_delay_goes_with_any_other(pool: PoolProcess, kind: str):
    """Two at once, in either order of the list."""
    two = [
        {"operation": "*", "kind": "delay", "seconds": SECONDS},
        {"operation": "InitiateAuth", "kind": kind},
    ]
    for faults in (two, two[::-1]):
        switch_on(pool, *faults)
        began = time.monotonic()
        answer = pool.api("InitiateAuth", pool.start())
        assert time.monotonic() - began >= SECONDS
        assert b"Session" not in answer.body
    assert messages(pool) == 0


def test_every_kind_can_wait_first(pool: PoolProcess):
    switch_on(pool, {"operation": "jwks", "kind": "error", "seconds": SECONDS})
    began = time.monotonic()
    assert pool.request("GET", JWKS).status == 500
    assert time.monotonic() - began >= SECONDS


def test_a_lost_message_and_a_dropped_answer_at_once(pool: PoolProcess):
    switch_on(
        pool,
        {"operation": "InitiateAuth", "kind": "lose_messages", "times": 1},
        {"operation": "InitiateAuth", "kind": "drop", "times": 1},
    )
    with pytest.raises(http.client.RemoteDisconnected):
        pool.api("InitiateAuth", pool.start())
    assert messages(pool) == 0
    assert pool.api("InitiateAuth", pool.start()).status == 200
    assert messages(pool) == 1


def test_wrong_keys_and_a_cut_answer_at_once(pool: PoolProcess):
    switch_on(
        pool,
        {"operation": "jwks", "kind": "wrong_keys"},
        {"operation": "jwks", "kind": "cut", "times": 1},
    )
    with pytest.raises(http.client.IncompleteRead):
        pool.request("GET", JWKS)
    switch = pool.control("GET", JWKS)
    switch_on(pool)
    assert pool.control("GET", JWKS) != switch


def test_tokens_of_a_code_signed_with_wrong_keys_do_not_verify(pool: PoolProcess):
    body = at_the_code(pool)
    switch_on(pool, {"operation": "RespondToAuthChallenge", "kind": "wrong_keys"})
    token = pool.api("RespondToAuthChallenge", body).json()["AuthenticationResult"]["IdToken"]
    keys = pool.control("GET", JWKS)
    assert jwt.get_unverified_header(token)["kid"] in {key["kid"] for key in keys["keys"]}
    with pytest.raises(JOSEError):
        jwt.decode(token, keys, algorithms=["RS256"], options={"verify_aud": False})


def test_each_operation_has_its_own_count(pool: PoolProcess):
    switch_on(
        pool,
        {"operation": "InitiateAuth", "kind": "error", "times": 1},
        {"operation": "jwks", "kind": "error", "times": 2},
    )
    assert [pool.request("GET", JWKS).status for _ in range(3)] == [500, 500, 200]
    statuses = [pool.api("InitiateAuth", pool.start()).status for _ in range(2)]
    assert statuses == [500, 200]


def test_faults_are_listed_as_they_were_given(pool: PoolProcess):
    faults = [
        {"operation": "*", "kind": "delay", "seconds": 0, "times": 7},
        {"operation": "jwks", "kind": "cut"},
    ]
    switch_on(pool, *faults)
    pool.request("GET", "/practice")
    assert pool.control("GET", "/practice/faults") == faults


def test_reset_switches_every_fault_off(pool: PoolProcess):
    switch_on(pool, {"operation": "*", "kind": "error"})
    pool.control("POST", "/practice/reset")
    assert pool.control("GET", "/practice/faults") == []
    assert pool.api("InitiateAuth", pool.start()).status == 200


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"operation": "*", "kind": "delay"},
        [{"operation": "*"}],
        [{"operation": "", "kind": "delay"}],
        [{"operation": "*", "kind": "explode"}],
        [{"operation": "*", "kind": ["delay"]}],
        [{"operation": "*", "kind": {"delay": 1}}],
        [{"operation": "*", "kind": "delay", "seconds": -1}],
        [{"operation": "*", "kind": "delay", "seconds": True}],
        [{"operation": "*", "kind": "delay", "seconds": "1"}],
        [{"operation": "*", "kind": "delay", "seconds": 1e99}],
        [{"operation": "*", "kind": "delay", "times": 0}],
        [{"operation": "*", "kind": "delay", "times": 1.5}],
        [{"operation": "*", "kind": "delay", "more": 1}],
        ["delay"],
    ],
    ids=json.dumps,
)
def test_malformed_list_changes_nothing_and_says_why(pool: PoolProcess, wrong: object):
    switch_on(pool, {"operation": "jwks", "kind": "error"})
    answer = pool.request("PUT", "/practice/faults", wrong)
    assert answer.status == 400
    assert answer.json()["error"]
    assert pool.control("GET", "/practice/faults") == [{"operation": "jwks", "kind": "error"}]
