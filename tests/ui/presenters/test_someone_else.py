"""The login dialog for the person of the last time, and for another one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.windows import SignedInWindows, WindowsWithFakeWorker


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> SignedInWindows:
    return SignedInWindows(qtbot, tmp_path)


def choose(windows: WindowsWithFakeWorker, text: str) -> None:
    (found,) = [a for a in windows.window.findChildren(QAction) if a.text() == text]
    found.trigger()


def test_sign_in_as_someone_else_starts_empty(windows: SignedInWindows, qtbot: QtBot):
    windows.login.password.set_text("left there")
    windows.login.keep_signed_in.setChecked(True)
    choose(windows, "Sign in as &someone else…")
    login = windows.login
    assert login.isVisible()
    assert (login.user_name.text(), login.password.text()) == ("", "")
    assert not login.keep_signed_in.isChecked()
    assert login.focusWidget() is login.user_name.edit


def test_also_while_the_dialog_is_open_and_at_another_connection(windows: SignedInWindows):
    login = windows.login
    windows.remembered.set_user_name(windows.connections[1].profile.connection_key, "tom.okafor")
    windows.presenter.sign_in.open()
    assert login.user_name.text() == "maria.santos"
    choose(windows, "Sign in as &someone else…")
    assert login.user_name.text() == ""
    login.connection_chosen.emit(1)
    assert login.user_name.text() == ""


def test_the_next_ordinary_sign_in_has_the_name_again(windows: SignedInWindows):
    choose(windows, "Sign in as &someone else…")
    windows.login.reject()
    windows.window.sign_out_wanted.emit()
    windows.window.sign_in_wanted.emit()
    assert windows.login.user_name.text() == "maria.santos"
    assert windows.login.focusWidget() is windows.login.password.edit


def test_what_is_being_sent_stays(windows: SignedInWindows):
    windows.presenter.sign_in.open()
    windows.submit()
    choose(windows, "Sign in as &someone else…")
    assert windows.login.user_name.text() == "maria.santos"


def test_after_escape_enter_signs_in(qtbot: QtBot, tmp_path: Path):
    """Out of the login dialog, and out of a question of the sign-in."""
    windows = WindowsWithFakeWorker(qtbot, tmp_path)
    windows.window.focus_sign_in()  # as the start of the program does
    qtbot.keyClick(windows.login, Qt.Key.Key_Escape)
    assert not windows.login.isVisible()
    with qtbot.waitActive(windows.window):
        windows.window.activateWindow()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert windows.login.isVisible()
