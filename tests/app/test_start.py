"""Before there is a presenter: what is typed early, and a welcome that was closed."""

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
from desktop.config.profile import Profile


@pytest.fixture
def app(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[App]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(App, "_painted", lambda _: None)  # the rest never comes
    hooks = sys.excepthook, threading.excepthook
    app = App(qapp)
    qtbot.addWidget(app.window)
    yield app
    sys.excepthook, threading.excepthook = hooks
    app.window.closing.disconnect()
    app.deleteLater()


def early(app: App) -> None:
    login = app._new_login("Staff", "")
    app._open(login, lambda: None)
    login.user_name.set_text("maria")
    login.password.set_text("Correct-horse-1")
    login.submit()


def test_enter_before_there_is_a_presenter_is_kept(app: App):
    early(app)
    assert app._early == ("maria", "Correct-horse-1")


@pytest.mark.parametrize("way", ["cancel", "close"])
def test_cancelling_that_early_sends_nothing(app: App, way: str):
    early(app)
    assert app._login is not None
    if way == "cancel":
        app._login.cancel.click()
    else:
        app._login.close()
    assert app._early is None


def test_a_mishap_that_early_is_told_in_the_login_dialog(app: App):
    early(app)
    app._show_uncaught("KeyError")
    assert app._login is not None
    assert app._login.message.problem is not None
    assert app._login.action.isEnabled()


def test_sign_in_after_the_welcome_was_closed_brings_it_back(app: App):
    app._open_welcome()
    assert app._welcoming._welcome is not None
    app._welcoming._welcome.reject()
    app.window.sign_in_wanted.emit()
    assert app._welcoming._welcome.isVisible()


def test_the_windows_have_the_program_s_icon(app: App, qapp: QApplication):
    qapp.setWindowIcon(QIcon())
    app._open_welcome()
    assert not app.window.windowIcon().isNull()
    assert app._welcoming._welcome is not None
    assert not app._welcoming._welcome.windowIcon().isNull()


def test_coming_back_the_space_bar_signs_nobody_out(app: App, qtbot: QtBot):
    profile = Profile("Staff", "eu-central-1", "eu-central-1_Staff", "client")
    app._new_login("Staff", "")
    with qtbot.waitExposed(app.window):
        app._come_back("Maria Santos", profile, lambda: None)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert QApplication.focusWidget() is app.window.tabs
