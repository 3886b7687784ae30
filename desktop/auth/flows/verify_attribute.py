"""Showing that a phone number or an email address is the person's own."""

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
    """The session with new tokens that say "verified"; with the old ones where no new can be had.

    Sends a message at once: start it when the person asks for it.
    """
    which = {"AccessToken": session.tokens.access_token, "AttributeName": attribute}

    def send() -> Flow[Reply]:
        return (yield from call("GetUserAttributeVerificationCode", which))

    code = SentCode(PURPOSES[attribute], send)
    yield from code.begin()
    problem: DeskError | None = None
    while True:
        typed = yield from code.ask(problem)
        try:
            yield from call("VerifyUserAttribute", {**which, "Code": typed})
        except CODE_ERRORS as error:
            problem = error
        else:
            return (yield from refresh_if_possible(client, session))
