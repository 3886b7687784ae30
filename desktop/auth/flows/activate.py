"""Activating an account: confirming the sign-up with a code (UserNotConfirmed)."""

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
    """Ask for codes until the account is active. The person may still have an earlier one."""
    user = {
        "ClientId": client.client_id,
        "Username": user_name,
        **client.secret_hash(user_name, "SecretHash"),
    }

    def send() -> Flow[Reply]:
        return (yield from call("ResendConfirmationCode", user))

    code = SentCode(CodeFor.ACTIVATION, send)
    try:
        yield from agree_and_send(code, Prerequisite.ACTIVATION, user_name)
        problem: DeskError | None = None
        while True:
            typed = yield from code.ask(problem)
            try:
                yield from call("ConfirmSignUp", {**user, "ConfirmationCode": typed})
            except CODE_ERRORS as error:
                problem = error
            else:
                return
    except AlreadyActivated:  # by a confirmation whose reply was lost, or at another program
        return


def agree_and_send(code: SentCode, prerequisite: Prerequisite, user_name: str) -> Flow[None]:
    """Say what must be done, and send the code once the person agrees, unless they have one."""
    problem: DeskError | None = None
    while True:
        answer = yield AskPrerequisite(prerequisite, user_name, problem)
        if isinstance(answer, CodeAtHand):
            return
        try:
            yield from code.send_first()
        except (CodeNotDelivered, *RETRYABLE_ERRORS) as error:
            problem = error
        else:
            return
