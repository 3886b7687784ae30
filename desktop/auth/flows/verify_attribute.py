"""Verifying a phone number or an email address with a code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from desktop.auth.calls import call
from desktop.auth.flows.refresh import refresh_if_possible
from desktop.auth.purposes import CodeFor
from desktop.auth.sent_code import CODE_ERRORS, SentCode

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.errors import DeskError
    from desktop.auth.replies import Reply
    from desktop.auth.session import Session
    from desktop.auth.steps import Flow

PURPOSES = {"phone_number": CodeFor.PHONE, "email": CodeFor.EMAIL_ADDRESS}


def verify_attribute(
    client: AppClient, session: Session, attribute: Literal["phone_number", "email"]
) -> Flow[Session]:
    """Verify it; returns the session with new tokens that say so.

    With the old tokens if new ones can't be had just now. Sends a message at once.
    """
    parameters = {"AccessToken": session.tokens.access_token, "AttributeName": attribute}

    def send() -> Flow[Reply]:
        return (yield from call("GetUserAttributeVerificationCode", parameters))

    code = SentCode(PURPOSES[attribute], send)
    yield from code.send_first()
    problem: DeskError | None = None
    while True:
        typed = yield from code.ask(problem)
        try:
            yield from call("VerifyUserAttribute", {**parameters, "Code": typed})
        except CODE_ERRORS as error:
            problem = error
        else:
            return (yield from refresh_if_possible(client, session))
