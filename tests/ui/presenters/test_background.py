"""Closing the window, and what is said where nobody looks at it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.errors import Refusal
from desktop.auth.states import Done, Failed
from desktop.ui.main_window import tray
from desktop.ui.presenters.background import Background
from tests.auth.transcripts import signed_in
from tests.helpers.windows import WindowsWithFakeWorker


class Place:
    """A desk on a desktop with a notification area, or without."""

    def __init__(self, windows: WindowsWithFakeWorker) -> None:
        self.windows = windows
        self.background = Background(windows.window, windows.presenter.session)
        self.said: list[tuple[str, str]] = []

    def sign_in(self) -> None:
        attempt = self.windows.submit()
        self.windows.report(
            attempt, Done(dataclasses.replace(signed_in(), received=self.windows.now))
        )
        made = self.background.tray
        if made is not None:
            made.notify = lambda *words: self.said.append(words)  # type: ignore[method-assign]


@pytest.fixture
def with_tray(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setattr(tray, "available", lambda: True)
    return Place(WindowsWithFakeWorker(qtbot, tmp_path))


@pytest.fixture
def without_tray(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setattr(tray, "available", lambda: False)
    return Place(WindowsWithFakeWorker(qtbot, tmp_path))


def test_signed_in_with_a_tray_closing_ends_nothing_and_says_so_once(with_tray: Place):
    with_tray.sign_in()
    assert with_tray.background.stays
    with_tray.background.window_closed()
    with_tray.background.window_closed()
    assert [title for title, _ in with_tray.said] == ["You stay signed in"]


def test_without_a_tray_closing_is_the_end(without_tray: Place):
    without_tray.sign_in()
    assert not without_tray.background.stays


def test_a_notification_area_that_comes_late_is_found(
    without_tray: Place, monkeypatch: pytest.MonkeyPatch
):
    """Such as at log-in, when the program can be there before the panel."""
    without_tray.sign_in()
    monkeypatch.setattr(tray, "available", lambda: True)
    assert without_tray.background.stays
    without_tray.background.window_closed()
    made = without_tray.background.tray
    assert made is not None
    assert made.icon.isVisible()


def test_when_it_has_gone_closing_is_the_end(with_tray: Place, monkeypatch: pytest.MonkeyPatch):
    """Nobody could get at a window that hides behind an icon that isn't there."""
    with_tray.sign_in()
    monkeypatch.setattr(tray, "available", lambda: False)
    assert not with_tray.background.stays


def test_signed_out_closing_is_the_end_and_there_is_no_icon_before_a_session(with_tray: Place):
    assert not with_tray.background.stays
    assert with_tray.background.tray is None
    with_tray.sign_in()
    with_tray.windows.window.sign_out_wanted.emit()
    assert not with_tray.background.stays


def test_the_icon_follows_the_state_and_names_the_person(with_tray: Place):
    with_tray.sign_in()
    made = with_tray.background.tray
    assert made is not None
    assert made.state.text().startswith("Signed in · ")
    with_tray.windows.window.sign_out_wanted.emit()
    assert made.state.text() == "Signed out"


def test_its_entries_do_what_the_window_s_do(with_tray: Place, qtbot: QtBot):
    with_tray.sign_in()
    made = with_tray.background.tray
    assert made is not None
    with_tray.windows.window.hide()
    made.open.trigger()
    assert with_tray.windows.window.isVisible()
    made.refresh.trigger()
    assert with_tray.windows.worker.started[-1][0] == "refresh"
    made.sign_out.trigger()
    assert with_tray.windows.window.current.session is None
    with qtbot.waitSignal(with_tray.background.quit_wanted):
        made.quit.trigger()


def test_being_signed_out_is_told_to_whom_the_window_is_closed(with_tray: Place):
    with_tray.sign_in()
    with_tray.windows.window.hide()
    with_tray.windows.window.refresh_wanted.emit()
    attempt = len(with_tray.windows.worker.started)
    with_tray.windows.report(attempt, Failed(e.SignedOut(Refusal("InitiateAuth", "NotAuthorized"))))
    assert with_tray.said == [
        ("You have been signed out", "You have been signed out. Sign in again.")
    ]


def test_the_end_of_the_session_is_told_in_the_window_and_beside_it(with_tray: Place):
    with_tray.sign_in()
    with_tray.windows.window.hide()
    with_tray.background.session_end.near.emit(1_800_000_000)
    assert [title for title, _ in with_tray.said] == ["Your sign-in ends soon"]
    with_tray.windows.window.show()
    assert with_tray.windows.window.notice is not None
