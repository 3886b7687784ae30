"""Every fault really happens: at its operation, so many times, and the pool's work with it."""

from __future__ import annotations

import http.client
import threading
from typing import Any

import pytest
from jose import jwt
from jose.exceptions import JOSEError

from desktop.practice.server.clock import Clock
from desktop.practice.server.http_messages import Request
from desktop.practice.server.router import Router
from desktop.practice.server.state import ServerState
from tests.practice.core_client import DEFAULT, NOW, CoreClient
from tests.practice.pool_process import PoolProcess

JWKS = f"/{DEFAULT.pool_id}/.well-known/jwks.json"


@pytest.fixture
def start(pool: PoolProcess) -> dict[str, Any]:
    return pool.start()


def switch_on(pool: PoolProcess, kind: str, operation: str = "InitiateAuth", **more: Any) -> None:
    pool.control("PUT", "/practice/faults", [{"operation": operation, "kind": kind, **more}])


def sent(pool: PoolProcess) -> int:
    return len(pool.control("GET", "/practice/messages"))


def test_throttle(pool: PoolProcess, start: dict[str, Any]):
    switch_on(pool, "throttle", times=1)
    answer = pool.api("InitiateAuth", start)
    assert answer.status == 400
    assert answer.json() == {"__type": "TooManyRequestsException", "message": "Rate exceeded"}
    assert sent(pool) == 0
    assert pool.api("InitiateAuth", start).status == 200


def test_error(pool: PoolProcess, start: dict[str, Any]):
    switch_on(pool, "error")
    for _ in range(2):
        answer = pool.api("InitiateAuth", start)
        assert answer.status == 500
        assert answer.json()["__type"] == "InternalErrorException"
    assert pool.request("GET", JWKS).status == 200, "another operation"
    assert sent(pool) == 0


def test_drop_carries_the_call_out_and_does_not_answer(pool: PoolProcess, start: dict[str, Any]):
    switch_on(pool, "drop", times=1)
    with pytest.raises(http.client.RemoteDisconnected):
        pool.api("InitiateAuth", start)
    assert sent(pool) == 1


def test_cut_ends_in_the_middle(pool: PoolProcess, start: dict[str, Any]):
    switch_on(pool, "cut", times=1)
    with pytest.raises(http.client.IncompleteRead) as caught:
        pool.api("InitiateAuth", start)
    assert caught.value.partial.startswith(b'{"ChallengeName"')
    assert sent(pool) == 1


def test_html_and_empty(pool: PoolProcess, start: dict[str, Any]):
    switch_on(pool, "html")
    answer = pool.api("InitiateAuth", start)
    assert (answer.status, answer.headers["content-type"]) == (200, "text/html")
    assert answer.body.startswith(b"<!DOCTYPE html>")
    switch_on(pool, "empty")
    answer = pool.api("InitiateAuth", start)
    assert (answer.status, answer.body) == (200, b"")
    assert sent(pool) == 0


def test_huge(pool: PoolProcess):
    switch_on(pool, "huge", "jwks")
    answer = pool.request("GET", JWKS)
    assert answer.status == 200
    assert len(answer.json()["padding"]) == 16 * 2**20


def test_everything_means_the_keys_too_but_not_the_control_api(pool: PoolProcess):
    switch_on(pool, "error", "*")
    assert pool.request("GET", JWKS).status == 500
    assert pool.request("GET", "/practice").status == 200


def test_lost_messages(pool: PoolProcess, start: dict[str, Any]):
    switch_on(pool, "lose_messages", times=1)
    assert pool.api("InitiateAuth", start).json()["ChallengeName"] == "SMS_MFA"
    assert sent(pool) == 0
    pool.api("InitiateAuth", start)
    assert sent(pool) == 1


def test_delayed_messages_arrive_when_the_pools_clock_says_so(
    pool: PoolProcess, start: dict[str, Any]
):
    switch_on(pool, "delay_messages", seconds=40, times=1)
    pool.control("PUT", "/practice/clock", {"stopped_at": NOW})
    assert pool.api("InitiateAuth", start).json()["ChallengeName"] == "SMS_MFA"
    assert sent(pool) == 0
    pool.control("PUT", "/practice/clock", {"stopped_at": NOW + 39})
    assert sent(pool) == 0
    pool.control("PUT", "/practice/clock", {"stopped_at": NOW + 40})
    assert sent(pool) == 1
    pool.api("InitiateAuth", start)
    assert sent(pool) == 2


def test_faults_that_are_over_are_not_listed(pool: PoolProcess, start: dict[str, Any]):
    fault = {"operation": "InitiateAuth", "kind": "throttle"}
    pool.control("PUT", "/practice/faults", [{**fault, "times": 2}, {**fault, "kind": "delay"}])
    assert pool.api("InitiateAuth", start).status == 400
    listed = pool.control("GET", "/practice/faults")
    assert listed == [{**fault, "times": 1}, {**fault, "kind": "delay"}]
    assert pool.api("InitiateAuth", start).status == 400
    assert pool.control("GET", "/practice/faults") == [{**fault, "kind": "delay"}]


def test_wrong_keys_have_the_right_names(pool: PoolProcess):
    right = pool.control("GET", JWKS)["keys"]
    switch_on(pool, "wrong_keys", "jwks", times=1)
    wrong = pool.control("GET", JWKS)["keys"]
    assert [key["kid"] for key in wrong] == [key["kid"] for key in right]
    assert all(one["n"] != other["n"] for one, other in zip(right, wrong, strict=True))
    assert pool.control("GET", JWKS)["keys"] == right


def test_tokens_signed_with_wrong_keys(pool: PoolProcess):
    switch_on(pool, "wrong_keys", "InitiateAuth")
    answer = pool.api("InitiateAuth", pool.start("paula.jensen")).json()
    keys = pool.control("GET", "/eu-central-1_Optional1/.well-known/jwks.json")
    with pytest.raises(JOSEError):
        jwt.decode(answer["AuthenticationResult"]["IdToken"], keys, algorithms=["RS256"])


def test_delay_waits_without_holding_others_up(core: CoreClient):
    """The delayed call waits until the test lets it go; another one is answered meanwhile."""
    go, waits = threading.Event(), []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        assert go.wait(10)

    router = Router(ServerState(core.practice, Clock(lambda: NOW), "http://127.0.0.1:1"), sleep)
    headers = {"host": "localhost"}
    faults = b'[{"operation":"jwks","kind":"delay","seconds":7},{"operation":"jwks","kind":"drop"}]'
    router.handle(Request("PUT", "/practice/faults", headers, faults))
    answers: list[Any] = []
    delayed = threading.Thread(
        target=lambda: answers.append(router.handle(Request("GET", JWKS, headers)))
    )
    delayed.start()
    other = router.handle(Request("GET", "/practice/messages", headers))
    assert other is not None
    assert other.status == 200
    go.set()
    delayed.join(10)
    assert (waits, answers) == ([7], [None]), "delayed, then dropped"


def test_one_outcome_at_a_time(core: CoreClient):
    router = Router(ServerState(core.practice, Clock(lambda: NOW), "http://127.0.0.1:1"))
    headers = {"host": "localhost"}
    faults = (
        b'[{"operation":"*","kind":"error","times":1},{"operation":"jwks","kind":"html","times":1}]'
    )
    router.handle(Request("PUT", "/practice/faults", headers, faults))
    statuses = []
    for _ in range(3):
        reply = router.handle(Request("GET", JWKS, headers))
        assert reply is not None
        statuses.append((reply.status, reply.content_type))
    assert statuses == [
        (500, "application/x-amz-json-1.1"),
        (200, "text/html"),
        (200, "application/json"),
    ]
