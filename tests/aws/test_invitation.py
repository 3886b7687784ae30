"""The test user: really made at moto, and what is asked and refused at a server of our own.

ministack stumbles over the numbers of a pool that its CloudFormation made, so it can't be used.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from desktop.aws.making import Making
from desktop.aws.session import AwsSession
from desktop.setup.provisioning.choices import Choices
from desktop.setup.provisioning.invitation import (
    Invitation,
    Refusal,
    is_phone,
    is_user_name,
    refusal_of,
    resend_line,
)
from desktop.setup.provisioning.invitation_words import refusal_lines
from desktop.setup.provisioning.problems import AwsProblem, Cause
from desktop.setup.provisioning.stack import StackFacts
from tests.helpers.aws_doubles import REGION, client
from tests.helpers.loopback import Loopback, body, serving

MARIA = Invitation("maria", "+491700000000")
POOL = "eu-central-1_AbCdEf123"


def making(url: str) -> Making:
    return Making(AwsSession(region=REGION, endpoint_url=url), Choices("x"))


def stack(pool_id: str = POOL) -> StackFacts:
    return StackFacts("x", "CREATE_COMPLETE", outputs=(("UserPoolId", pool_id),))


# At moto


@pytest.fixture
def pool_id(moto_url: str) -> str:
    made = client("cognito-idp", moto_url).create_user_pool(PoolName="it")
    return str(made["UserPool"]["Id"])


def test_the_user_has_the_phone_number_and_must_change_the_password(moto_url: str, pool_id: str):
    making(moto_url).invite(stack(pool_id), MARIA)
    user = client("cognito-idp", moto_url).admin_get_user(UserPoolId=pool_id, Username="maria")
    attributes = {it["Name"]: it["Value"] for it in user["UserAttributes"]}
    assert user["UserStatus"] == "FORCE_CHANGE_PASSWORD"
    assert attributes["phone_number"] == MARIA.phone
    assert attributes["phone_number_verified"] == "true"
    assert "email" not in attributes


def test_a_user_who_is_there_is_left_alone(moto_url: str, pool_id: str):
    making(moto_url).invite(stack(pool_id), MARIA)
    before = client("cognito-idp", moto_url).admin_get_user(UserPoolId=pool_id, Username="maria")
    with pytest.raises(AwsProblem) as caught:
        making(moto_url).invite(stack(pool_id), Invitation("maria", "+491799999999"))
    assert refusal_of(caught.value) is Refusal.THERE_ALREADY
    after = client("cognito-idp", moto_url).admin_get_user(UserPoolId=pool_id, Username="maria")
    assert before["UserAttributes"] == after["UserAttributes"]


# At a server that sees the very request


@pytest.fixture
def cognito() -> Iterator[Loopback]:
    with serving(body(b'{"User": {"Username": "maria"}}')) as server:
        yield server


def test_it_is_asked_for_by_text_message_and_nothing_else(cognito: Loopback):
    making(cognito.url).invite(stack(), MARIA)
    [(_, headers, sent)] = cognito.requests
    assert headers["X-Amz-Target"] == "AWSCognitoIdentityProviderService.AdminCreateUser"
    assert json.loads(sent) == {
        "UserPoolId": POOL,
        "Username": "maria",
        "DesiredDeliveryMediums": ["SMS"],
        "UserAttributes": [
            {"Name": "phone_number", "Value": "+491700000000"},
            {"Name": "phone_number_verified", "Value": "true"},
        ],
    }


@pytest.mark.parametrize("status", [429, 500, 503])
def test_what_may_have_sent_a_message_is_sent_once(cognito: Loopback, status: int):
    cognito.answer = body(b'{"__type": "InternalErrorException"}', status)
    with pytest.raises(AwsProblem):
        making(cognito.url).invite(stack(), MARIA)
    assert len(cognito.requests) == 1


@pytest.mark.parametrize(
    ("code", "words", "refusal", "said"),
    [
        (
            "UsernameExistsException",
            "User account already exists",
            Refusal.THERE_ALREADY,
            "no message was sent",
        ),
        (
            "InvalidParameterException",
            "Invalid phone number format.",
            Refusal.PHONE,
            "doesn't take the phone number +491700000000",
        ),
        (
            "InvalidParameterException",
            "Username should be either an email or a phone number.",
            Refusal.NAME,
            "doesn't take the user name maria",
        ),
        (
            "CodeDeliveryFailureException",
            "Unable to deliver message to user.",
            Refusal.NOT_SENT,
            "The user maria was made, but",
        ),
        (
            "InvalidSmsRoleTrustRelationshipException",
            "Role does not have a trust relationship allowing Cognito to assume the role",
            Refusal.ROLE,
            "up to a minute",
        ),
        ("InvalidParameterException", "Something else", Refusal.OTHER, "Something else"),
        (
            "AccessDeniedException",
            "User: x is not authorized to perform: cognito-idp:AdminCreateUser",
            Refusal.OTHER,
            "may not do cognito-idp:AdminCreateUser",
        ),
    ],
)
def test_each_refusal_is_told_apart(
    cognito: Loopback, code: str, words: str, refusal: Refusal, said: str
):
    cognito.answer = body(json.dumps({"__type": code, "message": words}).encode(), 400)
    with pytest.raises(AwsProblem) as caught:
        making(cognito.url).invite(stack(), MARIA)
    assert refusal_of(caught.value) is refusal
    lines = refusal_lines(caught.value, MARIA, POOL)
    assert said in lines[0]
    sends_again = refusal in {Refusal.THERE_ALREADY, Refusal.NOT_SENT}
    assert any("--message-action RESEND" in it for it in lines) == sends_again


@pytest.mark.parametrize("reason", Refusal)
def test_every_refusal_has_a_sentence(reason: Refusal):
    codes = {
        Refusal.THERE_ALREADY: ("UsernameExistsException", ""),
        Refusal.PHONE: ("InvalidParameterException", "phone"),
        Refusal.NAME: ("InvalidParameterException", "username"),
        Refusal.NOT_SENT: ("CodeDeliveryFailureException", "no"),
        Refusal.ROLE: ("InvalidSmsRoleAccessPolicyException", "no"),
        Refusal.OTHER: ("InternalErrorException", "no"),
    }
    code, detail = codes[reason]
    problem = AwsProblem(Cause.NOT_ACCEPTED, "cognito-idp:AdminCreateUser", detail, code)
    assert refusal_of(problem) is reason
    assert refusal_lines(problem, MARIA, POOL)[0]


def test_the_line_that_sends_another_is_one_word_for_each_argument():
    line = resend_line(POOL, "o'neil & co")
    assert line.startswith(f"aws cognito-idp admin-create-user --user-pool-id {POOL} ")
    assert "--username 'o'\\''neil & co' --message-action RESEND" in line


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("+491700000000", True),
        ("+12065550100", True),
        ("+1234567", True),
        ("+123456", False),
        ("+1234567890123456", False),
        ("491700000000", False),
        ("+0491700000000", False),
        ("+49 170 0000000", False),
        ("+٤٩١٧٠٠٠٠٠٠٠٠", False),
        ("", False),
    ],
)
def test_what_a_phone_number_is(text: str, good: bool):  # noqa: FBT001 - a parameter
    assert is_phone(text) == good


@pytest.mark.parametrize(
    ("text", "good"),
    [("maria", True), ("m@x.de", True), ("", False), ("two words", False), ("a" * 129, False)],
)
def test_what_a_user_name_is(text: str, good: bool):  # noqa: FBT001 - a parameter
    assert is_user_name(text) == good
