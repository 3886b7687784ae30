"""The whole of it in the windows: the own Region is gone, the replica serves, and back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.code import CodeDialog
from desktop.ui.main_window.region_line import RegionLine
from desktop.ui.models.status import Status
from tests.helpers.practice_pool import PracticePool
from tests.live.windows import Windows

XENIA, YANNICK = "xenia.roth", "yannick.leroy"


@pytest.fixture
def windows(qtbot: QtBot, pool: PracticePool, tmp_path: Path) -> Iterator[Windows]:
    windows = Windows(qtbot, pool, tmp_path)
    yield windows
    pool.set_primary_listening(on=True)
    assert windows.worker.stop(10)


def region_line(windows: Windows) -> str:
    line = windows.window.findChild(RegionLine)
    return line.text() if line is not None and line.isVisible() else ""


def told(windows: Windows) -> str:
    problem = windows.login.message.problem
    return problem.text if problem else ""


def test_the_replica_serves_until_the_own_region_is_back(windows: Windows):
    windows.pool.set_primary_listening(on=False)
    windows.go_to(XENIA)
    windows.wait(lambda: "so you will be signed in through eu-west-1" in told(windows))
    windows.sign_in(XENIA)
    windows.code(XENIA)
    windows.is_in()
    assert region_line(windows) == (
        "Signed in through eu-west-1, since eu-central-1 isn't available just now."
    )
    windows.window.refresh_wanted.emit()
    windows.wait(lambda: not windows.window.current.refreshing)
    assert region_line(windows), "still there"
    windows.pool.set_primary_listening(on=True)
    windows.window.refresh_wanted.emit()
    windows.wait(lambda: not region_line(windows))
    assert "eu-central-1 is available again." in windows.said()
    windows.is_in()
    windows.pool.set_primary_listening(on=False)
    windows.window.refresh_wanted.emit()
    windows.wait(lambda: bool(region_line(windows)))
    assert windows.window.status is Status.SIGNED_IN


def test_an_authenticator_app_is_told_of_before_the_password_is_typed(windows: Windows):
    key = windows.pool.profile(windows.pool.user(YANNICK)["user_pool_id"]).connection_key
    windows.remembered.set_method(key, YANNICK, "SOFTWARE_TOKEN_MFA")
    windows.pool.set_primary_listening(on=False)
    windows.go_to(YANNICK)
    windows.wait(lambda: "Codes of an authenticator app don't work in eu-west-1" in told(windows))
    assert windows.login.password.text() == ""
    windows.sign_in(YANNICK)
    windows.wait(lambda: "through which you are signing in just now" in told(windows))


def test_after_a_fault_the_person_goes_there_by_a_button(windows: Windows):
    fault = {"operation": "InitiateAuth", "kind": "error", "region": "eu-central-1"}
    windows.pool.set_faults(fault)
    windows.sign_in(XENIA)
    button = windows.presenter.sign_in.regions.button
    windows.wait(button.isVisible)
    button.click()
    assert not windows.question(CodeDialog).region.isVisible(), "it is there already"
    windows.code(XENIA)
    windows.is_in()
    assert region_line(windows)


def test_a_code_that_can_t_be_checked_is_asked_for_anew_in_the_other_region(windows: Windows):
    windows.sign_in(XENIA)
    dialog = windows.question(CodeDialog)
    windows.pool.set_primary_listening(on=False)
    windows.code(XENIA)
    windows.wait(dialog.region.isVisible)
    sent = len(windows.pool.replica.messages(XENIA))
    dialog.region.click()
    windows.wait(lambda: len(windows.pool.replica.messages(XENIA)) > sent)
    windows.code(XENIA)
    windows.is_in()
    assert region_line(windows)
