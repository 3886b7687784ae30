"""Codes by text message and email: SMS_MFA, EMAIL_OTP and SMS_OTP, as first and second factor.

A right code also verifies the phone number or email that it was sent to.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.messages.delivery import deliver, new_code
from desktop.practice.messages.masking import mask_email, mask_phone
from desktop.practice.sign_in.challenge_reply import ChallengeResponses, issue_challenge
from desktop.practice.state.users import EMAIL, SMS

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.outbox import Medium
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.request_context import RequestContext

SMS_OTP = "SMS_OTP"
EMAIL_OTP = EMAIL
_TEMPLATE = "Your authentication code is {####}."


@dataclass(frozen=True, slots=True)
class MessageCode:
    """A challenge that is answered with a code from a message."""

    name: str
    medium: Medium
    length: int = 6
    """Digits of the code."""
    second: bool = True
    """Whether it is a second factor: those have USER_ID_FOR_SRP in their parameters."""


SMS_CODE = MessageCode(SMS, "SMS")
EMAIL_CODE = MessageCode(EMAIL, "EMAIL")
FIRST_BY_SMS = MessageCode(SMS_OTP, "SMS", length=8, second=False)
FIRST_BY_EMAIL = MessageCode(EMAIL_OTP, "EMAIL", length=8, second=False)


def ask(context: RequestContext, kind: MessageCode, *, to: str = "") -> Body:
    """Send a code and ask for it; `to` is an address that isn't the user's yet."""
    user = context.user
    expires = context.now + context.client.session_seconds
    code = new_code(context.world, user, purpose=kind.name, expires=expires, length=kind.length)
    by_sms = kind.medium == "SMS"
    parameters = {
        "CODE_DELIVERY_DELIVERY_MEDIUM": kind.medium,
        "CODE_DELIVERY_DESTINATION": (
            mask_phone(user.phone or "") if by_sms else mask_email(to or user.email or "")
        ),
    }
    if kind.second:
        parameters["USER_ID_FOR_SRP"] = user.username
    reply = issue_challenge(context, kind.name, parameters, code=code, to=to)
    deliver(
        context.world,
        context.pool,
        user,
        purpose=kind.name,
        medium=kind.medium,
        code=code,
        text=_template(context.pool, kind).replace("{####}", code),
        now=context.now,
        to=to,
        session=reply["Session"],
    )
    return reply


def check(context: RequestContext, responses: ChallengeResponses) -> None:
    """Accept the code of this session, once, as long as no newer message was sent."""
    user, challenge = context.user, responses.challenge
    given = responses.required(f"{challenge.name}_CODE").encode()
    newest = user.codes.get(challenge.name)
    sent = challenge.code.encode()
    if newest is None or not hmac.compare_digest(newest.code.encode(), sent):
        raise refusals.wrong_message_code()
    if not hmac.compare_digest(sent, given):
        raise refusals.wrong_message_code()
    del user.codes[challenge.name]
    if challenge.to:
        user.attributes["email"] = challenge.to
        user.set_factor(EMAIL, enabled=True)
    attribute = "email" if challenge.name == EMAIL else "phone_number"
    user.attributes[f"{attribute}_verified"] = "true"


def _template(pool: Pool, kind: MessageCode) -> str:
    if kind.medium == "SMS":
        return str(pool.settings.get("SmsAuthenticationMessage", _TEMPLATE))
    return str(pool.email_settings.get("Message", _TEMPLATE))
