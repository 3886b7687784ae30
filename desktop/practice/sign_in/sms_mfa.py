"""SMS_MFA: a code by text message; the right one also verifies the phone number."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from desktop.practice import masks, refusals
from desktop.practice.delivery import send_code
from desktop.practice.sign_in.posing import Answer, pose
from desktop.practice.users import SMS

if TYPE_CHECKING:
    from desktop.practice.attempts import Attempt
    from desktop.practice.shapes import Body

_TEMPLATE = "Your authentication code is {####}."


def ask(attempt: Attempt) -> Body:
    """Send a code and ask for it."""
    user = attempt.user
    code = send_code(
        attempt.world,
        attempt.pool,
        user,
        purpose=SMS,
        medium="SMS",
        template=attempt.pool.settings.get("SmsAuthenticationMessage", _TEMPLATE),
        expires=attempt.now + attempt.client.session_seconds,
        now=attempt.now,
    )
    parameters = {
        "CODE_DELIVERY_DELIVERY_MEDIUM": "SMS",
        "CODE_DELIVERY_DESTINATION": masks.phone(user.phone or ""),
        "USER_ID_FOR_SRP": user.username,
    }
    return pose(attempt, SMS, parameters, code=code)


def check(attempt: Attempt, answer: Answer) -> None:
    """Good is the code of this session, once, and only while no newer message has been sent."""
    given = answer.required("SMS_MFA_CODE").encode()
    newest = attempt.user.codes.get(SMS)
    sent = answer.challenge.code.encode()
    if newest is None or not hmac.compare_digest(newest.code.encode(), sent):
        raise refusals.wrong_message_code()
    if not hmac.compare_digest(sent, given):
        raise refusals.wrong_message_code()
    del attempt.user.codes[SMS]
    attempt.user.attributes["phone_number_verified"] = "true"
