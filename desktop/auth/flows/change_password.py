"""Changing the password of the person who is signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.auth.asks import AskNewPassword, NewPasswordChosen
from desktop.auth.calls import call
from desktop.auth.challenges.challenge import RETRYABLE_ERRORS, expect_type
from desktop.auth.purposes import PasswordFor

if TYPE_CHECKING:
    from desktop.auth.client import AppClient
    from desktop.auth.session import Session
    from desktop.auth.steps import Flow

ASK_AGAIN = (
    e.CurrentPasswordWrong,
    e.AttemptsExceeded,
    e.PasswordRefused,
    e.PasswordUsedBefore,
    *RETRYABLE_ERRORS,
)


def change_password(client: AppClient, session: Session) -> Flow[None]:
    """Ask until a new password is accepted. The tokens stay as they are.

    An empty current password sets the first one, for a person who signs in with codes alone.
    """
    problem: e.DeskError | None = None
    while True:
        ask = AskNewPassword(
            problem=problem, purpose=PasswordFor.CHANGE, rules=client.password_rules
        )
        answer = expect_type((yield ask), NewPasswordChosen)
        current = {"PreviousPassword": answer.current} if answer.current else {}
        try:
            yield from call(
                "ChangePassword",
                {
                    "AccessToken": session.tokens.access_token,
                    **current,
                    "ProposedPassword": answer.password,
                },
            )
        except ASK_AGAIN as error:
            problem = error
        else:
            return
