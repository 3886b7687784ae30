"""The windows that are shown first, and what happens once they are painted."""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.config.profile import Profile
from desktop.diagnostics.uncaught import UncaughtExceptions
from desktop.startup.first_paint import FirstPaint
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.current_session import CurrentSession


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow(CurrentSession())
    qtbot.addWidget(window)
    return window


@pytest.fixture
def first_paint(window: MainWindow) -> Iterator[FirstPaint]:
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield FirstPaint(window, UncaughtExceptions(window), None, time.monotonic)
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    gc.enable()  # it was switched off for good
    gc.unfreeze()


def test_the_rest_follows_the_login_dialog(
    first_paint: FirstPaint, window: MainWindow, qtbot: QtBot
):
    order: list[str] = []
    first_paint.window_shown.connect(lambda: order.append("main window"))
    first_paint.show_login("Staff", "", lambda: order.append("finish"))
    assert first_paint.login is not None
    assert first_paint.login.isVisible()
    assert not window.isVisible()
    assert not first_paint.importing
    qtbot.waitUntil(lambda: first_paint.importing, timeout=10_000)
    qtbot.waitUntil(lambda: order == ["main window", "finish"], timeout=30_000)
    assert window.isVisible()
    assert not first_paint.importing


def test_what_is_typed_at_once_is_the_password_where_the_name_is_known(
    first_paint: FirstPaint, qtbot: QtBot
):
    """The name was filled in later before, and the password stood in its field, to be read."""
    first_paint.show_login("Staff", "", lambda: None, user_name="maria.santos")
    login = first_paint.login
    assert login is not None
    qtbot.keyClicks(login.focusWidget(), "Secret-1")
    assert (login.user_name.text(), login.password.text()) == ("maria.santos", "Secret-1")


def test_enter_signs_in_once_the_login_dialog_was_closed(
    first_paint: FirstPaint, window: MainWindow, qtbot: QtBot
):
    first_paint.show_login("Staff", "", lambda: None)
    qtbot.waitUntil(window.isVisible, timeout=30_000)
    assert first_paint.login is not None
    first_paint.login.reject()
    with qtbot.waitActive(window):
        window.activateWindow()
    with qtbot.waitSignal(window.sign_in_wanted):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_on_resuming_there_is_no_login_dialog_and_the_space_bar_does_not_sign_out(
    first_paint: FirstPaint, window: MainWindow, qtbot: QtBot
):
    profile = Profile("Staff", "eu-central-1", "eu-central-1_Staff", "client")
    finished: list[bool] = []
    with qtbot.waitSignal(first_paint.window_shown), qtbot.waitExposed(window):
        first_paint.show_resuming("Maria Santos", profile, lambda: finished.append(True))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert QApplication.focusWidget() is window.tabs
    qtbot.waitUntil(lambda: finished == [True], timeout=30_000)
    assert first_paint.login is not None
    assert not first_paint.login.isVisible()


def test_what_is_prepared_is_prepared_on_a_thread_after_the_first_paint(
    first_paint: FirstPaint, qtbot: QtBot
):
    order: list[object] = []
    first_paint.show_login(
        "Staff",
        "",
        finish=lambda: order.append("finish"),
        prepare=lambda: order.append(threading.current_thread() is threading.main_thread()),
    )
    assert order == []
    qtbot.waitUntil(lambda: order == [False, "finish"], timeout=30_000)


def test_a_program_that_ends_waits_for_the_import_under_way_and_begins_no_other(
    first_paint: FirstPaint, qtbot: QtBot
):
    """A thread that the interpreter kills inside of C++ aborts the process."""
    importing, goes_on = threading.Event(), threading.Event()
    finished: list[bool] = []

    def prepare() -> None:
        importing.set()
        goes_on.wait(10)

    first_paint.show_login("Staff", "", lambda: finished.append(True), prepare)
    qtbot.waitUntil(importing.is_set, timeout=30_000)
    threads = [it for it in threading.enumerate() if it.name == "imports"]
    threading.Timer(0.05, goes_on.set).start()
    first_paint.stop()
    assert [it.is_alive() for it in threads] == [False]
    qtbot.wait(50)
    assert finished == []
