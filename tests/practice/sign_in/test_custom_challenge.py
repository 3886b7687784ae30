"""CUSTOM_AUTH: questions in place of a pool's Lambda triggers, with and without SRP first."""

from __future__ import annotations

import re
from typing import Any

import pytest

from desktop.practice.ready_made.other_pools import CUSTOM, CUSTOM_AFTER_PASSWORD
from tests.practice.core_client import CoreClient
from tests.practice.pycognito_client import PycognitoClient

WRONG = ("NotAuthorized", "Incorrect username or password.")


@pytest.fixture
def there(core: CoreClient) -> CoreClient:
    return core.at(CUSTOM)


def start(there: CoreClient, username: str, **more: str) -> dict[str, Any]:
    parameters = {"USERNAME": username, **more}
    return {"ClientId": there.client_id, "AuthFlow": "CUSTOM_AUTH", "AuthParameters": parameters}


def begin(there: CoreClient, username: str = "leo.brandt", **more: str) -> dict[str, Any]:
    return there.ok("InitiateAuth", **start(there, username, **more))


def solution(challenge: dict[str, Any]) -> str:
    numbers = re.findall("[0-9]+", challenge["ChallengeParameters"]["question"])
    return str(sum(map(int, numbers)))


def test_rounds_follow_one_another_until_the_tokens_come(there: CoreClient):
    challenge = begin(there)
    sessions, questions = set(), set()
    for number in (1, 2, 3):
        assert challenge["ChallengeName"] == "CUSTOM_CHALLENGE"
        parameters = challenge["ChallengeParameters"]
        assert parameters.keys() == {"USERNAME", "question", "round"}
        assert parameters["USERNAME"] == "leo.brandt"
        assert parameters["round"] == f"{number} of 3"
        sessions.add(challenge["Session"])
        questions.add(parameters["question"])
        challenge = there.respond(challenge, "leo.brandt", ANSWER=solution(challenge))
    assert challenge["AuthenticationResult"]
    assert len(sessions) == len(questions) == 3


def test_questions_are_the_same_every_time(there: CoreClient):
    assert begin(there)["ChallengeParameters"] == begin(there)["ChallengeParameters"]


def test_wrong_answer_asks_once_more_in_a_new_session_with_a_hint(there: CoreClient):
    first = begin(there)
    second = there.respond(first, "leo.brandt", ANSWER="no idea")
    assert second["Session"] != first["Session"]
    question = second["ChallengeParameters"]["question"]
    assert question == first["ChallengeParameters"]["question"]
    assert second["ChallengeParameters"]["hint"]
    third = there.respond(second, "leo.brandt", ANSWER=solution(second))
    assert third["ChallengeParameters"]["round"] == "2 of 3"
    assert "hint" not in third["ChallengeParameters"]
    old = there.response(first, "leo.brandt", ANSWER=solution(first))
    assert there.refused("RespondToAuthChallenge", **old)[0] == "NotAuthorized"


def test_third_wrong_answer_ends_the_sign_in(there: CoreClient):
    challenge = begin(there)
    for _ in range(2):
        challenge = there.respond(challenge, "leo.brandt", ANSWER="0")
    last = there.response(challenge, "leo.brandt", ANSWER="0")
    assert there.refused("RespondToAuthChallenge", **last) == WRONG
    assert there.refused("RespondToAuthChallenge", **last)[0] == "NotAuthorized"


def test_missing_answer_is_named(there: CoreClient):
    challenge = begin(there)
    empty = there.response(challenge, "leo.brandt", ANSWER="")
    assert there.refused("RespondToAuthChallenge", **empty) == (
        "InvalidParameter",
        "Missing required parameter ANSWER",
    )
    assert there.respond(challenge, "leo.brandt", ANSWER=solution(challenge))


def test_password_first_then_the_question(core: CoreClient):
    there = core.at(CUSTOM_AFTER_PASSWORD)
    client = PycognitoClient(there, "mira.kaplan")
    challenge = begin(there, username="mira.kaplan", **srp(client))
    assert challenge["ChallengeName"] == "PASSWORD_VERIFIER"
    question = client.prove(challenge)
    assert question["ChallengeName"] == "CUSTOM_CHALLENGE"
    answer = there.respond(question, "mira.kaplan", ANSWER=solution(question))
    assert answer["AuthenticationResult"]


def srp(client: PycognitoClient) -> dict[str, str]:
    return {"CHALLENGE_NAME": "SRP_A", "SRP_A": client.parameters()["SRP_A"]}


def test_wrong_password_brings_no_question(core: CoreClient):
    there = core.at(CUSTOM_AFTER_PASSWORD)
    client = PycognitoClient(there, "mira.kaplan", "Wrong-2026")
    challenge = begin(there, username="mira.kaplan", **srp(client))
    assert there.refused("RespondToAuthChallenge", **client.proof(challenge)) == WRONG


def test_question_without_the_password_is_refused_where_it_comes_first(core: CoreClient):
    there = core.at(CUSTOM_AFTER_PASSWORD)
    assert there.refused("InitiateAuth", **start(there, "mira.kaplan")) == WRONG


def test_srp_is_accepted_where_it_is_not_needed(there: CoreClient):
    client = PycognitoClient(there, "leo.brandt")
    question = client.prove(begin(there, **srp(client)))
    assert question["ChallengeParameters"]["round"] == "1 of 3"


def test_srp_needs_its_public_value(there: CoreClient):
    body = start(there, "leo.brandt", CHALLENGE_NAME="SRP_A")
    assert there.refused("InitiateAuth", **body) == (
        "InvalidParameter",
        "Missing required parameter SRP_A",
    )


def test_simulated_user_gets_no_tokens_for_right_answers(there: CoreClient):
    challenge = begin(there, "nobody.here")
    for _ in range(2):
        challenge = there.respond(challenge, "nobody.here", ANSWER=solution(challenge))
    last = there.response(challenge, "nobody.here", ANSWER=solution(challenge))
    assert there.refused("RespondToAuthChallenge", **last) == WRONG


def test_pool_without_custom_challenges_refuses(core: CoreClient):
    own = core.new_pool({"ExplicitAuthFlows": ["ALLOW_CUSTOM_AUTH"]})
    own.new_user()
    assert own.refused("InitiateAuth", **start(own, "ann")) == (
        "NotAuthorized",
        "Custom auth lambda trigger is not configured for the user pool.",
    )


def test_flow_that_is_off(core: CoreClient):
    assert core.refused("InitiateAuth", **start(core, "maria.santos")) == (
        "InvalidParameter",
        "CUSTOM_AUTH flow not enabled for this client",
    )
