from __future__ import annotations

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.secret_clipboard import CONFIDENTIAL_FORMATS, SecretClipboard

SECRET = "eyJ.practice.token"


@pytest.fixture
def clipboard(qapp: QApplication):
    board = QGuiApplication.clipboard()
    board.clear()
    yield board
    board.clear()


@pytest.fixture
def keeper(qapp: QApplication, clipboard: QClipboard):
    keeper = SecretClipboard()
    yield keeper
    keeper.clear()
    keeper.deleteLater()


def test_a_copied_secret_carries_the_marks_of_every_platform(
    keeper: SecretClipboard, clipboard: QClipboard
):
    keeper.copy(SECRET, "ID token")
    data = clipboard.mimeData()
    assert data.text() == SECRET
    for name, mark in CONFIDENTIAL_FORMATS.items():
        assert data.hasFormat(name)
        assert bytes(data.data(name).data()) == mark
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"


def test_copying_says_what_and_for_how_long(qtbot: QtBot, keeper: SecretClipboard):
    with qtbot.waitSignal(keeper.message) as said:
        keeper.copy(SECRET, "ID token")
    assert said.args == ["ID token copied. The clipboard is cleared in 30 seconds."]


def test_it_is_cleared_when_the_time_is_up_and_says_so(qtbot: QtBot, clipboard: QClipboard):
    keeper = SecretClipboard(seconds=0)
    keeper.copy(SECRET, "ID token")
    with qtbot.waitSignal(keeper.message) as said:
        pass
    assert said.args == ["The clipboard was cleared."]
    assert clipboard.text() == ""


def test_what_someone_copied_since_stays(qtbot: QtBot, clipboard: QClipboard):
    keeper = SecretClipboard(seconds=0)
    keeper.copy(SECRET, "ID token")
    clipboard.setText("mine")
    with qtbot.assertNotEmitted(keeper.message, wait=50):
        pass
    assert clipboard.text() == "mine"
    assert keeper.clear() is False


def test_quitting_clears_it(qapp: QApplication, keeper: SecretClipboard, clipboard: QClipboard):
    keeper.copy(SECRET, "ID token")
    qapp.aboutToQuit.emit()
    assert clipboard.text() == ""


def test_a_second_copy_starts_the_time_anew(keeper: SecretClipboard, clipboard: QClipboard):
    keeper.copy(SECRET, "ID token")
    keeper.copy("other", "Access token")
    assert clipboard.text() == "other"
    assert keeper.clear() is True
    assert clipboard.text() == ""


def test_the_secret_is_not_kept(keeper: SecretClipboard):
    keeper.copy(SECRET, "ID token")
    assert SECRET not in repr(vars(keeper))
