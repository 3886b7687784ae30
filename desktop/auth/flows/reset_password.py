"""A new password in place of a forgotten one, or of one that an administrator reset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.auth.asks import AskNewPassword, NewPasswordChosen
from desktop.auth.calls import call
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS, expect_type
from desktop.auth.client import Credentials
from desktop.auth.flows.activate import agree_and_send
from desktop.auth.purposes import CodeFor, PasswordFor, Prerequisite
from desktop.auth.sent_code import SentCode

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.replies import Reply
    from desktop.auth.steps import Flow


def reset_password(client: AppClient, user_name: str) -> Flow[Credentials]:
    """Set a new password; returns what to sign in with from now on.

    A message is sent only once the person agrees. Code and password are confirmed in one call: the
    one that is refused is asked for again, the other is used again.
    """
    user = {
        "ClientId": client.client_id,
        "Username": user_name,
        **client.secret_hash(user_name, "SecretHash"),
    }

    def send() -> Flow[Reply]:
        return (yield from call("ForgotPassword", user))

    sent = SentCode(CodeFor.NEW_PASSWORD, send)
    yield from agree_and_send(sent, Prerequisite.NEW_PASSWORD, user_name)
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
                "ConfirmForgotPassword", {**user, "ConfirmationCode": code, "Password": password}
            )
        except (e.CodeMismatch, e.CodeExpired, e.TooManyFailedCodes) as error:
            code = yield from sent.ask(error)
        except (e.PasswordRefused, e.PasswordUsedBefore, *RETRYABLE_ERRORS) as error:
            problem, password = error, ""
        else:
            return Credentials(user_name, password)
