"""The lock, and the talk through the socket behind it, with whatever else comes there."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.startup import single_instance
from desktop.startup.single_instance import ANSWER, CALL, SingleInstance
from desktop.system.instance_lock import Place
from desktop.ui.dialogs.welcome import Welcome
from desktop.ui.main_window.window import MainWindow

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="speaks to the socket by hand")


@pytest.fixture(autouse=True)
def runtime(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Not pytest's own folder: the path of a socket in it would be too long."""
    with tempfile.TemporaryDirectory(prefix="desk-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
        yield Path(folder, "cognito-desk")


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    window.furnish()
    return window


@pytest.fixture
def first(window: MainWindow, runtime: Path, qtbot: QtBot) -> Iterator[SingleInstance]:
    """Has a window that is hidden, and listens."""
    first = SingleInstance(window)
    assert first.take("")
    first.listen()
    qtbot.waitUntil(lambda: is_listening(runtime))
    yield first
    first.stop()


def is_listening(runtime: Path) -> bool:
    """The socket is there a moment before anybody is at it."""
    for path in runtime.glob("*.socket"):
        with socket.socket(socket.AF_UNIX) as connection:
            return connection.connect_ex(str(path)) == 0
    return False


def beside(work: Callable[[], object], qtbot: QtBot) -> list[object]:
    """What `work` returned on a thread, while the event loop of this one runs."""
    came: list[object] = []
    threading.Thread(target=lambda: came.append(work()), daemon=True).start()
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    return came


def call(words: bytes = CALL, patience: float = 10.0) -> bytes:
    return Place("").call(words, patience)


def raw(runtime: Path, words: bytes) -> socket.socket:
    (path,) = runtime.glob("*.socket")
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(str(path))
    connection.sendall(words)
    return connection


def test_a_call_shows_the_window_and_is_answered_when_it_is_shown(
    first: SingleInstance, window: MainWindow, qtbot: QtBot
):
    assert beside(call, qtbot) == [ANSWER]
    assert window.isVisible()


def test_a_minimised_window_comes_back(first: SingleInstance, window: MainWindow, qtbot: QtBot):
    window.showMinimized()
    assert beside(call, qtbot) == [ANSWER]
    assert not window.isMinimized()


@pytest.mark.parametrize(
    "words",
    [b"", b"\x00\x00\x00\x05hello", b"\xff" * 2000, b"\x7f\xff\xff\xff" + CALL, b"\x00\x00"],
    ids=["silence", "another word", "noise", "endless", "half a header"],
)
def test_what_is_no_call_is_ignored_and_holds_nobody_up(
    words: bytes, first: SingleInstance, window: MainWindow, runtime: Path, qtbot: QtBot
):
    with raw(runtime, words):
        assert beside(lambda: call(b"some other word"), qtbot) == [b""]
        assert not window.isVisible()
        assert beside(call, qtbot) == [ANSWER]


def test_many_callers_that_hang_up_at_once_do_no_harm(
    first: SingleInstance, window: MainWindow, runtime: Path, qtbot: QtBot
):
    for _ in range(50):
        raw(runtime, b"").close()
    assert beside(call, qtbot) == [ANSWER]


def test_what_lets_a_window_come_forward_on_wayland_is_handed_over(
    first: SingleInstance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(single_instance.TOKEN, "before")
    assert beside(lambda: call(CALL + b"gnome-shell/desk/42_TIME7"), qtbot) == [ANSWER]
    assert os.environ[single_instance.TOKEN] == "gnome-shell/desk/42_TIME7"
    assert beside(lambda: call(CALL + b"\xff\n\x00"), qtbot) == [ANSWER]
    assert os.environ[single_instance.TOKEN] == "gnome-shell/desk/42_TIME7"


def test_a_first_one_whose_window_hangs_gives_no_answer(
    first: SingleInstance, monkeypatch: pytest.MonkeyPatch
):
    """Called on the thread of the event loop, which so can't show anything."""
    monkeypatch.setattr(single_instance, "LONGEST_TALK", 0.2)
    assert call() == b""


def test_waiting_for_one_that_never_answers_has_an_end(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(single_instance, "PATIENCE", 0.3)
    assert Place("").lock()
    began = time.monotonic()
    assert SingleInstance(window).take("")
    assert 0.3 <= time.monotonic() - began < 5


def test_who_comes_while_the_first_one_ends_is_the_next_first_one(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    ending = Place("")
    assert ending.lock()
    handle = ending._handle
    assert handle is not None
    threading.Timer(0.3, os.close, [handle]).start()
    assert SingleInstance(window).take("")
    assert not Place("").lock()


def test_a_folder_that_cannot_be_had_keeps_nobody_from_a_window(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / "cognito-desk").write_text("a file where the folder would be")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    one = SingleInstance(window)
    assert one.take("")
    one.listen()
    one.stop()


def test_a_path_too_long_for_a_socket_only_means_not_to_be_found(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    deep = tmp_path / ("deep" * 30)
    deep.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    monkeypatch.setattr(single_instance, "PATIENCE", 0.3)
    one = SingleInstance(window)
    assert one.take("")
    one.listen()
    assert SingleInstance(window).take("")
    one.stop()


def test_a_profile_opened_later_is_found_as_well(
    first: SingleInstance, window: MainWindow, runtime: Path, tmp_path: Path, qtbot: QtBot
):
    first.hold(tmp_path / "staff.toml")
    qtbot.waitUntil(lambda: len(list(runtime.glob("*.socket"))) == 2)
    second = SingleInstance(window)
    assert beside(lambda: second.take(tmp_path / "staff.toml"), qtbot) == [False]
    assert window.isVisible()


def test_only_this_user_can_reach_it(first: SingleInstance, runtime: Path):
    assert runtime.stat().st_mode & 0o777 == 0o700
    assert {lock.stat().st_mode & 0o777 for lock in runtime.glob("*.lock")} == {0o600}


def test_a_dialog_that_is_open_comes_forward_with_the_window(
    first: SingleInstance, window: MainWindow, qtbot: QtBot
):
    window.show()
    welcome = Welcome(window)
    welcome.open()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is welcome)
    assert beside(call, qtbot) == [ANSWER]
    qtbot.waitUntil(welcome.isActiveWindow)
