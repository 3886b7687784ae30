"""What is told of each question: what it was about, and nothing that was typed."""

from __future__ import annotations

import asyncio

import pytest

from desktop.auth.asks import (
    Answer,
    Ask,
    AskAppLink,
    AskCode,
    AskCustom,
    AskEmail,
    AskMethod,
    AskNewPassword,
    AskPassword,
    AskPrerequisite,
    AskRememberDevice,
    CodeEntered,
    CustomAnswered,
    EmailEntered,
    MethodChosen,
    NewPasswordChosen,
    PasswordEntered,
    PrerequisiteAccepted,
    RememberDevice,
)
from desktop.auth.method import Method
from desktop.auth.purposes import Prerequisite
from desktop.auth.replies import Reply
from desktop.auth.steps import Call
from desktop.worker.job import Job
from desktop.worker.tracing import CallTrace, answered
from tests.helpers.subclasses import subclasses

SECRET = "hunter2"
TOLD: list[tuple[Ask, Answer, str]] = [
    (AskCode(Method.SMS, "+*0100", 0.0), CodeEntered(SECRET), "SMS_MFA"),
    (AskMethod((Method.SMS,)), MethodChosen(Method.SMS), "second_factor"),
    (AskNewPassword(), NewPasswordChosen(SECRET, current=SECRET), "first_sign_in"),
    (AskPassword("maria"), PasswordEntered(SECRET), "PASSWORD"),
    (
        AskAppLink(SECRET, f"otpauth://totp/m?secret={SECRET}", "maria", "pool"),
        CodeEntered(SECRET),
        "SOFTWARE_TOKEN_MFA",
    ),
    (AskEmail(), EmailEntered(SECRET), "EMAIL_OTP"),
    (AskCustom({"question": SECRET}, 3), CustomAnswered(SECRET), "CUSTOM_CHALLENGE 3"),
    (AskRememberDevice(), RememberDevice(remember=True), ""),
    (AskPrerequisite(Prerequisite.ACTIVATION, "maria"), PrerequisiteAccepted(), "activation"),
]


def job() -> Job:
    return Job(1, "sign_in", iter(()), None, asyncio.Queue())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("ask", "answer", "about"), TOLD, ids=[type(ask).__name__ for ask, *_ in TOLD]
)
def test_the_challenge_of_a_question(ask: Ask, answer: Answer, about: str):
    event = answered(job(), ask, answer, 0.0, 1.0)
    assert (event.operation, event.challenge) == (type(ask).__name__, about)
    assert event.outcome == type(answer).__name__
    assert SECRET not in repr(event)


def test_every_question_becomes_an_activity_event():
    assert {type(ask) for ask, *_ in TOLD} == set(subclasses(Ask))


def test_a_message_outside_of_sign_in_has_its_destination_too():
    body = {"CodeDeliveryDetails": {"Destination": "m***@e***", "DeliveryMedium": "EMAIL"}}
    trace = CallTrace(job(), Call("ForgotPassword", {"Username": SECRET}), 0.0, 0.0)
    event = trace.succeeded(Reply(body, 0, 0.0, 0.0, "request-1"), 0)
    assert (event.operation, event.destination) == ("ForgotPassword", "m***@e***")
    assert SECRET not in repr(event)
