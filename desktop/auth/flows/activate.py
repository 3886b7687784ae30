"""Activating an account that its owner signed up for (UserNotConfirmed)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.asks import AskPrerequisite, CodeAtHand
from desktop.auth.calls import call
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS
from desktop.auth.errors import AlreadyActivated, CodeNotDelivered
from desktop.auth.purposes import CodeFor, Prerequisite
from desktop.auth.sent_code import CODE_ERRORS, SentCode

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.errors import DeskError
    from desktop.auth.replies import Reply
    from desktop.auth.steps import Flow


def activate(client: AppClient, user_name: str) -> Flow[None]:
    """Until the account is active. The code of the first message may be at hand still."""
    who = {
        "ClientId": client.client_id,
        "Username": user_name,
        **client.secret_hash(user_name, "SecretHash"),
    }

    def send() -> Flow[Reply]:
        return (yield from call("ResendConfirmationCode", who))

    code = SentCode(CodeFor.ACTIVATION, send)
    try:
        yield from lead(code, Prerequisite.ACTIVATION, user_name)
        problem: DeskError | None = None
        while True:
            typed = yield from code.ask(problem)
            try:
                yield from call("ConfirmSignUp", {**who, "ConfirmationCode": typed})
            except CODE_ERRORS as error:
                problem = error
            else:
                return
    except AlreadyActivated:  # by a confirmation whose answer was lost, or elsewhere
        return


def lead(code: SentCode, prerequisite: Prerequisite, user_name: str) -> Flow[None]:
    """Say what comes, and send the code once the person has agreed to it."""
    problem: DeskError | None = None
    while True:
        answer = yield AskPrerequisite(prerequisite, user_name, problem)
        if isinstance(answer, CodeAtHand):
            return
        try:
            yield from code.begin()
        except (CodeNotDelivered, *RETRYABLE_ERRORS) as error:
            problem = error
        else:
            return
