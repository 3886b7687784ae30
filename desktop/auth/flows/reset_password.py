"""A new password in place of a forgotten one, or of one that an administrator reset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.auth.asks import AskNewPassword, NewPasswordChosen
from desktop.auth.calls import call
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS, expect_type
from desktop.auth.client import Credentials
from desktop.auth.flows.activate import lead
from desktop.auth.purposes import CodeFor, PasswordFor, Prerequisite
from desktop.auth.sent_code import SentCode

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.replies import Reply
    from desktop.auth.steps import Flow


def reset_password(client: AppClient, user_name: str) -> Flow[Credentials]:
    """What to sign in with from now on: the user name, and the password that was just set.

    Nothing is sent before the person has agreed to it. Code and password are confirmed together,
    so whichever of them is refused is asked for again and the other is kept.
    """
    who = {
        "ClientId": client.client_id,
        "Username": user_name,
        **client.secret_hash(user_name, "SecretHash"),
    }

    def send() -> Flow[Reply]:
        return (yield from call("ForgotPassword", who))

    sent = SentCode(CodeFor.NEW_PASSWORD, send)
    yield from lead(sent, Prerequisite.NEW_PASSWORD, user_name)
    code, password = (yield from sent.ask()), ""
    problem: e.DeskError | None = None
    while True:
        if not password:
            ask = AskNewPassword(
                problem=problem, purpose=PasswordFor.RESET, rules=client.password_rules
            )
            password = expect_type((yield ask), NewPasswordChosen).password
        try:
            yield from call(
                "ConfirmForgotPassword", {**who, "ConfirmationCode": code, "Password": password}
            )
        except (e.CodeMismatch, e.CodeExpired, e.TooManyFailedCodes) as error:
            code = yield from sent.ask(error)
        except (e.PasswordRefused, e.PasswordUsedBefore, *RETRYABLE_ERRORS) as error:
            problem, password = error, ""
        else:
            return Credentials(user_name, password)
