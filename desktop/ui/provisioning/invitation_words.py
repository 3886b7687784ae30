"""Sentences about the test user's invitation, in the language of the windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.setup.provisioning.invitation import Refusal, refusal_of, resend_line
from desktop.ui.provisioning.problem_words import aws_problem
from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from desktop.setup.provisioning.invitation import Invitation
    from desktop.setup.provisioning.problems import AwsProblem


def will_be_invited(invitation: Invitation) -> str:
    """Before a yes."""
    text = QCoreApplication.translate(
        "Provisioning", "Test user {name}: gets a temporary password by text message to {phone}"
    )
    return text.format(name=invitation.user_name, phone=invitation.phone)


def was_invited(invitation: Invitation) -> str:
    """After Cognito took it."""
    text = QCoreApplication.translate(
        "Provisioning", "Test user {name}: the temporary password is on its way to {phone}"
    )
    return text.format(name=invitation.user_name, phone=invitation.phone)


def is_there_already(invitation: Invitation) -> str:
    """Where nothing was sent."""
    text = QCoreApplication.translate(
        "Provisioning", "Test user {name}: is there already, so no message was sent"
    )
    return text.format(name=invitation.user_name)


def refusal_problem(problem: AwsProblem, invitation: Invitation, user_pool_id: str) -> Problem:
    """Why the test user got no message, while the pool is there."""
    translate = QCoreApplication.translate
    said = "\n".join(it for it in (problem.code, problem.detail) if it)
    again = resend_line(user_pool_id, invitation.user_name)
    match refusal_of(problem):
        case Refusal.NOT_SENT:
            text = translate(
                "Provisioning",
                "The pool and the test user are there, but the message couldn't be sent. In the "
                "SMS sandbox of Amazon SNS only verified numbers get any. Verify {phone} there, "
                "then send another one: the line for that is under Details.",
            )
            said = f"{said}\n\n{again}"
        case Refusal.PHONE:
            text = translate(
                "Provisioning",
                "The pool is there, but Cognito doesn't take the phone number {phone}. Correct it, "
                "then try again.",
            )
        case Refusal.NAME:
            text = translate(
                "Provisioning",
                "The pool is there, but Cognito doesn't take the user name {name}. Correct it, "
                "then try again.",
            )
        case Refusal.ROLE:
            text = translate(
                "Provisioning",
                "The pool is there, but Cognito couldn't use the role for text messages. A new "
                "role takes up to a minute to be known everywhere. Try again then.",
            )
        case _:
            inner = aws_problem(problem)
            form = translate("Provisioning", "The pool is there, but the test user isn't. {reason}")
            return Problem(form.format(reason=inner.text), inner.details)
    return Problem(text.format(phone=invitation.phone, name=invitation.user_name), said)
