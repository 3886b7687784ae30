"""Messages by user and by challenge, and forgetting them."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from tests.practice.pool_process import PoolProcess


def begin(pool: PoolProcess, username: str = "maria.santos") -> str:
    """Begin to sign in; the challenge session."""
    return str(pool.api("InitiateAuth", pool.start(username)).json()["Session"])


def listed(pool: PoolProcess, query: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pool.control("GET", f"/practice/messages{query}")
    return found


def sha256(session: str) -> str:
    return hashlib.sha256(session.encode()).hexdigest()


def test_a_message_is_found_by_the_session_of_its_challenge(pool: PoolProcess):
    """Two sign-ins of one user at the same time: each finds its own code."""
    sessions = [begin(pool), begin(pool)]
    for number, session in enumerate(sessions):
        (message,) = listed(pool, f"?session_sha256={sha256(session)}")
        assert message == listed(pool)[number]
    answer = {
        "ClientId": pool.overview["client_id"],
        "ChallengeName": "SMS_MFA",
        "Session": sessions[1],
        "ChallengeResponses": {
            "USERNAME": "maria.santos",
            "SMS_MFA_CODE": listed(pool, f"?session_sha256={sha256(sessions[1])}")[0]["code"],
        },
    }
    assert pool.api("RespondToAuthChallenge", answer).status == 200


def test_a_message_outside_of_a_sign_in_has_no_session(pool: PoolProcess):
    who = {"ClientId": pool.overview["client_id"], "Username": "maria.santos"}
    assert pool.api("ForgotPassword", who).status == 200
    assert [message["session_sha256"] for message in listed(pool)] == [None]


def test_messages_of_one_user(pool: PoolProcess):
    for username in ("maria.santos", "carla.rossi", "maria.santos"):
        begin(pool, username)
    assert [message["user"] for message in listed(pool, "?user=maria.santos")] == [
        "maria.santos",
        "maria.santos",
    ]
    default = pool.overview["user_pool_id"]
    assert len(listed(pool, f"?user=carla%2Erossi&user_pool_id={default}")) == 1
    assert listed(pool, "?user=carla.rossi&user_pool_id=elsewhere_1") == []
    assert listed(pool, "?user=") == []


def test_forgetting_messages(pool: PoolProcess):
    for username in ("maria.santos", "carla.rossi"):
        begin(pool, username)
    answer = pool.request("DELETE", "/practice/messages?user=maria.santos")
    assert (answer.status, answer.body) == (204, b"")
    assert [message["user"] for message in listed(pool)] == ["carla.rossi"]
    begin(pool)
    assert pool.request("DELETE", "/practice/messages").status == 204
    assert listed(pool) == []


@pytest.mark.parametrize("query", ["?users=a", "?user=a&user=b", "?user=a&more=1"])
@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_a_query_that_is_not_understood_is_refused(pool: PoolProcess, method: str, query: str):
    begin(pool)
    assert pool.request(method, f"/practice/messages{query}").status == 400
    assert len(listed(pool)) == 1


def test_authenticator_code_of_a_user_in_one_pool(pool: PoolProcess):
    default = pool.overview["user_pool_id"]
    path = "/practice/totp/tom.okafor?user_pool_id="
    assert pool.control("GET", path + default)["code"]
    assert pool.request("GET", path + "eu-central-1_Optional1").status == 404
