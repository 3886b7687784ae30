"""The texts of the code dialog."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.auth.method import Method
from desktop.auth.purposes import CodeFor
from desktop.ui.text.phones import masked_destination
from desktop.ui.text.safe import visible_name

if TYPE_CHECKING:
    from desktop.auth.asks import AskCode
    from desktop.ui.text.code_parser import CodeProblem

LONGEST = 100
"""Characters of a destination, which the service masks."""
translate = QCoreApplication.translate

_OF_A_SIGN_IN = (CodeFor.SIGN_IN, CodeFor.EMAIL_SET_UP)


def where_it_went(ask: AskCode, *, confirms: bool = False) -> str:
    """Where to find the code, as rich text; text from outside is escaped. And what it is for.

    `confirms`: a person who is signed in confirms who they are.
    """
    count = str(ask.longest) if ask.shortest == ask.longest else ""
    if _came_before(ask):
        text = translate("CodeDialog", "Enter the code that was sent to you.")
    elif ask.method is Method.AUTHENTICATOR_APP:
        text = (
            translate("CodeDialog", "Enter the %1-digit code that your authenticator app shows.")
            if count
            else translate("CodeDialog", "Enter the code that your authenticator app shows.")
        )
    elif ask.method is Method.EMAIL:
        text = _of_email(ask, count)
    else:
        text = _of_text_message(ask, count)
    goal = what_for(ask.purpose, confirms=confirms)
    text = f"{text} {goal}" if goal else text
    target = escape(visible_name(masked_destination(ask.destination), LONGEST))
    return escape(text, quote=False).replace("%1", count).replace("%2", f"<b>{target}</b>")


def _came_before(ask: AskCode) -> bool:
    """Whether the person has a code that this program didn't ask for: how it came isn't known."""
    return ask.issued == 0 and ask.purpose not in _OF_A_SIGN_IN


def _of_email(ask: AskCode, count: str) -> str:
    if not ask.destination:
        return translate("CodeDialog", "We sent you a code by email.")
    if count:
        return translate("CodeDialog", "We sent a %1-digit code by email to %2.")
    return translate("CodeDialog", "We sent a code by email to %2.")


def _of_text_message(ask: AskCode, count: str) -> str:
    if not ask.destination:
        return translate("CodeDialog", "We sent you a code by text message.")
    if count:
        return translate("CodeDialog", "We sent a %1-digit code by text message to %2.")
    return translate("CodeDialog", "We sent a code by text message to %2.")


def what_for(purpose: CodeFor, *, confirms: bool = False) -> str:
    """What the code is for; empty for a sign-in."""
    if confirms and purpose is CodeFor.SIGN_IN:
        return translate("CodeDialog", "It confirms that it's you; you stay signed in.")
    goals = {
        CodeFor.EMAIL_SET_UP: translate(
            "CodeDialog", "It shows that the address is yours; codes go there from now on."
        ),
        CodeFor.ACTIVATION: translate("CodeDialog", "It activates your account."),
        CodeFor.NEW_PASSWORD: translate("CodeDialog", "Use it to set a new password."),
        CodeFor.PHONE: translate("CodeDialog", "It shows that this phone number is yours."),
        CodeFor.EMAIL_ADDRESS: translate("CodeDialog", "It shows that this address is yours."),
    }
    return goals.get(purpose, "")


def note(ask: AskCode) -> str:
    """What to know while waiting for the code; empty for an authenticator app."""
    if ask.method is Method.AUTHENTICATOR_APP or _came_before(ask):
        return ""
    if ask.method is Method.EMAIL:
        text = translate(
            "CodeDialog", "Emails can take a few minutes. Look in your spam folder too."
        )
    else:
        text = translate("CodeDialog", "Text messages can take a few minutes.")
    if ask.can_send_new:
        more = translate("CodeDialog", "If yours comes too late, choose “Send a new code”.")
        text = f"{text} {more}"
    if ask.purpose is CodeFor.NEW_PASSWORD:
        # For an unknown user name the service answers just the same, and sends nothing.
        more = translate("CodeDialog", "If nothing comes, check the user name.")
        text = f"{text} {more}"
    return text


def lives_with_the_sign_in(ask: AskCode) -> bool:
    """Whether the code is good for the profile's `code_minutes`."""
    return ask.method is not Method.AUTHENTICATOR_APP and ask.purpose in _OF_A_SIGN_IN


def good_for(ask: AskCode) -> str:
    """How long the code is good, if the profile doesn't say (developer guide: 1 h and 24 h)."""
    if ask.method is Method.AUTHENTICATOR_APP or _came_before(ask):
        return ""  # the app shows it itself; of an earlier code nothing is known
    if ask.purpose in _OF_A_SIGN_IN:
        return translate("CodeDialog", "good for about 3 minutes")
    if ask.purpose is CodeFor.NEW_PASSWORD:
        return translate("CodeDialog", "good for about an hour")
    return translate("CodeDialog", "good for about a day")


def about_the_code(problem: CodeProblem, shortest: int, longest: int) -> str:
    """Why what was entered can't be the code."""
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
        text = translate("CodeDialog", "The code has %1 and nothing else. Enter only these.")
    return text.replace("%1", wanted)


def _numbers(shortest: int, longest: int) -> str:
    if shortest == longest:
        return _Counts().numbers(longest)
    text = translate("CodeDialog", "%1 to %2 digits")
    return text.replace("%1", str(shortest)).replace("%2", str(longest))


class _Counts(QObject):
    """`tr` of an object: lupdate does not find plurals in `translate`."""

    def numbers(self, count: int) -> str:
        return self.tr("%n digits", "", count)

    def this_has(self, count: int) -> str:
        return self.tr("The code has %1; this has %n.", "", count)
