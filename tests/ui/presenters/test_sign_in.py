"""Signing in: attempts, prompts and answers. The test plays the worker."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace

import pytest

from desktop.auth.asks import (
    Ask,
    AskCode,
    AskMethod,
    AskNewPassword,
    CodeEntered,
)
from desktop.auth.device import Device
from desktop.auth.method import Method
from desktop.auth.sign_in_state import Known
from desktop.auth.states import Asking, Cancelled, Done, Working
from desktop.auth.steps import Call
from desktop.ui.presenters import dialog_for_ask
from desktop.ui.presenters import sign_in as sign_in_module
from tests.auth.transcripts import signed_in
from tests.helpers.windows import WindowsWithFakeWorker

CODE = AskCode(Method.SMS, "+*******0100", issued=0.0, can_send_new=True)


def test_the_flow_is_given_what_was_typed(windows: WindowsWithFakeWorker):
    windows.submit()
    name, flow = windows.worker.started[0]
    step = next(flow)
    assert name == "sign_in"
    assert isinstance(step, Call)
    assert step.parameters["AuthParameters"] == {
        "USERNAME": "maria.santos",
        "PASSWORD": "Correct-horse-1",
    }


def test_submitting_twice_starts_one_attempt(windows: WindowsWithFakeWorker):
    windows.submit()
    windows.login.submitted.emit("maria.santos", "Correct-horse-1")
    windows.login.submit()
    assert len(windows.worker.started) == 1


@pytest.mark.parametrize(
    "ask", [CODE, AskMethod((Method.SMS, Method.AUTHENTICATOR_APP)), AskNewPassword()]
)
def test_a_question_takes_the_place_of_the_login_dialog(windows: WindowsWithFakeWorker, ask: Ask):
    attempt = windows.submit()
    windows.report(attempt, Working("InitiateAuth"))
    windows.report(attempt, Asking(ask))
    assert not windows.login.isVisible()
    assert windows.prompt.isVisible()
    assert isinstance(windows.prompt, dialog_for_ask.DIALOGS[type(ask)])


def test_an_answer_goes_to_the_worker_and_a_second_question_uses_the_same_dialog(
    windows: WindowsWithFakeWorker,
):
    attempt = windows.submit()
    windows.report(attempt, Asking(CODE))
    dialog = windows.prompt
    dialog.answered.emit(CodeEntered("123456"))
    assert windows.worker.answers == [(attempt, CodeEntered("123456"))]
    windows.report(attempt, Working("RespondToAuthChallenge"))
    windows.report(attempt, Asking(CODE))
    assert windows.prompt is dialog


def test_signed_in(windows: WindowsWithFakeWorker):
    attempt = windows.submit()
    windows.report(attempt, Asking(CODE))
    windows.report(attempt, Done(signed_in()))
    assert windows.prompt is None
    assert not windows.login.isVisible()
    assert windows.window.status.name == "SIGNED_IN"
    assert windows.login.password.text() == ""
    assert "maria.santos" in windows.file.read_text()
    assert "Correct-horse-1" not in windows.file.read_text()


def test_cancel_while_the_request_runs(windows: WindowsWithFakeWorker):
    attempt = windows.submit()
    windows.login.cancel.click()
    assert windows.worker.cancelled == [attempt]
    assert windows.login.isVisible()
    assert windows.login.action.isEnabled()
    windows.report(attempt, Done(signed_in()))
    windows.report(attempt, Cancelled())
    assert windows.window.status.name == "SIGNED_OUT"


def test_cancelling_a_question_leads_back_and_drops_what_comes_late(windows: WindowsWithFakeWorker):
    attempt = windows.submit()
    windows.report(attempt, Asking(CODE))
    windows.prompt.cancel.click()
    assert windows.worker.cancelled == [attempt]
    assert windows.login.isVisible()
    assert windows.login.password.text() == ""
    windows.report(attempt, Done(signed_in()))
    assert windows.window.status.name == "SIGNED_OUT"


def test_closing_the_code_dialog_in_flight_drops_the_late_reply(windows: WindowsWithFakeWorker):
    attempt = windows.submit()
    windows.report(attempt, Asking(CODE))
    windows.prompt.answered.emit(CodeEntered("123456"))
    windows.prompt.close()
    assert windows.worker.cancelled == [attempt]
    windows.report(attempt, Done(signed_in()))
    assert windows.window.status.name == "SIGNED_OUT"


def test_a_reply_to_the_first_person_is_not_the_second_one_s(windows: WindowsWithFakeWorker):
    first = windows.submit("maria.santos")
    windows.login.cancel.click()
    second = windows.submit("tom.okafor")
    windows.report(first, Done(signed_in()))
    assert windows.window.status.name == "SIGNED_OUT"
    windows.report(second, Asking(CODE))
    assert windows.prompt.isVisible()


def test_cancelling_a_request_keeps_what_was_typed(windows: WindowsWithFakeWorker):
    windows.submit()
    windows.login.cancel.click()
    assert windows.login.user_name.text() == "maria.santos"
    assert windows.login.password.text() == "Correct-horse-1"


def test_what_a_user_chose_last_is_suggested_next_time(
    windows: WindowsWithFakeWorker, monkeypatch: pytest.MonkeyPatch
):
    known: list[Known] = []
    monkeypatch.setattr(
        sign_in_module, "sign_in", lambda client, credentials, k, region: iter([known.append(k)])
    )
    windows.report(windows.submit(), Done(replace(signed_in(), method=Method.EMAIL)))
    device = Device("key", "group", "secret")
    windows.report(windows.submit(), Done(replace(signed_in(), method=None, device=device)))
    windows.submit()
    windows.login.cancel.click()
    windows.submit("tom.okafor")
    for _, flow in windows.worker.started:
        if not isinstance(flow, Generator):
            next(flow)
    assert known == [
        Known(),
        Known(Method.EMAIL),
        Known(Method.EMAIL, device),
        Known(),
    ]
    assert "secret" not in windows.file.read_text()
