"""The control API, to the letter."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import Any

import pytest

from tests.practice.pool_process import PoolProcess


def test_overview(pool: PoolProcess):
    overview = pool.control("GET", "/practice")
    assert overview == pool.overview, "what the process prints is what it serves"
    assert overview["endpoint"] == f"http://127.0.0.1:{pool.port}"
    assert overview["pools"][0]["user_pool_id"] == overview["user_pool_id"]
    assert overview["pools"][0]["client_id"] == overview["client_id"]
    for one in overview["pools"]:
        assert {"name", "user_pool_id", "client_id", "auth_flow"} <= one.keys()
    for one in overview["users"]:
        assert one.keys() == {
            *("username", "password", "password_replaced"),
            *("user_pool_id", "factors", "situation"),
        }


def test_messages_oldest_first(pool: PoolProcess):
    assert pool.control("GET", "/practice/messages") == []
    for username in ("maria.santos", "carla.rossi"):
        assert pool.api("InitiateAuth", pool.start(username)).status == 200
    messages = pool.control("GET", "/practice/messages")
    assert [message["user"] for message in messages] == ["maria.santos", "carla.rossi"]
    for message in messages:
        assert message.keys() == {
            *("time", "user", "user_pool_id", "to", "medium", "purpose", "code", "text"),
            "session_sha256",
        }


def test_totp(pool: PoolProcess):
    running = pool.control("GET", "/practice/totp/tom.okafor")
    assert running.keys() == {"code", "seconds_left"}
    assert len(running["code"]) == 6
    assert 1 <= running["seconds_left"] <= 30
    assert pool.control("GET", "/practice/totp/tom%2Eokafor")["code"]


@pytest.mark.parametrize(
    "path",
    [
        *("/practice/totp/maria.santos", "/practice/totp/nobody", "/practice/totp/"),
        *("/practice/nothing", "/practice/", "/nothing", "/"),
        *("/eu-central-1_Nowhere01/.well-known/jwks.json", "/.well-known/jwks.json"),
        "/eu-central-1_Practice1/.well-known/unknown",
    ],
)
def test_not_found(pool: PoolProcess, path: str):
    answer = pool.request("GET", path)
    assert answer.status == 404
    assert answer.json().keys() == {"error"}


@pytest.mark.parametrize("offset", [3_600, -3_600, 0.5, 10**9])
def test_clock_moves_date_and_tokens(pool: PoolProcess, offset: float):
    before = service_time(pool)
    answer = pool.request("PUT", "/practice/clock", {"offset_seconds": offset})
    assert (answer.status, answer.body) == (204, b"")
    assert abs(service_time(pool) - before - offset) <= 3
    assert pool.api("InitiateAuth", pool.start()).status == 200
    assert abs(pool.control("GET", "/practice/messages")[0]["time"] - before - offset) <= 3


def service_time(pool: PoolProcess) -> float:
    date = pool.request("GET", "/practice").headers["date"]
    assert date.endswith(" GMT")
    return parsedate_to_datetime(date).timestamp()


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"[]", b"null", b"{}", b'{"offset_seconds": "1"}', b'{"offset_seconds": true}'),
        *(b'{"offset_seconds": 1e400}', b'{"offset_seconds": NaN}', b'{"offset_seconds": 1e10}'),
        *(b'{"offset_seconds": 1, "more": 1}', b"\xff", b"[" * 100_000),
    ],
)
def test_clock_refuses(pool: PoolProcess, body: bytes):
    answer = pool.request("PUT", "/practice/clock", body)
    assert answer.status == 400
    assert answer.json().keys() == {"error"}


def test_reset(pool: PoolProcess):
    pool.control("PUT", "/practice/clock", {"offset_seconds": 86_400})
    pool.control("PUT", "/practice/faults", [{"operation": "*", "kind": "drop"}])
    before = service_time(pool)
    assert pool.request("POST", "/practice/reset").status == 204
    assert before - service_time(pool) > 80_000
    assert pool.control("GET", "/practice/faults") == []
    assert pool.api("InitiateAuth", pool.start()).status == 200


def test_configuration(pool: PoolProcess):
    pool_id = pool.overview["user_pool_id"]
    found = pool.control("GET", f"/{pool_id}/.well-known/openid-configuration")
    assert found["issuer"] == f"https://cognito-idp.eu-central-1.amazonaws.com/{pool_id}"
    assert found["jwks_uri"] == f"{found['issuer']}/.well-known/jwks.json"


FAULTS: list[dict[str, Any]] = [
    {"operation": "jwks", "kind": "delay", "seconds": 0.5, "times": 2},
    {"operation": "*", "kind": "lose_messages"},
]


def test_faults_are_given_back_as_they_came(pool: PoolProcess):
    assert pool.request("PUT", "/practice/faults", FAULTS).status == 204
    assert pool.control("GET", "/practice/faults") == FAULTS
    pool.control("PUT", "/practice/faults", [])
    assert pool.control("GET", "/practice/faults") == []


@pytest.mark.parametrize(
    "wrong",
    [
        *({}, None, "x", [1], [{}], [{"operation": "*"}], [{"kind": "drop"}]),
        [{"operation": "", "kind": "drop"}],
        [{"operation": "*", "kind": "explode"}],
        [{"operation": "*", "kind": []}],
        [{"operation": "*", "kind": "drop", "times": 0}],
        [{"operation": "*", "kind": "drop", "times": True}],
        [{"operation": "*", "kind": "drop", "times": 1.5}],
        [{"operation": "*", "kind": "delay", "seconds": -1}],
        [{"operation": "*", "kind": "delay", "seconds": "1"}],
        [{"operation": "*", "kind": "drop", "more": 1}],
    ],
)
def test_faults_that_cannot_be_read(pool: PoolProcess, wrong: Any):
    pool.control("PUT", "/practice/faults", FAULTS)
    answer = pool.request("PUT", "/practice/faults", wrong)
    assert answer.status == 400
    assert answer.json().keys() == {"error"}
    assert pool.control("GET", "/practice/faults") == FAULTS
