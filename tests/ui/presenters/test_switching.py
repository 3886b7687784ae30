"""Several connections: each has its own kept session. The test plays the worker."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.connection_key import ConnectionKey
from desktop.auth.device import Device
from desktop.auth.not_kept import NotKept
from desktop.auth.states import Done, Failed
from desktop.auth.stored_session import Recall
from desktop.config.remembered import Remembered
from desktop.ui.models.connection import Connection
from tests.auth.transcripts import signed_in
from tests.helpers.fake_worker import UnusedService
from tests.helpers.windows import WindowsWithFakeWorker


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> WindowsWithFakeWorker:
    """Both connections have files, and somebody stays signed in at the second one."""
    windows = WindowsWithFakeWorker(qtbot, tmp_path, connected=False)
    first, second = windows.connections
    windows.remembered.set_signed_in_name(ConnectionKey("https://x", "y"), "Elsewhere")
    windows.remembered.set_signed_in_name(second.profile.connection_key, "Tom Okafor")
    windows.connections = [
        Connection(first.profile, UnusedService(), path="/staff.toml"),
        Connection(second.profile, UnusedService(), path="/test.toml"),
    ]
    windows.presenter.open_connections(windows.connections)
    return windows


def sign_in(windows: WindowsWithFakeWorker, *, kept: bool) -> None:
    windows.report(
        windows.submit(), Done(dataclasses.replace(signed_in(), received=windows.now, kept=kept))
    )


def choose(windows: WindowsWithFakeWorker, index: int) -> None:
    windows.presenter.sign_in.open()
    windows.login.connections.setCurrentIndex(index)
    windows.login.connections.activated.emit(index)


def test_choosing_a_connection_where_one_stays_signed_in_asks_for_nothing(
    windows: WindowsWithFakeWorker,
):
    choose(windows, 1)
    assert not windows.login.isVisible()
    assert isinstance(next(windows.worker.started[-1][1]), Recall)
    assert windows.window.windowTitle() == "TEST · Cognito Desk"
    assert windows.window.current.display_name == "Tom Okafor"
    assert Remembered.read(windows.file).profile == "/test.toml"


def test_a_kept_session_is_put_aside_and_not_revoked(windows: WindowsWithFakeWorker):
    sign_in(windows, kept=True)
    choose(windows, 1)
    assert [name for name, _ in windows.worker.started] == ["sign_in", "refresh"]
    key = windows.connections[0].profile.connection_key
    assert Remembered.read(windows.file).signed_in_name(key)


def test_a_session_that_is_not_kept_ends_when_another_one_is_chosen(windows: WindowsWithFakeWorker):
    sign_in(windows, kept=False)
    choose(windows, 1)
    assert [name for name, _ in windows.worker.started] == ["sign_in", "sign_out", "refresh"]


def test_a_renewal_under_way_goes_on_to_its_end_and_is_not_shown(windows: WindowsWithFakeWorker):
    sign_in(windows, kept=True)
    windows.window.refresh_wanted.emit()
    attempt = len(windows.worker.started)
    choose(windows, 1)
    assert attempt not in windows.worker.cancelled
    windows.report(attempt, Done(dataclasses.replace(signed_in(), kept=True)))
    assert windows.window.current.display_name == "Tom Okafor"
    assert "sign_out" not in [name for name, _ in windows.worker.started]


def test_a_connection_with_the_same_ids_at_another_address_is_another_one(
    windows: WindowsWithFakeWorker,
):
    """Neither the kept session nor the device that this computer is remembered as goes there."""
    kept_at = windows.connections[1].profile
    elsewhere = dataclasses.replace(
        kept_at, endpoint_url="http://localhost:4566", jwks_url="https://keys.example/"
    )
    windows.presenter.sign_in.set_connections(
        [windows.connections[1], Connection(elsewhere, UnusedService())]
    )
    assert elsewhere.connection_key != kept_at.connection_key
    session = dataclasses.replace(signed_in(), device=Device("device key", "group", "secret"))
    windows.report(windows.submit(), Done(session))
    choose(windows, 1)
    assert windows.login.isVisible()
    flow = windows.worker.started[windows.submit() - 1][1]
    assert "device key" not in str(next(flow).parameters)


def test_the_connection_that_is_active_is_not_begun_again(windows: WindowsWithFakeWorker):
    choose(windows, 1)
    before = len(windows.worker.started)
    choose(windows, 1)
    assert len(windows.worker.started) == before


def test_a_kept_session_that_may_have_had_no_second_step_is_told_and_not_signed_in(
    windows: WindowsWithFakeWorker,
):
    """It was stored before `require_mfa` could know."""
    choose(windows, 1)
    gone = e.NothingKept(NotKept.SECOND_STEP_UNKNOWN)
    windows.report(len(windows.worker.started), Failed(gone))
    assert windows.window.current.session is None
    assert windows.login.isVisible()
    assert windows.login.message.text() == (
        "This connection asks for a second step, and nothing says whether the kept sign-in had "
        "one. Sign in again."
    )


def test_where_nothing_is_found_any_more_the_person_signs_in_there(windows: WindowsWithFakeWorker):
    choose(windows, 1)
    windows.report(len(windows.worker.started), Failed(e.NothingKept(NotKept.KEY_GONE)))
    assert windows.login.isVisible()
    assert windows.login.connections.currentIndex() == 1
    key = windows.connections[1].profile.connection_key
    assert Remembered.read(windows.file).signed_in_name(key) == ""
