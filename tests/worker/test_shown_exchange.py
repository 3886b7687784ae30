"""What the activity shows of requests and replies: no secret, no name, no answer."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from desktop.auth import errors as e
from desktop.auth.replies import Reply
from desktop.auth.secret_members import FINGERPRINTED, KINDS
from desktop.auth.steps import Call, FetchKeys
from desktop.worker.shown_exchange import (
    LONGEST,
    SHOWN,
    shown_failure,
    shown_reply,
    shown_request,
)

CANARY = "canary-hunter2-5551234"


def reply(body: dict[str, object]) -> Reply:
    return Reply(body, 0, 0.0, 0.0)


def test_a_request_keeps_its_form_and_loses_its_secrets():
    call = Call(
        "RespondToAuthChallenge",
        {
            "ChallengeName": "SMS_MFA",
            "ClientId": "client-1",
            "Session": CANARY,
            "ChallengeResponses": {"USERNAME": CANARY, "SMS_MFA_CODE": CANARY},
        },
    )
    shown = json.loads(shown_request(call))
    assert shown["ChallengeName"] == "SMS_MFA"
    assert shown["ClientId"] == "client-1"
    assert shown["Session"].startswith("‹challenge session ")
    assert shown["ChallengeResponses"] == {"USERNAME": "‹not shown›", "SMS_MFA_CODE": "‹code›"}


@pytest.mark.parametrize("name", sorted({*KINDS, *FINGERPRINTED, "ANSWER", "Value", "x"} - SHOWN))
@pytest.mark.parametrize("wrap", [str, lambda value: [value], lambda value: {"x": value}])
def test_no_value_of_any_other_member_is_shown(name: str, wrap: Callable[[str], object]):
    assert CANARY not in shown_request(Call("SignUp", {name: wrap(CANARY)}))
    assert CANARY not in shown_reply(reply({"AuthenticationResult": {name: wrap(CANARY)}}))


def test_what_tells_a_secret_is_not_among_what_is_shown():
    assert not SHOWN & {*KINDS, *FINGERPRINTED}


def test_attributes_are_named_without_their_values():
    body = {"Username": CANARY, "UserAttributes": [{"Name": "email", "Value": CANARY}]}
    shown = json.loads(shown_reply(reply(body)))
    assert shown["UserAttributes"] == [{"Name": "email", "Value": "‹not shown›"}]
    assert shown["Username"] == "‹not shown›"


def test_a_deep_or_long_reply_stays_small():
    deep: object = CANARY
    for _ in range(500):
        deep = {"ChallengeParameters": deep}
    assert len(shown_reply(reply({"x": deep}))) <= LONGEST + 1
    many = {"ChallengeName": ["SMS_MFA" * 50] * 10_000}
    assert len(shown_reply(reply(many))) <= LONGEST + 1


def test_a_refusal_is_shown_as_the_service_sent_it():
    refusal = e.Refusal("InitiateAuth", "NotAuthorized", "Incorrect username or password.", 400)
    assert json.loads(shown_failure(e.IncorrectCredentials(refusal))) == {
        "__type": "NotAuthorizedException",
        "message": "Incorrect username or password.",
    }


def test_a_lost_reply_has_its_reason():
    assert shown_failure(e.ReplyLost("host", "connection reset")) == "ReplyLost: connection reset"


def test_of_the_keys_only_the_address_is_shown():
    step = FetchKeys(f"https://user:{CANARY}@example.test/pool/jwks.json?x={CANARY}", frozenset())
    assert shown_request(step) == "GET example.test/pool/jwks.json"
