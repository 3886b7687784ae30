"""Several clients at once: none gets another's tokens, and nothing is counted twice or lost."""

from __future__ import annotations

import json
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from desktop.practice.server.clock import Clock
from desktop.practice.server.http_messages import Request
from desktop.practice.server.router import Router
from desktop.practice.server.state import ServerState
from tests.practice.core_client import NOW, ROTATION, CoreClient, claims
from tests.practice.pool_process import PoolProcess

CLIENTS = 8
BY_SMS = ("maria.santos", "carla.rossi", "eve.markup", "omar.haddad", "rosa.keller")


def at_once(work: Callable[[int], Any], count: int = CLIENTS) -> list[Any]:
    """`work` on as many threads, which all wait for the last of them to be there."""
    gate = threading.Barrier(count)

    def one(number: int) -> Any:
        gate.wait(30)
        return work(number)

    with ThreadPoolExecutor(count) as threads:
        return list(threads.map(one, range(count)))


def codes(pool: PoolProcess, username: str) -> list[str]:
    messages = pool.control("GET", "/practice/messages")
    return [one["code"] for one in messages if one["user"] == username]


def respond(pool: PoolProcess, body: dict[str, Any], session: str, **given: str) -> Any:
    answer = {
        "ClientId": body["ClientId"],
        "ChallengeName": "SMS_MFA",
        "Session": session,
        "ChallengeResponses": {"USERNAME": body["AuthParameters"]["USERNAME"], **given},
    }
    return pool.api("RespondToAuthChallenge", answer).json()


def test_different_users_get_their_own_tokens(pool: PoolProcess):
    def sign_in(number: int) -> None:
        username = BY_SMS[number]
        for _ in range(5):
            start = pool.start(username)
            session = pool.api("InitiateAuth", start).json()["Session"]
            code = codes(pool, username)[-1]
            tokens = respond(pool, start, session, SMS_MFA_CODE=code)["AuthenticationResult"]
            assert claims(tokens["AccessToken"])["username"] == username
            shown = pool.api("GetUser", {"AccessToken": tokens["AccessToken"]}).json()
            assert shown["Username"] == username

    at_once(sign_in, len(BY_SMS))
    messages = pool.control("GET", "/practice/messages")
    assert Counter(one["user"] for one in messages) == dict.fromkeys(BY_SMS, 5)


def test_one_user_from_many_places_has_one_newest_code(pool: PoolProcess):
    start = pool.start()
    count = 5  # four wrong codes at most: the fifth would lock
    sessions = at_once(lambda _: pool.api("InitiateAuth", start).json()["Session"], count)
    assert len(set(sessions)) == count
    newest = codes(pool, "maria.santos")[-1]
    answers = at_once(
        lambda number: respond(pool, start, sessions[number], SMS_MFA_CODE=newest), count
    )
    assert sum("AuthenticationResult" in answer for answer in answers) == 1
    refused = {answer["message"] for answer in answers if "message" in answer}
    assert refused == {"Invalid code or auth state for the user."}


def test_one_session_answered_by_many_is_used_once(pool: PoolProcess):
    start = pool.start()
    session = pool.api("InitiateAuth", start).json()["Session"]
    code = codes(pool, "maria.santos")[-1]
    answers = at_once(lambda _: respond(pool, start, session, SMS_MFA_CODE=code))
    assert sum("AuthenticationResult" in answer for answer in answers) == 1
    assert {answer["message"] for answer in answers if "message" in answer} == {
        "Invalid session for the user, session can only be used once."
    }


def test_one_authenticator_code_counts_once_in_many_sessions(pool: PoolProcess):
    start = pool.start("tom.okafor")
    sessions = at_once(lambda _: pool.api("InitiateAuth", start).json()["Session"])
    code = pool.control("GET", "/practice/totp/tom.okafor")["code"]

    def answer(number: int) -> Any:
        body = {
            "ClientId": start["ClientId"],
            "ChallengeName": "SOFTWARE_TOKEN_MFA",
            "Session": sessions[number],
            "ChallengeResponses": {"USERNAME": "tom.okafor", "SOFTWARE_TOKEN_MFA_CODE": code},
        }
        return pool.api("RespondToAuthChallenge", body).json()

    answers = at_once(answer)
    assert sum("AuthenticationResult" in one for one in answers) == 1
    assert Counter(one.get("__type") for one in answers)["ExpiredCodeException"] == CLIENTS - 1


def test_renewals_at_once_each_bring_a_refresh_token_of_their_own(pool: PoolProcess):
    start = pool.start("rosa.keller")
    session = pool.api("InitiateAuth", start).json()["Session"]
    code = codes(pool, "rosa.keller")[-1]
    first = respond(pool, start, session, SMS_MFA_CODE=code)["AuthenticationResult"]
    body = {"ClientId": ROTATION.client_id, "RefreshToken": first["RefreshToken"]}
    answers = at_once(lambda _: pool.api("GetTokensFromRefreshToken", body).json())
    renewed = {answer["AuthenticationResult"]["RefreshToken"] for answer in answers}
    assert len(renewed) == CLIENTS, "the predecessor works on within the grace time"


@pytest.fixture
def router(core: CoreClient) -> Router:
    return Router(ServerState(core.practice, Clock(lambda: NOW), "http://127.0.0.1:1"))


def post(router: Router, action: str, body: dict[str, Any]) -> Any:
    headers = {
        "host": "localhost",
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": f"AWSCognitoIdentityProviderService.{action}",
    }
    reply = router.handle(Request("POST", "/", headers, json.dumps(body).encode()))
    assert reply is not None
    return json.loads(reply.body)


def test_wrong_passwords_from_many_places_are_all_counted(core: CoreClient, router: Router):
    body = core.start("maria.santos", "Wrong-2026")
    answers = at_once(lambda _: post(router, "InitiateAuth", body)["message"], 16)
    assert Counter(answers) == {
        "Incorrect username or password.": 5,
        "Password attempts exceeded": 11,
    }


def test_calls_reach_the_core_one_at_a_time(
    core: CoreClient, router: Router, monkeypatch: pytest.MonkeyPatch
):
    inside, most = 0, 0
    handle = core.practice.handle

    def watched(*call: Any, **more: Any) -> Any:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        time.sleep(0.001)  # long enough for another thread to come in, if one can
        answer = handle(*call, **more)
        inside -= 1
        return answer

    monkeypatch.setattr(core.practice, "handle", watched)
    at_once(lambda _: post(router, "InitiateAuth", core.start("maria.santos")), 16)
    assert most == 1
    assert len(core.outbox.listed()) == 16


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_a_thousand_sign_ins_side_by_side(pool: PoolProcess):
    for _ in range(40):
        pool.control("POST", "/practice/reset")
        test_different_users_get_their_own_tokens(pool)
