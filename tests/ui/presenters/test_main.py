"""The presenter: windows and worker brought together, with the worker played by the test."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.asks import (
    Ask,
    AskCode,
    AskMethod,
    AskNewPassword,
    AskPassword,
    AskPrerequisite,
    CodeEntered,
)
from desktop.auth.client import Credentials
from desktop.auth.device import Device
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf, Prerequisite
from desktop.auth.sign_in_state import Known
from desktop.auth.states import Asking, Cancelled, Done, Failed, Working
from desktop.auth.steps import Call
from desktop.auth.stored_session import Forget
from desktop.config.profile import Profile
from desktop.ui.models.connection import Connection
from desktop.ui.presenters import dialog_for_ask
from desktop.ui.presenters import sign_in as sign_in_desk
from tests.auth.transcripts import signed_in
from tests.helpers.fake_worker import UnusedService, refused
from tests.helpers.windows import WindowsWithFakeWorker

CODE = AskCode(Method.SMS, "+*******0100", issued=0.0, can_send_new=True)


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> WindowsWithFakeWorker:
    return WindowsWithFakeWorker(qtbot, tmp_path)


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


def test_a_wrong_password_keeps_the_user_name_and_clears_the_password(
    windows: WindowsWithFakeWorker,
):
    attempt = windows.submit()
    windows.report(attempt, refused(e.IncorrectCredentials))
    assert windows.login.isVisible()
    assert windows.login.user_name.text() == "maria.santos"
    assert windows.login.password.text() == ""
    assert windows.login.message.problem is not None
    assert windows.login.action.isEnabled()


@pytest.mark.parametrize(
    "failed",
    [
        Failed(e.NotSent("host", "refused")),
        Failed(e.ProtocolError("host", "html")),
        refused(e.UserDisabled),
        Failed(e.UnsupportedChallenge("RETINA_SCAN")),
        Failed(e.UnexpectedError("KeyError", "somewhere")),
    ],
)
def test_any_other_failure_keeps_both(windows: WindowsWithFakeWorker, failed: Failed):
    attempt = windows.submit()
    windows.report(attempt, failed)
    assert windows.login.isVisible()
    assert windows.login.user_name.text() == "maria.santos"
    assert windows.login.password.text() == "Correct-horse-1"
    assert windows.login.message.problem is not None


def test_throttled_holds_the_button_with_a_countdown_and_keeps_what_was_typed(
    windows: WindowsWithFakeWorker,
):
    windows.report(windows.submit(), refused(e.TooManyRequests))
    assert not windows.login.action.isEnabled()
    assert "5" in windows.login.action.text()
    assert windows.login.password.text() == "Correct-horse-1"
    windows.now += 6
    windows.login.action.check_clock()  # time went by
    assert windows.login.action.isEnabled()
    windows.report(windows.submit(), refused(e.TooManyRequests))
    assert "10" in windows.login.action.text()


def test_a_limit_that_is_reached_promises_no_moment(windows: WindowsWithFakeWorker):
    windows.report(windows.submit(), refused(e.LimitReached))
    assert windows.login.action.isEnabled()
    assert windows.login.message.problem is not None


def test_five_wrong_passwords_hold_the_button_and_no_attempt_is_spent(
    windows: WindowsWithFakeWorker,
):
    for _ in range(6):
        attempt = windows.submit()
        windows.report(attempt, refused(e.IncorrectCredentials))
        windows.now += 3
        windows.login.action.check_clock()  # time went by
    spent = len(windows.worker.started)
    attempt = windows.submit()
    windows.report(attempt, refused(e.IncorrectCredentials))
    assert len(windows.worker.started) == spent + 1
    assert not windows.login.action.isEnabled()
    windows.submit()
    assert len(windows.worker.started) == spent + 1


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


def test_tokens_that_did_not_pass_are_shown_as_such_and_sign_nobody_in(
    windows: WindowsWithFakeWorker,
):
    attempt = windows.submit()
    verdicts = signed_in().verdicts
    windows.report(attempt, Failed(TokensRejected(verdicts)))
    assert windows.window.status.name == "SIGNED_OUT"
    assert windows.login.isVisible()
    assert windows.login.message.problem is not None


def test_choosing_a_connection_warms_it_and_shows_its_environment(windows: WindowsWithFakeWorker):
    assert len(windows.worker.in_background) == 1
    windows.login.connection_chosen.emit(1)
    assert len(windows.worker.in_background) == 2
    assert windows.window.windowTitle() == "TEST · Cognito Desk"
    windows.submit()
    step = next(windows.worker.started[0][1])
    assert step.parameters["ClientId"] == "b"


def test_what_was_typed_before_the_presenter_came_stays(windows: WindowsWithFakeWorker):
    windows.login.user_name.set_text("tom")
    windows.presenter.sign_in.set_connections(windows.connections)
    assert windows.login.user_name.text() == "tom"


def test_the_user_name_of_each_connection_is_remembered(windows: WindowsWithFakeWorker):
    windows.report(windows.submit("maria.santos"), Done(signed_in()))
    windows.login.connection_chosen.emit(1)
    assert windows.login.user_name.text() == ""
    windows.login.connection_chosen.emit(0)
    assert windows.login.user_name.text() == "maria.santos"


def test_filling_in_a_practice_user_chooses_its_connection(windows: WindowsWithFakeWorker):
    windows.presenter.sign_in.fill_in("rosa", "Practice-2026", "eu-central-1_B")
    assert windows.login.connections.currentIndex() == 1
    assert windows.login.user_name.text() == "rosa"
    windows.submit("rosa", "Practice-2026")
    assert next(windows.worker.started[0][1]).parameters["ClientId"] == "b"


def test_refresh_now_shows_the_new_session(windows: WindowsWithFakeWorker):
    session = windows.sign_in()
    windows.window.refresh_wanted.emit()
    windows.window.refresh_wanted.emit()
    assert [name for name, _ in windows.worker.started] == ["sign_in", "refresh"]
    step = next(windows.worker.started[1][1])
    assert step.parameters["AuthParameters"] == {"REFRESH_TOKEN": session.tokens.refresh_token}
    renewed = signed_in()
    windows.report(2, Done(renewed))
    assert windows.window.current.session is renewed


@pytest.mark.parametrize(
    ("failed", "status"),
    [
        (Failed(e.NotSent("host", "refused")), "OFFLINE"),
        (Failed(e.ReplyLost("host", "no reply")), "OFFLINE"),
        (refused(e.ServiceFault), "SIGNED_IN"),
        (refused(e.TooManyRequests), "SIGNED_IN"),
        (refused(e.SignedOut), "SIGNED_OUT"),
        (Failed(e.UnexpectedError("KeyError")), "SIGNED_IN"),
    ],
)
def test_what_a_refresh_that_went_wrong_means(
    windows: WindowsWithFakeWorker, failed: Failed, status: str
):
    windows.sign_in()
    windows.window.refresh_wanted.emit()
    windows.report(2, failed)
    assert windows.window.status.name == status


def test_signing_out_is_over_at_once_and_tells_the_service(windows: WindowsWithFakeWorker):
    windows.sign_in()
    windows.window.sign_out_wanted.emit()
    assert windows.window.status.name == "SIGNED_OUT"
    assert windows.window.current.session is None
    assert windows.worker.started[-1][0] == "sign_out"
    assert windows.worker.finishing_on_quit == ["sign_out"]
    windows.report(2, Failed(e.NotSent("host", "refused")))
    assert windows.window.status.name == "SIGNED_OUT"


def test_signing_out_during_a_refresh_stays_signed_out_and_the_late_token_is_revoked(
    windows: WindowsWithFakeWorker,
):
    session = windows.sign_in()
    windows.window.refresh_wanted.emit()
    windows.window.sign_out_wanted.emit()
    assert windows.worker.cancelled == [], "the reply may bring a token that must not stay good"
    windows.report(2, Working("FetchKeys"))
    late = replace(session, tokens=replace(session.tokens, refresh_token="late-refresh-token"))
    windows.report(2, Done(late))
    assert windows.window.status.name == "SIGNED_OUT"
    assert windows.window.current.session is None
    name, flow = windows.worker.started[-1]
    assert name == "sign_out"
    assert windows.worker.finishing_on_quit == ["sign_out", "sign_out"]
    assert next(flow).parameters["Token"] == "late-refresh-token"


@pytest.mark.parametrize("end", [Cancelled(), Failed(e.NotSent("host", "refused"))])
def test_a_refresh_that_brings_nothing_after_signing_out_is_no_news(
    windows: WindowsWithFakeWorker, end: object
):
    windows.sign_in()
    windows.window.refresh_wanted.emit()
    windows.window.sign_out_wanted.emit()
    windows.report(2, end)
    assert windows.window.status.name == "SIGNED_OUT"
    assert [name for name, _ in windows.worker.started].count("sign_out") == 1
    assert windows.window.notice is None


def test_somebody_else_signs_in_at_another_connection(windows: WindowsWithFakeWorker):
    """The first one's session is revoked, and the window names the second one's connection."""
    first = windows.sign_in()
    windows.login.connection_chosen.emit(1)
    assert windows.window.windowTitle() == "Cognito Desk"
    attempt = windows.submit("tom.okafor")
    second = signed_in()
    windows.report(attempt, Done(second))
    assert windows.window.current.session is second
    assert windows.window.windowTitle() == "TEST · Cognito Desk"
    name, flow = windows.worker.started[-1]
    assert name == "sign_out"
    assert windows.worker.finishing_on_quit == ["sign_out"]
    assert isinstance(next(flow), Forget)
    assert flow.send(None).parameters["Token"] == first.tokens.refresh_token


def test_tokens_that_are_not_accepted_end_the_session_before(windows: WindowsWithFakeWorker):
    session = windows.sign_in()
    attempt = windows.submit("tom.okafor")
    windows.report(attempt, Failed(TokensRejected(session.verdicts)))
    assert windows.window.current.session is None
    assert windows.window.status.name == "SIGNED_OUT"
    windows.window.refresh_wanted.emit()
    assert [name for name, _ in windows.worker.started] == ["sign_in", "sign_in", "sign_out"]


def test_enter_before_there_is_a_connection_is_kept(qtbot: QtBot, tmp_path: Path):
    windows = WindowsWithFakeWorker(qtbot, tmp_path, connected=False)
    windows.submit()
    assert windows.worker.started == []
    windows.presenter.sign_in.set_connections(windows.connections)
    assert [name for name, _ in windows.worker.started] == ["sign_in"]


@pytest.mark.parametrize("way", ["cancel", "close"])
def test_cancelling_before_there_is_a_connection_sends_nothing(
    qtbot: QtBot, tmp_path: Path, way: str
):
    windows = WindowsWithFakeWorker(qtbot, tmp_path, connected=False)
    windows.submit()
    if way == "cancel":
        windows.login.cancel.click()
    else:
        windows.login.close()
    windows.presenter.sign_in.set_connections(windows.connections)
    assert windows.worker.started == []


def test_a_revocation_that_failed_is_no_news_to_the_next_person(windows: WindowsWithFakeWorker):
    windows.sign_in()
    windows.window.sign_out_wanted.emit()
    windows.report(windows.submit("tom.okafor"), Done(signed_in()))
    windows.report(2, refused(e.TooManyRequests, "RevokeToken"))
    assert windows.window.status.name == "SIGNED_IN"
    assert windows.window.notice is None


def test_the_service_answering_ends_offline(windows: WindowsWithFakeWorker):
    windows.sign_in()
    windows.window.refresh_wanted.emit()
    windows.report(2, Failed(e.NotSent("host", "refused")))
    assert windows.window.status.name == "OFFLINE"
    windows.window.refresh_wanted.emit()
    windows.report(3, refused(e.TooManyRequests))
    assert windows.window.status.name == "SIGNED_IN"


def test_cancelling_a_request_keeps_what_was_typed(windows: WindowsWithFakeWorker):
    windows.submit()
    windows.login.cancel.click()
    assert windows.login.user_name.text() == "maria.santos"
    assert windows.login.password.text() == "Correct-horse-1"


def test_choosing_another_connection_keeps_a_typed_user_name(windows: WindowsWithFakeWorker):
    windows.login.user_name.set_text("tom")
    windows.login.connection_chosen.emit(1)
    assert windows.login.user_name.text() == "tom"


def test_signing_in_without_a_second_step_starts_the_count_of_failures_afresh(
    windows: WindowsWithFakeWorker,
):
    for _ in range(4):
        windows.report(windows.submit(), refused(e.IncorrectCredentials))
    windows.report(windows.submit(), Done(signed_in()))
    windows.window.sign_out_wanted.emit()
    windows.report(len(windows.worker.started), Done(None))
    windows.presenter.sign_in.open()
    windows.report(windows.submit(), refused(e.IncorrectCredentials))
    assert windows.login.action.isEnabled()


def test_a_forgotten_password_is_a_flow_of_its_own_and_leads_on_to_signing_in(
    windows: WindowsWithFakeWorker,
):
    """Nothing is typed twice: the new password signs in by itself."""
    windows.login.user_name.set_text("maria.santos")
    windows.login.forgot.click()
    name, flow = windows.worker.started[0]
    assert name == "reset_password"
    assert next(flow) == AskPrerequisite(Prerequisite.NEW_PASSWORD, "maria.santos")
    windows.report(1, Asking(AskPrerequisite(Prerequisite.NEW_PASSWORD, "maria.santos")))
    assert not windows.login.isVisible()
    assert windows.prompt.windowTitle() == "Reset your password"
    windows.report(1, Done(Credentials("maria.santos", "New-horse-2")))
    assert [name for name, _ in windows.worker.started] == ["reset_password", "sign_in"]
    assert next(windows.worker.started[1][1]).parameters["AuthParameters"] == {
        "USERNAME": "maria.santos",
        "PASSWORD": "New-horse-2",
    }
    assert windows.login.message.problem is not None
    assert windows.login.message.problem.kind == "success"
    windows.report(2, Done(signed_in()))
    assert windows.login.password.text() == ""
    assert windows.window.status.name == "SIGNED_IN"


def test_a_reset_that_came_to_nothing_leads_back_to_the_login_dialog(
    windows: WindowsWithFakeWorker,
):
    windows.login.user_name.set_text("maria.santos")
    windows.login.forgot.click()
    windows.report(1, refused(e.ResetNotPossible, "ForgotPassword"))
    assert windows.login.isVisible()
    assert "can't be set from here" in windows.login.message.text()
    windows.submit()
    assert windows.worker.started[-1][0] == "sign_in"


def test_where_the_password_may_be_left_empty_it_says_so(windows: WindowsWithFakeWorker):
    profile = Profile("Choice", "eu-central-1", "eu-central-1_C", "c", auth_flow="USER_AUTH")
    windows.presenter.sign_in.set_connections(
        [Connection(profile, UnusedService()), *windows.connections]
    )
    windows.submit("maria.santos", "")
    assert next(windows.worker.started[0][1]).parameters["AuthFlow"] == "USER_AUTH"
    windows.login.cancel.click()
    windows.login.connection_chosen.emit(1)
    windows.submit("maria.santos", "")
    assert len(windows.worker.started) == 1


def test_what_a_user_chose_last_is_suggested_next_time(
    windows: WindowsWithFakeWorker, monkeypatch: pytest.MonkeyPatch
):
    known: list[Known] = []
    monkeypatch.setattr(
        sign_in_desk, "sign_in", lambda client, credentials, k: iter([known.append(k)])
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


@pytest.mark.parametrize(
    ("ask", "spent"),
    [
        (AskPassword("maria.santos"), True),
        (AskMethod((Method.PASSWORD,), purpose=ChoiceOf.FIRST_FACTOR), True),
        (AskPrerequisite(Prerequisite.ACTIVATION, "maria.santos"), True),
        (AskMethod((Method.SMS,)), False),
        (CODE, False),
    ],
)
def test_what_is_asked_before_the_password_was_right_keeps_the_count_of_failures(
    windows: WindowsWithFakeWorker, ask: Ask, *, spent: bool
):
    for _ in range(4):
        windows.report(windows.submit(), refused(e.IncorrectCredentials))
    windows.report(windows.submit(), Asking(ask))
    windows.report(len(windows.worker.started), refused(e.IncorrectCredentials))
    assert windows.login.action.isEnabled() is not spent
