"""The connections of the login dialog, and what was typed before there was one."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth.states import Done
from desktop.config.profile import Profile
from desktop.ui.models.connection import Connection, connection_names
from tests.auth.transcripts import signed_in
from tests.helpers.fake_worker import UnusedService
from tests.helpers.windows import WindowsWithFakeWorker


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


def test_choosing_another_connection_keeps_a_typed_user_name(windows: WindowsWithFakeWorker):
    windows.login.user_name.set_text("tom")
    windows.login.connection_chosen.emit(1)
    assert windows.login.user_name.text() == "tom"


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


def test_connections_of_the_same_name_are_told_apart_by_their_files():
    profile = Profile("Staff", "eu-central-1", "eu-central-1_A", "a")
    other = Profile("Test", "eu-central-1", "eu-central-1_B", "b")
    connections = [
        Connection(profile, UnusedService(), path="/home/maria/profiles/staff.toml"),
        Connection(profile, UnusedService(), path="C:\\profiles\\staff 2.toml"),
        Connection(profile, UnusedService()),
        Connection(other, UnusedService(), path="/home/maria/profiles/test.toml"),
    ]
    names = ["Staff (staff)", "Staff (staff 2)", "Staff", "Test"]
    assert connection_names(connections) == names


def third(**more: object) -> Connection:
    profile = Profile("Third", "eu-central-1", "eu-central-1_C", "c", **more)
    return Connection(profile, UnusedService(), path="/profiles/third.toml")


def test_a_connection_that_was_opened_is_chosen_and_remembered(windows: WindowsWithFakeWorker):
    windows.presenter.open_connection(third())
    box = windows.login.connections
    assert [box.itemText(index) for index in range(box.count())] == ["Staff", "Test", "Third"]
    assert box.currentText() == "Third"
    assert windows.login.isVisible()
    assert windows.remembered.profile == "/profiles/third.toml"
    windows.submit()
    assert next(windows.worker.started[0][1]).parameters["ClientId"] == "c"


def test_opened_again_it_is_listed_once_with_what_is_in_the_file_now(
    windows: WindowsWithFakeWorker,
):
    for support in ("the desk", "another desk"):
        windows.presenter.open_connection(third(support=support))
    assert windows.login.connections.count() == 3
    assert "another desk" in windows.login.support.text()


def test_it_stays_in_the_list_when_the_others_come_later(qtbot: QtBot, tmp_path: Path):
    """As in the practice mode, before the pool has started."""
    windows = WindowsWithFakeWorker(qtbot, tmp_path, connected=False)
    windows.presenter.open_connection(third())
    windows.presenter.sign_in.set_connections(windows.connections)
    assert windows.login.connections.currentText() == "Third"
    assert windows.login.connections.count() == 3


def test_opening_one_ends_the_sign_in_that_is_under_way(windows: WindowsWithFakeWorker):
    attempt = windows.submit()
    windows.presenter.open_connection(third())
    assert windows.worker.cancelled == [attempt]
    assert not windows.login.action.busy
    assert windows.login.connections.currentText() == "Third"


def test_opening_one_while_signed_in_leaves_the_session_until_the_next_sign_in(
    windows: WindowsWithFakeWorker,
):
    session = windows.sign_in()
    remembered = windows.remembered.profile
    windows.presenter.open_connection(third())
    assert windows.login.isVisible()
    assert windows.current.session is session
    assert windows.remembered.profile == remembered
    windows.login.reject()
    assert windows.current.session is session


def test_a_kept_session_is_left_alone_where_nothing_may_resume_it(windows: WindowsWithFakeWorker):
    connection = third()
    windows.remembered.set_signed_in_name(connection.profile.connection_key, "Maria Santos")
    windows.presenter.open_connection(connection, resumes=False)
    assert windows.login.isVisible()
    assert not windows.current.present
    assert windows.remembered.signed_in_name(connection.profile.connection_key) == "Maria Santos"


def test_opening_one_whose_session_is_kept_resumes_that(windows: WindowsWithFakeWorker):
    connection = third()
    windows.remembered.set_signed_in_name(connection.profile.connection_key, "Maria Santos")
    windows.presenter.open_connection(connection)
    assert not windows.login.isVisible()
    assert windows.current.resuming
    assert windows.current.display_name == "Maria Santos"
    assert windows.current.connection is connection
