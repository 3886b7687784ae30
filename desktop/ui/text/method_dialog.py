"""The texts of the method dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf
from desktop.ui.text.errors import with_support

if TYPE_CHECKING:
    from collections.abc import Iterable

translate = QCoreApplication.translate


def question(purpose: ChoiceOf, *, confirms: bool = False, only: bool = False) -> str:
    """The question, by what is chosen.

    `confirms`: by a person who is signed in already. `only`: there is but one to choose.
    """
    if only and purpose is ChoiceOf.PREFERRED:
        return translate("MethodDialog", "This is the only second step that is set up for you.")
    if confirms and purpose is ChoiceOf.FIRST_FACTOR:
        return translate("MethodDialog", "How do you want to confirm that it's you?")
    return {
        ChoiceOf.SECOND_FACTOR: translate("MethodDialog", "How do you want to get your code?"),
        ChoiceOf.FIRST_FACTOR: translate("MethodDialog", "How do you want to sign in?"),
        ChoiceOf.SET_UP: translate(
            "MethodDialog",
            "Signing in here requires a second step, and none is set up for you yet. Choose one.",
        ),
        ChoiceOf.PREFERRED: translate(
            "MethodDialog", "Which second step do you want to be asked for when you sign in?"
        ),
    }[purpose]


def method_name(method: Method) -> str:
    """A method's name; the two ways of sending a password have the same one."""
    return {
        Method.SMS: translate("MethodDialog", "Text message"),
        Method.SMS_FIRST: translate("MethodDialog", "Text message"),
        Method.AUTHENTICATOR_APP: translate("MethodDialog", "Authenticator app"),
        Method.EMAIL: translate("MethodDialog", "Email"),
        Method.PASSWORD: translate("MethodDialog", "Password"),
        Method.PASSWORD_SRP: translate("MethodDialog", "Password"),
        Method.PASSKEY: translate("MethodDialog", "Passkey"),
    }[method]


def one_password(methods: Iterable[Method]) -> tuple[Method, ...]:
    """`methods` without PASSWORD if PASSWORD_SRP, which doesn't send it, is offered too."""
    offered = tuple(methods)
    if Method.PASSWORD_SRP in offered:
        return tuple(method for method in offered if method is not Method.PASSWORD)
    return offered


def why_not(method: Method, purpose: ChoiceOf, support: str) -> str:
    """Why a method that the service offers can't be chosen here, and what to do."""
    if method is Method.PASSKEY:
        return translate("MethodDialog", "Cognito Desk can't use passkeys yet.")
    if method is Method.AUTHENTICATOR_APP:
        return translate(
            "MethodDialog", "Its codes don't work in the Region through which you sign in just now."
        )
    if method in (Method.SMS, Method.SMS_FIRST) and purpose is ChoiceOf.SET_UP:
        text = translate(
            "MethodDialog", "Can't be set up here. Ask {support} to add your phone number."
        )
        return with_support(text, support)
    return translate("MethodDialog", "Cognito Desk can't use this yet.")
