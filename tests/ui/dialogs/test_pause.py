"""What a dialog says during a pause before the next try, and once it is over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.login import LoginDialog
from desktop.ui.text.problem import Problem
from tests.ui.conftest import Clock

OVER = "You can try again now."
WRONG = Problem("The user name or password is incorrect. Check both and try again.")
PAUSED = Problem("Too many attempts. Sign-in is paused for 8 s.", pauses=True)
IGNORED = "Nothing was sent: wait until the pause is over."


@pytest.fixture
def login(qtbot: QtBot, clock: Clock) -> LoginDialog:
    dialog = LoginDialog(clock)
    qtbot.addWidget(dialog)
    dialog.set_connections(["Practice pool"], 0)
    dialog.user_name.set_text("maria.santos")
    dialog.password.set_text("correct horse")
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


def end_of_the_pause(login: LoginDialog, clock: Clock, seconds: float) -> None:
    clock.advance(seconds)
    login.action.check_clock()


def test_a_reason_stays_when_the_pause_is_over(
    login: LoginDialog, clock: Clock, announced: list[tuple[str, bool]]
):
    login.lock(8, WRONG)
    end_of_the_pause(login, clock, 8)
    assert login.message.problem == WRONG
    assert announced == [(WRONG.text, True), (OVER, False)]


def test_a_pause_that_is_hardly_one_ends_without_a_word(
    login: LoginDialog, clock: Clock, announced: list[tuple[str, bool]]
):
    login.lock(1, WRONG)
    end_of_the_pause(login, clock, 1)
    assert login.message.problem == WRONG
    assert (OVER, False) not in announced


def test_a_message_of_nothing_but_the_pause_gives_way_once_it_could_be_read(
    login: LoginDialog, clock: Clock, qtbot: QtBot
):
    login.lock(4, PAUSED)
    end_of_the_pause(login, clock, 4)
    assert login.message.problem == PAUSED
    qtbot.waitUntil(lambda: login.message.text() == OVER, timeout=3000)


def test_a_pause_that_ends_while_something_runs_says_nothing_over_it(
    login: LoginDialog, clock: Clock, qapp: QApplication
):
    login.lock(8, PAUSED)
    login.set_busy(True, "Sending…")
    login.action.show_busy()
    login.action.check_clock()
    assert login.action.text() == "Sending…"
    end_of_the_pause(login, clock, 8)
    assert login.action.text() == "Sending…"
    qapp.processEvents()
    assert login.message.text() != OVER
    login.set_busy(False)
    assert login.action.text() == "Sign in"


def test_enter_during_a_pause_says_that_nothing_was_sent(
    login: LoginDialog, clock: Clock, qtbot: QtBot
):
    login.lock(8, WRONG)
    qtbot.keyClick(login.password.edit, Qt.Key.Key_Return)
    assert login.message.text() == f"{WRONG.text}\n{IGNORED}"
    qtbot.keyClick(login.password.edit, Qt.Key.Key_Return)
    assert login.message.text() == f"{WRONG.text}\n{IGNORED}"
    assert login.message.is_marked
    end_of_the_pause(login, clock, 8)
    assert login.message.text() == WRONG.text


def test_enter_during_a_pause_without_a_message_is_answered_too(
    login: LoginDialog, clock: Clock, qtbot: QtBot
):
    login.lock(8)
    qtbot.keyClick(login.password.edit, Qt.Key.Key_Return)
    assert login.message.text() == IGNORED
    end_of_the_pause(login, clock, 8)
    qtbot.waitUntil(lambda: login.message.text() == OVER)


def test_the_pause_of_another_user_name_is_not_told_to_this_one(login: LoginDialog, clock: Clock):
    login.lock(60, PAUSED)
    login.user_name.set_text("max")
    assert login.message.problem is None
    clock.advance(10)
    login.user_name.set_text("maria.santos")
    assert login.message.problem == PAUSED
