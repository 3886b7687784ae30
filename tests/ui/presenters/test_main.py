"""The presenter: windows and worker brought together, with the worker played by the test."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.asks import (
    Answer,
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
from desktop.auth.errors import Refusal
from desktop.auth.jwt.tokens_rejected import TokensRejected
from desktop.auth.method import Method
from desktop.auth.purposes import ChoiceOf, Prerequisite
from desktop.auth.session import Session
from desktop.auth.sign_in_state import Known
from desktop.auth.states import Asking, Cancelled, Done, Failed, Working
from desktop.auth.steps import Call
from desktop.auth.stored_session import Forget
from desktop.config.profile import Profile
from desktop.config.remembered import Remembered
from desktop.ui.dialogs.login import LoginDialog
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.connection import Connection
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.presenters import dialog_for_ask
from desktop.ui.presenters import sign_in as sign_in_desk
from desktop.ui.presenters.main import MainPresenter
from tests.auth.flows.test_refresh import signed_in

CODE = AskCode(Method.SMS, "+*******0100", issued=0.0, can_send_new=True)


class NoService:
    def warm(self) -> None:
        pass

    def perform(self, step: object) -> Any:
        raise AssertionError(step)

    access_storage = perform


@dataclass
class Runner:
    """Keeps what it is told; the test plays the worker."""

    started: list[tuple[str, Any]] = field(default_factory=list)
    answers: list[tuple[int, Answer]] = field(default_factory=list)
    cancelled: list[int] = field(default_factory=list)
    in_background: list[Callable[[], None]] = field(default_factory=list)
    finishing_on_quit: list[str] = field(default_factory=list)

    def start(self, name: str, flow: Any, service: object, *, finish_on_quit: bool = False) -> int:
        self.started.append((name, flow))
        if finish_on_quit:
            self.finishing_on_quit.append(name)
        return len(self.started)

    def answer(self, attempt: int, answer: Answer) -> None:
        self.answers.append((attempt, answer))

    def cancel(self, attempt: int) -> None:
        self.cancelled.append(attempt)

    def run_in_background(self, function: Callable[[], None]) -> None:
        self.in_background.append(function)


class Room:
    """A desk with two connections, its login dialog open."""

    def __init__(self, qtbot: QtBot, folder: Path, *, connected: bool = True) -> None:
        self.now = 100.0
        self.runner = Runner()
        self.window = MainWindow(CurrentSession(lambda: self.now))
        self.window.build_content()
        qtbot.addWidget(self.window)
        self.file = folder / "state.json"
        self.login = LoginDialog(lambda: self.now, self.window)
        self.desk = MainPresenter(
            self.window, self.login, self.runner, Remembered(self.file), lambda: self.now
        )
        profiles = [
            Profile("Staff", "eu-central-1", "eu-central-1_A", "a", support="the desk"),
            Profile("Test", "eu-central-1", "eu-central-1_B", "b", environment="TEST"),
        ]
        self.connections = [Connection(profile, NoService()) for profile in profiles]
        if connected:
            self.desk.sign_in.set_connections(self.connections)
        self.window.show()
        self.desk.sign_in.open()

    def submit(self, name: str = "maria.santos", password: str = "Correct-horse-1") -> int:
        self.login.user_name.set_text(name)
        self.login.password.set_text(password)
        self.login.submit()
        return len(self.runner.started)

    def tell(self, attempt: int, news: object) -> None:
        self.desk.report(attempt, news)

    @property
    def question(self) -> Any:
        return self.desk.sign_in.prompts.dialog


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Room:
    return Room(qtbot, tmp_path)


def refusal(kind: type[e.ServiceError], operation: str = "InitiateAuth") -> Failed:
    return Failed(kind(Refusal(operation, kind.__name__)))


def test_the_flow_is_given_what_was_typed(room: Room):
    room.submit()
    name, flow = room.runner.started[0]
    step = next(flow)
    assert name == "sign_in"
    assert isinstance(step, Call)
    assert step.parameters["AuthParameters"] == {
        "USERNAME": "maria.santos",
        "PASSWORD": "Correct-horse-1",
    }


def test_submitting_twice_starts_one_attempt(room: Room):
    room.submit()
    room.login.submitted.emit("maria.santos", "Correct-horse-1")
    room.login.submit()
    assert len(room.runner.started) == 1


@pytest.mark.parametrize(
    "ask", [CODE, AskMethod((Method.SMS, Method.AUTHENTICATOR_APP)), AskNewPassword()]
)
def test_a_question_takes_the_place_of_the_login_dialog(room: Room, ask: Ask):
    attempt = room.submit()
    room.tell(attempt, Working("InitiateAuth"))
    room.tell(attempt, Asking(ask))
    assert not room.login.isVisible()
    assert room.question.isVisible()
    assert isinstance(room.question, dialog_for_ask.DIALOGS[type(ask)])


def test_an_answer_goes_to_the_worker_and_a_second_question_uses_the_same_dialog(room: Room):
    attempt = room.submit()
    room.tell(attempt, Asking(CODE))
    dialog = room.question
    dialog.answered.emit(CodeEntered("123456"))
    assert room.runner.answers == [(attempt, CodeEntered("123456"))]
    room.tell(attempt, Working("RespondToAuthChallenge"))
    room.tell(attempt, Asking(CODE))
    assert room.question is dialog


def test_signed_in(room: Room):
    attempt = room.submit()
    room.tell(attempt, Asking(CODE))
    room.tell(attempt, Done(signed_in()))
    assert room.question is None
    assert not room.login.isVisible()
    assert room.window.status.name == "SIGNED_IN"
    assert room.login.password.text() == ""
    assert "maria.santos" in room.file.read_text()
    assert "Correct-horse-1" not in room.file.read_text()


def test_a_wrong_password_keeps_the_user_name_and_clears_the_password(room: Room):
    attempt = room.submit()
    room.tell(attempt, refusal(e.IncorrectCredentials))
    assert room.login.isVisible()
    assert room.login.user_name.text() == "maria.santos"
    assert room.login.password.text() == ""
    assert room.login.message.problem is not None
    assert room.login.action.isEnabled()


@pytest.mark.parametrize(
    "failed",
    [
        Failed(e.NotSent("host", "refused")),
        Failed(e.ProtocolError("host", "html")),
        refusal(e.UserDisabled),
        Failed(e.UnsupportedChallenge("RETINA_SCAN")),
        Failed(e.UnexpectedError("KeyError", "somewhere")),
    ],
)
def test_any_other_failure_keeps_both(room: Room, failed: Failed):
    attempt = room.submit()
    room.tell(attempt, failed)
    assert room.login.isVisible()
    assert room.login.user_name.text() == "maria.santos"
    assert room.login.password.text() == "Correct-horse-1"
    assert room.login.message.problem is not None


def test_throttled_holds_the_button_with_a_countdown_and_keeps_what_was_typed(room: Room):
    room.tell(room.submit(), refusal(e.TooManyRequests))
    assert not room.login.action.isEnabled()
    assert "5" in room.login.action.text()
    assert room.login.password.text() == "Correct-horse-1"
    room.now += 6
    room.login.action.check_clock()  # time went by
    assert room.login.action.isEnabled()
    room.tell(room.submit(), refusal(e.TooManyRequests))
    assert "10" in room.login.action.text()


def test_a_limit_that_is_reached_promises_no_moment(room: Room):
    room.tell(room.submit(), refusal(e.LimitReached))
    assert room.login.action.isEnabled()
    assert room.login.message.problem is not None


def test_five_wrong_passwords_hold_the_button_and_no_attempt_is_spent(room: Room):
    for _ in range(6):
        attempt = room.submit()
        room.tell(attempt, refusal(e.IncorrectCredentials))
        room.now += 3
        room.login.action.check_clock()  # time went by
    spent = len(room.runner.started)
    attempt = room.submit()
    room.tell(attempt, refusal(e.IncorrectCredentials))
    assert len(room.runner.started) == spent + 1
    assert not room.login.action.isEnabled()
    room.submit()
    assert len(room.runner.started) == spent + 1


def test_cancel_while_the_request_runs(room: Room):
    attempt = room.submit()
    room.login.cancel.click()
    assert room.runner.cancelled == [attempt]
    assert room.login.isVisible()
    assert room.login.action.isEnabled()
    room.tell(attempt, Done(signed_in()))
    room.tell(attempt, Cancelled())
    assert room.window.status.name == "SIGNED_OUT"


def test_cancelling_a_question_leads_back_and_drops_what_comes_late(room: Room):
    attempt = room.submit()
    room.tell(attempt, Asking(CODE))
    room.question.cancel.click()
    assert room.runner.cancelled == [attempt]
    assert room.login.isVisible()
    assert room.login.password.text() == ""
    room.tell(attempt, Done(signed_in()))
    assert room.window.status.name == "SIGNED_OUT"


def test_closing_the_code_dialog_in_flight_drops_the_late_reply(room: Room):
    attempt = room.submit()
    room.tell(attempt, Asking(CODE))
    room.question.answered.emit(CodeEntered("123456"))
    room.question.close()
    assert room.runner.cancelled == [attempt]
    room.tell(attempt, Done(signed_in()))
    assert room.window.status.name == "SIGNED_OUT"


def test_a_reply_to_the_first_person_is_not_the_second_one_s(room: Room):
    first = room.submit("maria.santos")
    room.login.cancel.click()
    second = room.submit("tom.okafor")
    room.tell(first, Done(signed_in()))
    assert room.window.status.name == "SIGNED_OUT"
    room.tell(second, Asking(CODE))
    assert room.question.isVisible()


def test_tokens_that_did_not_pass_are_shown_as_such_and_sign_nobody_in(room: Room):
    attempt = room.submit()
    verdicts = signed_in().verdicts
    room.tell(attempt, Failed(TokensRejected(verdicts)))
    assert room.window.status.name == "SIGNED_OUT"
    assert room.login.isVisible()
    assert room.login.message.problem is not None


def test_choosing_a_connection_warms_it_and_shows_its_environment(room: Room):
    assert len(room.runner.in_background) == 1
    room.login.connection_chosen.emit(1)
    assert len(room.runner.in_background) == 2
    assert room.window.windowTitle() == "TEST · Cognito Desk"
    room.submit()
    step = next(room.runner.started[0][1])
    assert step.parameters["ClientId"] == "b"


def test_what_was_typed_before_the_presenter_came_stays(room: Room):
    room.login.user_name.set_text("tom")
    room.desk.sign_in.set_connections(room.connections)
    assert room.login.user_name.text() == "tom"


def test_the_user_name_of_each_connection_is_remembered(room: Room):
    room.tell(room.submit("maria.santos"), Done(signed_in()))
    room.login.connection_chosen.emit(1)
    assert room.login.user_name.text() == ""
    room.login.connection_chosen.emit(0)
    assert room.login.user_name.text() == "maria.santos"


def test_filling_in_a_practice_user_chooses_its_connection(room: Room):
    room.desk.sign_in.fill_in("rosa", "Practice-2026", "eu-central-1_B")
    assert room.login.connections.currentIndex() == 1
    assert room.login.user_name.text() == "rosa"
    room.submit("rosa", "Practice-2026")
    assert next(room.runner.started[0][1]).parameters["ClientId"] == "b"


def at_session(room: Room) -> Session:
    session = signed_in()
    room.tell(room.submit(), Done(session))
    return session


def test_refresh_now_shows_the_new_session(room: Room):
    session = at_session(room)
    room.window.refresh_wanted.emit()
    room.window.refresh_wanted.emit()
    assert [name for name, _ in room.runner.started] == ["sign_in", "refresh"]
    step = next(room.runner.started[1][1])
    assert step.parameters["AuthParameters"] == {"REFRESH_TOKEN": session.tokens.refresh_token}
    renewed = signed_in()
    room.tell(2, Done(renewed))
    assert room.window.current.session is renewed


@pytest.mark.parametrize(
    ("failed", "status"),
    [
        (Failed(e.NotSent("host", "refused")), "OFFLINE"),
        (Failed(e.ReplyLost("host", "no reply")), "OFFLINE"),
        (refusal(e.ServiceFault), "SIGNED_IN"),
        (refusal(e.TooManyRequests), "SIGNED_IN"),
        (refusal(e.SignedOut), "SIGNED_OUT"),
        (Failed(e.UnexpectedError("KeyError")), "SIGNED_IN"),
    ],
)
def test_what_a_refresh_that_went_wrong_means(room: Room, failed: Failed, status: str):
    at_session(room)
    room.window.refresh_wanted.emit()
    room.tell(2, failed)
    assert room.window.status.name == status


def test_signing_out_is_over_at_once_and_tells_the_service(room: Room):
    at_session(room)
    room.window.sign_out_wanted.emit()
    assert room.window.status.name == "SIGNED_OUT"
    assert room.window.current.session is None
    assert room.runner.started[-1][0] == "sign_out"
    assert room.runner.finishing_on_quit == ["sign_out"]
    room.tell(2, Failed(e.NotSent("host", "refused")))
    assert room.window.status.name == "SIGNED_OUT"


def test_signing_out_during_a_refresh_stays_signed_out_and_the_late_token_is_revoked(room: Room):
    session = at_session(room)
    room.window.refresh_wanted.emit()
    room.window.sign_out_wanted.emit()
    assert room.runner.cancelled == [], "the reply may bring a token that must not stay good"
    room.tell(2, Working("FetchKeys"))
    late = replace(session, tokens=replace(session.tokens, refresh_token="late-refresh-token"))
    room.tell(2, Done(late))
    assert room.window.status.name == "SIGNED_OUT"
    assert room.window.current.session is None
    name, flow = room.runner.started[-1]
    assert name == "sign_out"
    assert room.runner.finishing_on_quit == ["sign_out", "sign_out"]
    assert next(flow).parameters["Token"] == "late-refresh-token"


@pytest.mark.parametrize("end", [Cancelled(), Failed(e.NotSent("host", "refused"))])
def test_a_refresh_that_brings_nothing_after_signing_out_is_no_news(room: Room, end: object):
    at_session(room)
    room.window.refresh_wanted.emit()
    room.window.sign_out_wanted.emit()
    room.tell(2, end)
    assert room.window.status.name == "SIGNED_OUT"
    assert [name for name, _ in room.runner.started].count("sign_out") == 1
    assert room.window.notice is None


def test_somebody_else_signs_in_at_another_connection(room: Room):
    """The first one's session is revoked, and the window names the second one's connection."""
    first = at_session(room)
    room.login.connection_chosen.emit(1)
    assert room.window.windowTitle() == "Cognito Desk"
    attempt = room.submit("tom.okafor")
    second = signed_in()
    room.tell(attempt, Done(second))
    assert room.window.current.session is second
    assert room.window.windowTitle() == "TEST · Cognito Desk"
    name, flow = room.runner.started[-1]
    assert name == "sign_out"
    assert room.runner.finishing_on_quit == ["sign_out"]
    assert isinstance(next(flow), Forget)
    assert flow.send(None).parameters["Token"] == first.tokens.refresh_token


def test_tokens_that_are_not_accepted_end_the_session_before(room: Room):
    session = at_session(room)
    attempt = room.submit("tom.okafor")
    room.tell(attempt, Failed(TokensRejected(session.verdicts)))
    assert room.window.current.session is None
    assert room.window.status.name == "SIGNED_OUT"
    room.window.refresh_wanted.emit()
    assert [name for name, _ in room.runner.started] == ["sign_in", "sign_in", "sign_out"]


def test_enter_before_there_is_a_connection_is_kept(qtbot: QtBot, tmp_path: Path):
    room = Room(qtbot, tmp_path, connected=False)
    room.submit()
    assert room.runner.started == []
    room.desk.sign_in.set_connections(room.connections)
    assert [name for name, _ in room.runner.started] == ["sign_in"]


@pytest.mark.parametrize("way", ["cancel", "close"])
def test_cancelling_before_there_is_a_connection_sends_nothing(
    qtbot: QtBot, tmp_path: Path, way: str
):
    room = Room(qtbot, tmp_path, connected=False)
    room.submit()
    if way == "cancel":
        room.login.cancel.click()
    else:
        room.login.close()
    room.desk.sign_in.set_connections(room.connections)
    assert room.runner.started == []


def test_a_revocation_that_failed_is_no_news_to_the_next_person(room: Room):
    at_session(room)
    room.window.sign_out_wanted.emit()
    room.tell(room.submit("tom.okafor"), Done(signed_in()))
    room.tell(2, refusal(e.TooManyRequests, "RevokeToken"))
    assert room.window.status.name == "SIGNED_IN"
    assert room.window.notice is None


def test_the_service_answering_ends_offline(room: Room):
    at_session(room)
    room.window.refresh_wanted.emit()
    room.tell(2, Failed(e.NotSent("host", "refused")))
    assert room.window.status.name == "OFFLINE"
    room.window.refresh_wanted.emit()
    room.tell(3, refusal(e.TooManyRequests))
    assert room.window.status.name == "SIGNED_IN"


def test_cancelling_a_request_keeps_what_was_typed(room: Room):
    room.submit()
    room.login.cancel.click()
    assert room.login.user_name.text() == "maria.santos"
    assert room.login.password.text() == "Correct-horse-1"


def test_choosing_another_connection_keeps_a_typed_user_name(room: Room):
    room.login.user_name.set_text("tom")
    room.login.connection_chosen.emit(1)
    assert room.login.user_name.text() == "tom"


def test_signing_in_without_a_second_step_starts_the_count_of_failures_afresh(room: Room):
    for _ in range(4):
        room.tell(room.submit(), refusal(e.IncorrectCredentials))
    room.tell(room.submit(), Done(signed_in()))
    room.window.sign_out_wanted.emit()
    room.tell(len(room.runner.started), Done(None))
    room.desk.sign_in.open()
    room.tell(room.submit(), refusal(e.IncorrectCredentials))
    assert room.login.action.isEnabled()


def test_a_forgotten_password_is_a_flow_of_its_own_and_leads_on_to_signing_in(room: Room):
    """Nothing is typed twice: the new password signs in by itself."""
    room.login.user_name.set_text("maria.santos")
    room.login.forgot.click()
    name, flow = room.runner.started[0]
    assert name == "reset_password"
    assert next(flow) == AskPrerequisite(Prerequisite.NEW_PASSWORD, "maria.santos")
    room.tell(1, Asking(AskPrerequisite(Prerequisite.NEW_PASSWORD, "maria.santos")))
    assert not room.login.isVisible()
    assert room.question.windowTitle() == "Reset your password"
    room.tell(1, Done(Credentials("maria.santos", "New-horse-2")))
    assert [name for name, _ in room.runner.started] == ["reset_password", "sign_in"]
    assert next(room.runner.started[1][1]).parameters["AuthParameters"] == {
        "USERNAME": "maria.santos",
        "PASSWORD": "New-horse-2",
    }
    assert room.login.message.problem is not None
    assert room.login.message.problem.kind == "success"
    room.tell(2, Done(signed_in()))
    assert room.login.password.text() == ""
    assert room.window.status.name == "SIGNED_IN"


def test_a_reset_that_came_to_nothing_leads_back_to_the_login_dialog(room: Room):
    room.login.user_name.set_text("maria.santos")
    room.login.forgot.click()
    room.tell(1, refusal(e.ResetNotPossible, "ForgotPassword"))
    assert room.login.isVisible()
    assert "can't be set from here" in room.login.message.text()
    room.submit()
    assert room.runner.started[-1][0] == "sign_in"


def test_where_the_password_may_be_left_empty_it_says_so(room: Room):
    profile = Profile("Choice", "eu-central-1", "eu-central-1_C", "c", auth_flow="USER_AUTH")
    room.desk.sign_in.set_connections([Connection(profile, NoService()), *room.connections])
    room.submit("maria.santos", "")
    assert next(room.runner.started[0][1]).parameters["AuthFlow"] == "USER_AUTH"
    room.login.cancel.click()
    room.login.connection_chosen.emit(1)
    room.submit("maria.santos", "")
    assert len(room.runner.started) == 1


def test_what_a_user_chose_last_is_suggested_next_time(room: Room, monkeypatch: pytest.MonkeyPatch):
    known: list[Known] = []
    monkeypatch.setattr(
        sign_in_desk, "sign_in", lambda client, credentials, k: iter([known.append(k)])
    )
    room.tell(room.submit(), Done(replace(signed_in(), method=Method.EMAIL)))
    device = Device("key", "group", "secret")
    room.tell(room.submit(), Done(replace(signed_in(), method=None, device=device)))
    room.submit()
    room.login.cancel.click()
    room.submit("tom.okafor")
    for _, flow in room.runner.started:
        if not isinstance(flow, Generator):
            next(flow)
    assert known == [
        Known(),
        Known(Method.EMAIL),
        Known(Method.EMAIL, device),
        Known(),
    ]
    assert "secret" not in room.file.read_text()


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
    room: Room, ask: Ask, *, spent: bool
):
    for _ in range(4):
        room.tell(room.submit(), refusal(e.IncorrectCredentials))
    room.tell(room.submit(), Asking(ask))
    room.tell(len(room.runner.started), refusal(e.IncorrectCredentials))
    assert room.login.action.isEnabled() is not spent
