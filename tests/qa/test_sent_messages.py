"""Messages are counted by what replies say, for users there are."""

from __future__ import annotations

import pytest

from desktop.qa.environment import Answer
from desktop.qa.sent_messages import messages_sent

NAMES = frozenset({"maria"})
MARIA = {"AuthParameters": {"USERNAME": "Maria"}}


def answer(error: str = "", **body: object) -> Answer:
    return Answer(http_status=400 if error else 200, body=body, error=error)


@pytest.mark.parametrize(
    ("operation", "body", "reply", "count"),
    [
        ("InitiateAuth", MARIA, answer(ChallengeName="SMS_MFA"), 1),
        ("InitiateAuth", MARIA, answer(ChallengeName="SOFTWARE_TOKEN_MFA"), 0),
        ("InitiateAuth", {"AuthParameters": {"USERNAME": "x"}}, answer(ChallengeName="SMS_MFA"), 0),
        ("RespondToAuthChallenge", {}, answer(ChallengeName="EMAIL_OTP"), 1),
        ("ForgotPassword", {"Username": "maria"}, answer(CodeDeliveryDetails={}), 1),
        ("ForgotPassword", {"Username": "stranger"}, answer(CodeDeliveryDetails={}), 0),
        ("ForgotPassword", {"Username": "maria"}, answer("LimitExceededException"), 0),
        ("UpdateUserAttributes", {}, answer(CodeDeliveryDetailsList=[{}, {}]), 2),
        ("AdminResetUserPassword", {"Username": "maria"}, answer(), 1),
        ("GetUser", {}, answer(), 0),
        ("GetUser", None, Answer(None, {}), 0),
    ],
)
def test_messages(operation: str, body: object, reply: Answer, count: int):
    assert messages_sent(operation, body, reply, NAMES) == count
