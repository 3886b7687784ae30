"""Several connections: each has its own kept session. The test plays the worker."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.connection_key import ConnectionKey
from desktop.auth.not_kept import NotKept
from desktop.auth.states import Done, Failed
from desktop.auth.stored_session import Recall
from desktop.config.remembered import Remembered
from desktop.ui.models.connection import Connection
from tests.auth.flows.test_refresh import signed_in
from tests.ui.presenters.test_main import NoService, Room


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Room:
    """Both connections have files, and somebody stays signed in at the second one."""
    room = Room(qtbot, tmp_path, connected=False)
    first, second = room.connections
    room.desk._remembered.set_signed_in_name(ConnectionKey("https://x", "y"), "Elsewhere")
    room.desk._remembered.set_signed_in_name(second.profile.connection_key, "Tom Okafor")
    room.connections = [
        Connection(first.profile, NoService(), path="/staff.toml"),
        Connection(second.profile, NoService(), path="/test.toml"),
    ]
    room.desk.open_connections(room.connections)
    return room


def sign_in(room: Room, *, kept: bool) -> None:
    room.tell(room.submit(), Done(dataclasses.replace(signed_in(), received=room.now, kept=kept)))


def choose(room: Room, index: int) -> None:
    room.desk.sign_in.open()
    room.login.connections.setCurrentIndex(index)
    room.login.connections.activated.emit(index)


def test_choosing_a_connection_where_one_stays_signed_in_asks_for_nothing(room: Room):
    choose(room, 1)
    assert not room.login.isVisible()
    assert isinstance(next(room.runner.started[-1][1]), Recall)
    assert room.window.windowTitle() == "TEST · Cognito Desk"
    assert room.window.current.display_name == "Tom Okafor"
    assert Remembered.read(room.file).profile == "/test.toml"


def test_a_kept_session_is_put_aside_and_not_revoked(room: Room):
    sign_in(room, kept=True)
    choose(room, 1)
    assert [name for name, _ in room.runner.started] == ["sign_in", "refresh"]
    key = room.connections[0].profile.connection_key
    assert Remembered.read(room.file).signed_in_name(key)


def test_a_session_that_is_not_kept_ends_when_another_one_is_chosen(room: Room):
    sign_in(room, kept=False)
    choose(room, 1)
    assert [name for name, _ in room.runner.started] == ["sign_in", "sign_out", "refresh"]


def test_a_renewal_under_way_goes_on_to_its_end_and_is_not_shown(room: Room):
    sign_in(room, kept=True)
    room.window.refresh_wanted.emit()
    attempt = len(room.runner.started)
    choose(room, 1)
    assert attempt not in room.runner.cancelled
    room.tell(attempt, Done(dataclasses.replace(signed_in(), kept=True)))
    assert room.window.current.display_name == "Tom Okafor"
    assert "sign_out" not in [name for name, _ in room.runner.started]


def test_the_connection_that_is_active_is_not_begun_again(room: Room):
    choose(room, 1)
    before = len(room.runner.started)
    choose(room, 1)
    assert len(room.runner.started) == before


def test_where_nothing_is_found_any_more_the_person_signs_in_there(room: Room):
    choose(room, 1)
    room.tell(len(room.runner.started), Failed(e.NothingKept(NotKept.KEY_GONE)))
    assert room.login.isVisible()
    assert room.login.connections.currentIndex() == 1
    key = room.connections[1].profile.connection_key
    assert Remembered.read(room.file).signed_in_name(key) == ""
