"""What the window that comes next says of the last answer. The test plays the worker."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.auth import errors as e
from desktop.auth.asks import (
    Answer,
    Ask,
    AskAppLink,
    AskCode,
    AskNewPassword,
    AskPassword,
    CodeEntered,
    NewCodeWanted,
    NewPasswordChosen,
    OtherMethodWanted,
    PasswordEntered,
)
from desktop.auth.client import Credentials
from desktop.auth.errors import Refusal
from desktop.auth.method import Method
from desktop.auth.purposes import CodeFor, PasswordFor
from desktop.auth.states import Asking, Done
from tests.helpers.windows import WindowsWithFakeWorker

CODE = AskCode(Method.SMS, "+*******0100", issued=0.0, can_send_new=True)
EMAIL = AskCode(Method.EMAIL, "m***@e***", issued=0.0, can_send_new=True)
APP = AskCode(Method.AUTHENTICATOR_APP, "", issued=0.0)
LINK = AskAppLink("KEY", "otpauth://totp/x?secret=KEY", "maria", "Northwind")
TYPED = CodeEntered("123456")


def replace(ask: AskCode, **more: object) -> AskCode:
    return dataclasses.replace(ask, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "answer", "now", "said"),
    [
        (CODE, NewCodeWanted(), replace(CODE, issued=1.0), "newest text message"),
        (EMAIL, NewCodeWanted(), replace(EMAIL, issued=1.0), "newest email"),
        (replace(EMAIL, purpose=CodeFor.ACTIVATION), TYPED, CODE, "Your account is active."),
        (replace(CODE, method=Method.SMS_FIRST), TYPED, APP, "That code was right."),
        (replace(EMAIL, purpose=CodeFor.EMAIL_SET_UP), TYPED, EMAIL, "email address is set up."),
        (LINK, TYPED, APP, "Your authenticator app is linked."),
        (
            AskNewPassword(),
            NewPasswordChosen("Correct-horse-2"),
            CODE,
            "Your new password is set.",
        ),
        (
            AskPassword("maria"),
            PasswordEntered("Correct-horse-1"),
            CODE,
            "password was right.",
        ),
    ],
)
def test_the_next_window_says_what_the_last_answer_achieved(
    windows: WindowsWithFakeWorker, before: Ask, answer: Answer, now: Ask, said: str
):
    attempt = windows.submit()
    windows.report(attempt, Asking(before))
    windows.prompt.answer(answer)
    windows.report(attempt, Asking(now))
    problem = windows.prompt.message.problem
    assert problem is not None
    assert said in problem.text
    assert problem.kind == "success"


@pytest.mark.parametrize(
    ("before", "answer", "now"),
    [
        (CODE, OtherMethodWanted(), EMAIL),
        # The code of a reset is verified along with the password.
        (
            replace(CODE, purpose=CodeFor.NEW_PASSWORD),
            TYPED,
            AskNewPassword(purpose=PasswordFor.RESET),
        ),
    ],
)
def test_what_was_not_achieved_is_not_told(
    windows: WindowsWithFakeWorker, before: Ask, answer: Answer, now: Ask
):
    attempt = windows.submit()
    windows.report(attempt, Asking(before))
    windows.prompt.answer(answer)
    windows.report(attempt, Asking(now))
    assert windows.prompt.message.problem is None


def test_a_problem_is_what_is_told(windows: WindowsWithFakeWorker):
    attempt = windows.submit()
    windows.report(attempt, Asking(CODE))
    windows.prompt.answer(TYPED)
    problem = e.CodeMismatch(Refusal("RespondToAuthChallenge", "CodeMismatch"))
    windows.report(attempt, Asking(replace(CODE, problem=problem)))
    assert "doesn't match" in windows.prompt.message.text()


def test_a_reset_password_is_told_in_the_code_window_that_follows(windows: WindowsWithFakeWorker):
    windows.login.user_name.set_text("maria.santos")
    windows.login.forgot.click()
    windows.report(1, Done(Credentials("maria.santos", "New-horse-2")))
    windows.report(2, Asking(CODE))
    assert windows.prompt.message.text() == "Your new password is set."


def test_the_button_says_what_runs(windows: WindowsWithFakeWorker):
    """Not "Verifying…" while a new code is sent."""
    attempt = windows.submit()
    windows.report(attempt, Asking(replace(CODE, issued=-60.0)))
    windows.prompt.answer(NewCodeWanted(), "Sending…")
    windows.prompt.action.show_busy()
    assert windows.prompt.action.text() == "Sending…"
