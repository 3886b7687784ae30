"""The session that is shown: renewed by itself, resumed, ended. The test plays the worker."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.errors import Refusal
from desktop.auth.not_kept import NotKept
from desktop.auth.session import Session
from desktop.auth.states import Done, Failed
from desktop.auth.stored_session import Forget, Recall
from tests.auth.flows.test_refresh import signed_in
from tests.ui.presenters.test_main import Room, at_session

OFFLINE = Failed(e.NotSent("host", "unreachable"))
REVOKED = Failed(e.SignedOut(Refusal("InitiateAuth", "NotAuthorized")))


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Room:
    return Room(qtbot, tmp_path)


def started(room: Room) -> list[str]:
    return [name for name, _ in room.runner.started]


def renew(room: Room) -> int:
    """Time passes until the renewal is due; its attempt number."""
    before = len(room.runner.started)
    room.now += 100_000
    room.desk.session.renewal.check_clock()
    assert len(room.runner.started) == before + 1
    return before + 1


def test_it_is_renewed_by_itself_before_it_ends(room: Room):
    session = at_session(room)
    assert started(room) == ["sign_in"]
    attempt = renew(room)
    assert started(room) == ["sign_in", "refresh"]
    renewed = dataclasses.replace(signed_in(), received=room.now)
    room.tell(attempt, Done(renewed))
    assert room.window.current.session is renewed
    assert session is not renewed


def test_only_one_renewal_at_a_time_however_it_was_wanted(room: Room):
    at_session(room)
    renew(room)
    room.window.refresh_wanted.emit()
    room.desk.session._renew()
    assert started(room) == ["sign_in", "refresh"]


def test_offline_it_is_said_once_and_tried_again_by_itself(room: Room):
    at_session(room)
    room.tell(renew(room), OFFLINE)
    assert room.window.status.name in ("OFFLINE", "EXPIRED")
    room.window.clear_notice()  # the person has read it
    room.tell(renew(room), OFFLINE)
    assert room.window.notice is None
    attempt = renew(room)
    room.tell(attempt, Done(dataclasses.replace(signed_in(), received=room.now)))
    assert room.window.status.name == "SIGNED_IN"


def test_a_problem_of_the_service_keeps_the_session_and_is_tried_again(room: Room):
    session = at_session(room)
    fault = Failed(e.ServiceFault(Refusal("InitiateAuth", "InternalError", status=500)))
    room.tell(renew(room), fault)
    assert room.window.current.session is session
    renew(room)


def test_revoked_means_signed_out_and_says_why(room: Room, qtbot: QtBot):
    at_session(room)
    attempt = renew(room)
    with qtbot.waitSignal(room.desk.session.ended_by_service) as over:
        room.tell(attempt, REVOKED)
    assert over.args == ["You have been signed out. Sign in again."]
    assert room.window.status.name == "SIGNED_OUT"
    before = len(room.runner.started)
    room.now += 100_000
    room.desk.session.renewal.check_clock()
    assert len(room.runner.started) == before  # nothing is left to renew


def resume(room: Room) -> int:
    room.desk.session.resume(room.connections[0], "Maria Santos")
    return len(room.runner.started)


def test_the_session_of_an_earlier_run_comes_back_without_a_dialog(room: Room):
    room.login.close()
    attempt = resume(room)
    flow = room.runner.started[-1][1]
    assert isinstance(next(flow), Recall)
    assert room.window.current.resuming
    session = dataclasses.replace(signed_in(), kept=True)
    room.tell(attempt, Done(session))
    assert room.window.current.session is session
    assert not room.window.current.resuming
    assert room.window.status.name == "SIGNED_IN"
    assert not room.login.isVisible()


def test_offline_at_the_start_the_person_stays_known_and_it_is_tried_again(room: Room):
    room.login.close()
    room.tell(resume(room), OFFLINE)
    assert room.window.status.name == "OFFLINE"
    assert "Maria Santos" in room.window.pages.empty._heading.text()
    assert room.window.current.resuming
    attempt = renew(room)
    room.tell(attempt, Done(dataclasses.replace(signed_in(), received=room.now, kept=True)))
    assert room.window.status.name == "SIGNED_IN"


def test_refresh_now_tries_at_once_while_offline_at_the_start(room: Room):
    room.tell(resume(room), OFFLINE)
    before = len(room.runner.started)
    room.window.refresh_wanted.emit()
    assert len(room.runner.started) == before + 1
    assert isinstance(next(room.runner.started[-1][1]), Recall)


def test_signing_out_while_offline_at_the_start_forgets_and_revokes_what_is_kept(room: Room):
    room.tell(resume(room), OFFLINE)
    room.window.sign_out_wanted.emit()
    assert room.window.status.name == "SIGNED_OUT"
    name, flow = room.runner.started[-1]
    assert name == "sign_out"
    assert isinstance(next(flow), Forget)
    stored_session = signed_in().stored_session
    assert flow.send(stored_session).parameters["Token"] == stored_session.refresh_token


@pytest.mark.parametrize("why", NotKept)
def test_nothing_to_come_back_to_is_told_to_whom_it_concerns(
    room: Room, qtbot: QtBot, why: NotKept
):
    attempt = resume(room)
    with qtbot.waitSignal(room.desk.session.not_resumed) as told:
        room.tell(attempt, Failed(e.NothingKept(why)))
    assert told.args == [why]
    assert room.window.status.name == "SIGNED_OUT"


def test_an_earlier_session_that_was_revoked_ends_with_the_reason(room: Room, qtbot: QtBot):
    attempt = resume(room)
    with qtbot.waitSignal(room.desk.session.ended_by_service):
        room.tell(attempt, REVOKED)
    assert room.window.status.name == "SIGNED_OUT"


def test_settings_that_are_wrong_are_not_tried_again_at_the_start(room: Room):
    wrong = Failed(e.Misconfigured(Refusal("InitiateAuth", "ResourceNotFound")))
    room.tell(resume(room), wrong)
    assert not room.window.current.resuming
    assert room.window.status.name == "SIGNED_OUT"


def test_who_signs_in_at_the_same_connection_keeps_what_is_kept(room: Room):
    """The session before is revoked; the file that is kept is the new one's by then."""
    first: Session = at_session(room)
    attempt = room.submit("tom.okafor")
    room.tell(attempt, Done(signed_in()))
    flow = room.runner.started[-1][1]
    step = next(flow)
    assert step.operation == "RevokeToken"
    assert step.parameters["Token"] == first.tokens.refresh_token


def test_a_token_that_ends_while_its_renewal_runs_makes_no_second_one(room: Room):
    session = at_session(room)
    attempt = renew(room)
    room.now += 100_000
    room.window.countdown.tick()
    room.desk.session.renewal.check_clock()
    assert started(room) == ["sign_in", "refresh"]
    assert room.window.current.session is session
    room.tell(attempt, Done(dataclasses.replace(signed_in(), received=room.now)))
    assert room.window.status.name == "SIGNED_IN"


def test_waking_up_after_the_end_is_expired_at_the_first_look_and_renewed(room: Room):
    """The monotonic clock goes on while the computer sleeps."""
    at_session(room)
    room.now += 100_000
    room.window.countdown.tick()
    assert room.window.status.name == "EXPIRED"
    room.desk.session.renewal.check_clock()
    assert started(room)[-1] == "refresh"
