"""What to do without the phone, or about a code that one didn't ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.auth.method import Method
from desktop.auth.purposes import CodeFor
from desktop.ui.text.errors import with_support
from desktop.ui.text.phones import text_as_allowed

if TYPE_CHECKING:
    from desktop.auth.asks import AskCode

translate = QCoreApplication.translate


def lost_phone(ask: AskCode, support: str, *, confirms: bool = False) -> str:
    """What to do without the phone; empty where no phone is needed, or a number is verified.

    `confirms`: a person who is signed in confirms who they are.
    """
    if ask.method is Method.EMAIL or ask.purpose is CodeFor.PHONE:
        return ""
    if confirms:
        return _cannot_confirm(ask, support)
    text = (
        translate(
            "CodeDialog",
            "Choose “Use another method” if you have one at hand. Otherwise contact {support}: "
            "they can let you in another way.",
        )
        if ask.other_methods
        else translate("CodeDialog", "Contact {support}: they can let you in another way.")
    )
    return with_support(text, support)


def _cannot_confirm(ask: AskCode, support: str) -> str:
    text = (
        translate(
            "CodeDialog",
            "Choose “Use another method” if you have one at hand. Otherwise choose Cancel and "
            "contact {support}; you stay signed in as you are.",
        )
        if ask.other_methods
        else translate(
            "CodeDialog",
            "Choose Cancel and contact {support}; you stay signed in as you are.",
        )
    )
    return with_support(text, support)


def not_asked_for(ask: AskCode, user: str, support: str) -> str:
    """What to do when another person began this sign-in; empty where no code was sent for it."""
    if ask.purpose is not CodeFor.SIGN_IN or ask.method is Method.AUTHENTICATOR_APP:
        return ""
    if ask.method is Method.SMS_FIRST:
        text = translate(
            "CodeDialog",
            "A code is sent when someone enters your user name. If that wasn't you, choose Cancel, "
            "keep the code to yourself and tell {support}.",
        )
    elif user:
        text = translate(
            "CodeDialog",
            "A code is sent when someone enters the password of {user}. If that wasn't you, choose "
            "Cancel, keep the code to yourself and tell {support} at once.",
        )
    else:
        text = translate(
            "CodeDialog",
            "A code is sent when someone enters your password. If that wasn't you, choose Cancel, "
            "keep the code to yourself and tell {support} at once.",
        )
    return with_support(text, support).replace("{user}", text_as_allowed(user))
