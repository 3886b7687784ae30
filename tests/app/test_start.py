"""Before there is a presenter: errors that are not caught, the welcome, the program's icon."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.startup.first_paint import FirstPaint
from tests.helpers.user_folders import home_environment


@pytest.fixture
def app(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[App]:
    for name, value in home_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(FirstPaint, "_painted", lambda _: None)  # the rest never comes
    hooks = sys.excepthook, threading.excepthook
    app = App(qapp)
    qtbot.addWidget(app.window)
    yield app
    sys.excepthook, threading.excepthook = hooks
    app.window.closing.disconnect()
    app.deleteLater()


def test_an_uncaught_error_is_told_in_the_login_dialog_while_there_is_no_window(app: App):
    app.first_paint.show_login("Staff", "", lambda: None)
    app.uncaught.happened.emit("KeyError")
    login = app.first_paint.login
    assert login is not None
    assert login.message.problem is not None
    assert login.action.isEnabled()


def test_sign_in_after_the_welcome_was_closed_brings_it_back(app: App):
    app.opening.open_welcome()
    assert app.welcome_flow.welcome is not None
    app.welcome_flow.welcome.reject()
    app.window.sign_in_wanted.emit()
    assert app.welcome_flow.welcome.isVisible()


def test_the_windows_have_the_program_s_icon(app: App, qapp: QApplication):
    qapp.setWindowIcon(QIcon())
    app.opening.open_welcome()
    assert not app.window.windowIcon().isNull()
    assert app.welcome_flow.welcome is not None
    assert not app.welcome_flow.welcome.windowIcon().isNull()
