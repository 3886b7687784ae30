"""What the last answer achieved, told in the window that comes next: one sentence, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.auth.asks import (
    AskAppLink,
    AskCode,
    AskNewPassword,
    AskPassword,
    CodeEntered,
    NewCodeWanted,
)
from desktop.auth.method import Method
from desktop.auth.purposes import CodeFor, PasswordFor

if TYPE_CHECKING:
    from desktop.auth.asks import Answer, Ask

translate = QCoreApplication.translate


def achieved(before: Ask, answer: Answer, now: Ask, *, confirms: bool = False) -> str:
    """The sentence for an answer that led from one Ask to the next; empty for none.

    Only what the service has accepted counts: a reset's code is checked along with the new
    password. `now` has no problem. `confirms`: by a person who is signed in already.
    """
    match before, answer:
        case AskCode(), NewCodeWanted() if isinstance(now, AskCode):
            return _new_code(now)
        case AskCode(purpose=purpose), CodeEntered() if isinstance(now, AskCode):
            return _of_a_code(purpose, confirms=confirms)
        case AskAppLink(), CodeEntered():
            return translate("Achieved", "Your authenticator app is linked.")
        case AskNewPassword(purpose=PasswordFor.FIRST_SIGN_IN), _:
            return translate("Achieved", "Your new password is set.")
        case AskPassword(), _ if isinstance(now, AskCode):
            return translate("Achieved", "Your password was right. Now the second step.")
    return ""


def _new_code(now: AskCode) -> str:
    if now.method is Method.EMAIL:
        return translate("Achieved", "A new code was sent. Use the one in the newest email.")
    return translate("Achieved", "A new code was sent. Use the one in the newest text message.")


def _of_a_code(purpose: CodeFor, *, confirms: bool) -> str:
    if confirms and purpose is CodeFor.SIGN_IN:
        return translate("Achieved", "That code was right. One more is needed.")
    if purpose is CodeFor.ACTIVATION:
        return translate("Achieved", "Your account is active. One more code signs you in.")
    if purpose is CodeFor.EMAIL_SET_UP:
        return translate("Achieved", "Your email address is set up. One more code signs you in.")
    if purpose is CodeFor.SIGN_IN:
        return translate("Achieved", "That code was right. Signing in takes one more.")
    return ""
