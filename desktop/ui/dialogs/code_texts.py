"""What the code dialog says."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.auth.steps import Method
from desktop.ui.wording import support_name

if TYPE_CHECKING:
    from desktop.auth.steps import AskCode
    from desktop.ui.code_text import CodeProblem

translate = QCoreApplication.translate


def where_it_went(ask: AskCode) -> str:
    """Where to find the code, as rich text; what came from outside is escaped."""
    count = str(ask.longest) if ask.shortest == ask.longest else ""
    if ask.method is Method.AUTHENTICATOR_APP:
        text = (
            translate("CodeDialog", "Enter the %1-number code that your authenticator app shows.")
            if count
            else translate("CodeDialog", "Enter the code that your authenticator app shows.")
        )
    elif ask.method is Method.EMAIL:
        text = _of_email(ask, count)
    else:
        text = _of_text_message(ask, count)
    target = escape(last_digits(ask.destination) or ask.destination)
    return escape(text, quote=False).replace("%1", count).replace("%2", f"<b>{target}</b>")


def _of_email(ask: AskCode, count: str) -> str:
    if not ask.destination:
        return translate("CodeDialog", "We sent you a code by email.")
    if count:
        return translate("CodeDialog", "We sent a %1-number code by email to %2.")
    return translate("CodeDialog", "We sent a code by email to %2.")


def _of_text_message(ask: AskCode, count: str) -> str:
    if not ask.destination:
        return translate("CodeDialog", "We sent you a code by text message.")
    if not last_digits(ask.destination):
        return translate("CodeDialog", "We sent a code by text message to %2.")
    if count:
        return translate(
            "CodeDialog", "We sent a %1-number code by text message to the phone ending in %2."
        )
    return translate("CodeDialog", "We sent a code by text message to the phone ending in %2.")


def last_digits(destination: str) -> str:
    """What a masked phone number still shows at its end: "0100" of "+*******0100"."""
    return destination[len(destination.rstrip("0123456789")) :]


def delay_note(method: Method) -> str:
    """What to know while waiting for the code; empty for an authenticator app."""
    if method is Method.SMS:
        return translate("CodeDialog", "Text messages can take a few minutes.")
    if method is Method.EMAIL:
        return translate(
            "CodeDialog", "Emails can take a few minutes. Look in the junk folder too."
        )
    return ""


def about_the_code(problem: CodeProblem, shortest: int, longest: int) -> str:
    """Why what was entered isn't sent."""
    if problem.reason == "empty":
        return translate("CodeDialog", "Enter the code.")
    wanted = _numbers(shortest, longest)
    if problem.reason == "length":
        text = _Counts().this_has(problem.digits)
    elif problem.reason == "several":
        text = translate(
            "CodeDialog", "There is more than one number in this. Enter the code alone: %1."
        )
    else:
        text = translate("CodeDialog", "The code has %1 and nothing else. Enter only those.")
    return text.replace("%1", wanted)


def _numbers(shortest: int, longest: int) -> str:
    if shortest == longest:
        return _Counts().numbers(longest)
    text = translate("CodeDialog", "%1 to %2 numbers")
    return text.replace("%1", str(shortest)).replace("%2", str(longest))


class _Counts(QObject):
    """`tr` and not `translate`, where lupdate overlooks numbers."""

    def numbers(self, count: int) -> str:
        return self.tr("%n numbers", "", count)

    def this_has(self, count: int) -> str:
        return self.tr("The code has %1, this has %n.", "", count)


def lost_phone(*, other_methods: bool, support: str) -> str:
    """What to do without the phone."""
    text = (
        translate(
            "CodeDialog",
            "Choose “Use another method” if you have one at hand. Otherwise contact {support}: "
            "they can let you in another way.",
        )
        if other_methods
        else translate("CodeDialog", "Contact {support}: they can let you in another way.")
    )
    return text.replace("{support}", support_name(support))


def not_asked_for(*, user: str, support: str) -> str:
    """What to do when somebody else seems to know the password."""
    text = (
        translate(
            "CodeDialog",
            "A code is sent when someone enters the password of {user}. If that wasn't you, choose "
            "Cancel, keep the code to yourself and tell {support} at once.",
        )
        if user
        else translate(
            "CodeDialog",
            "A code is sent when someone enters your password. If that wasn't you, choose Cancel, "
            "keep the code to yourself and tell {support} at once.",
        )
    )
    return text.replace("{user}", user).replace("{support}", support_name(support))
