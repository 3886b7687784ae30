"""Requests to come forward, and other bytes that come through the socket."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.startup import single_instance
from desktop.startup.single_instance import REPLY, REQUEST, SingleInstance
from desktop.system import private_files
from desktop.system.folders import config_folder, runtime_folder
from desktop.system.instance_lock import InstanceLock
from desktop.system.window_locks import QUIT, window_lock
from desktop.ui.dialogs.welcome import Welcome
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.current_session import CurrentSession

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
    window = MainWindow(CurrentSession())
    qtbot.addWidget(window)
    window.build_content()
    return window


@pytest.fixture
def first(window: MainWindow, runtime: Path, qtbot: QtBot) -> Iterator[SingleInstance]:
    """Has a window that is hidden, and listens."""
    first = SingleInstance(window)
    assert first.acquire("")
    first.listen()
    qtbot.waitUntil(lambda: bool(list(runtime.glob("*.key"))))
    yield first
    first.stop()


def on_a_thread(work: Callable[[], object], qtbot: QtBot) -> list[object]:
    """What `work` returned on a thread, while the event loop runs."""
    came: list[object] = []
    threading.Thread(target=lambda: came.append(work()), daemon=True).start()
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    return came


def lock() -> InstanceLock:
    """The lock of a window without a profile."""
    name = f"{zlib.crc32(os.fsencode(f'{config_folder()}{chr(10)}')):08x}"
    return InstanceLock(runtime_folder(), name)


def request(content: bytes = REQUEST) -> bytes | None:
    return lock().request(content, 10)


def second(window: MainWindow) -> SingleInstance:
    """Of another start, which shows no window of its own."""
    return SingleInstance(window)


def raw(runtime: Path, words: bytes) -> socket.socket:
    (path,) = runtime.glob("*.socket")
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(str(path))
    connection.sendall(words)
    return connection


def test_a_request_shows_the_window_before_it_is_replied_to(
    first: SingleInstance, window: MainWindow, qtbot: QtBot
):
    assert on_a_thread(request, qtbot) == [REPLY]
    assert window.isVisible()


def test_a_minimised_window_comes_back(first: SingleInstance, window: MainWindow, qtbot: QtBot):
    window.showMinimized()
    assert on_a_thread(request, qtbot) == [REPLY]
    assert not window.isMinimized()


@pytest.mark.parametrize(
    "words",
    [b"", b"\x00\x00\x00\x05hello", b"\xff" * 2000, b"\x7f\xff\xff\xff" + REQUEST, b"\x00\x00"],
    ids=["silence", "another word", "noise", "endless", "half a header"],
)
def test_anything_else_is_ignored_and_delays_no_request(
    words: bytes, first: SingleInstance, window: MainWindow, runtime: Path, qtbot: QtBot
):
    with raw(runtime, words):
        assert on_a_thread(lambda: request(b"some other word"), qtbot) == [None]
        assert not window.isVisible()
        assert on_a_thread(request, qtbot) == [REPLY]


def test_many_connections_that_are_closed_at_once_do_no_harm(
    first: SingleInstance, window: MainWindow, runtime: Path, qtbot: QtBot
):
    for _ in range(50):
        raw(runtime, b"").close()
    assert on_a_thread(request, qtbot) == [REPLY]


def test_the_activation_token_for_wayland_is_passed_on(
    first: SingleInstance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(single_instance.ACTIVATION_TOKEN, "before")
    assert on_a_thread(lambda: request(REQUEST + b"gnome-shell/desk/42_TIME7"), qtbot) == [REPLY]
    assert os.environ[single_instance.ACTIVATION_TOKEN] == "gnome-shell/desk/42_TIME7"
    assert on_a_thread(lambda: request(REQUEST + b"\xff\n\x00"), qtbot) == [REPLY]
    assert os.environ[single_instance.ACTIVATION_TOKEN] == "gnome-shell/desk/42_TIME7"


@pytest.mark.parametrize(
    "given",
    [
        "cognito-desk:connect?name=S%C3%B6hne&client_id=a",
        "/home/maria/Söhne\udcff.json",
        "cognito-desk:connect?name=" + "ö" * 2000,
    ],
)
def test_what_a_second_start_was_given_is_handed_over(
    first: SingleInstance, window: MainWindow, qtbot: QtBot, given: str
):
    other = second(window)
    with qtbot.waitSignal(first.handed_over) as handed:
        assert on_a_thread(lambda: other.acquire("", given), qtbot) == [False]
    assert handed.args == [given]
    assert window.isVisible()


def test_without_anything_given_nothing_is_handed_over(
    first: SingleInstance, window: MainWindow, qtbot: QtBot
):
    with qtbot.assertNotEmitted(first.handed_over, wait=20):
        assert on_a_thread(request, qtbot) == [REPLY]


def test_what_is_too_long_to_be_handed_over_opens_a_window_of_its_own(
    first: SingleInstance, window: MainWindow, qtbot: QtBot
):
    other, given = second(window), "x" * (single_instance.LONGEST_GIVEN + 1)
    with qtbot.assertNotEmitted(first.handed_over, wait=20):
        assert on_a_thread(lambda: other.acquire("", given), qtbot) == [True]


def test_a_request_to_quit_is_passed_on_and_shows_no_window(
    first: SingleInstance, window: MainWindow, qtbot: QtBot
):
    with qtbot.waitSignal(first.quit_wanted):
        assert on_a_thread(lambda: request(QUIT), qtbot) == [QUIT]
    assert not window.isVisible()


def test_each_practice_window_can_be_asked_to_quit(window: MainWindow, runtime: Path, qtbot: QtBot):
    windows = [SingleInstance(window), SingleInstance(window)]
    for each in windows:
        each.acquire_for_practice()
        each.listen()
    qtbot.waitUntil(lambda: len(list(runtime.glob("*.key"))) == 2)
    assert lock().acquire(), "it is no window without a profile"
    for number, each in enumerate(windows):
        practice = window_lock(runtime, f"practice {number}".encode())
        with qtbot.waitSignal(each.quit_wanted):
            assert on_a_thread(lambda it=practice: it.request(QUIT, 10), qtbot) == [QUIT]
        each.stop()


def test_a_window_that_hangs_sends_no_reply(first: SingleInstance, monkeypatch: pytest.MonkeyPatch):
    """The request is made on the thread of the event loop, so that can't show anything."""
    monkeypatch.setattr(single_instance, "REPLY_TIMEOUT", 0.2)
    assert request() is None


def test_a_first_process_that_never_replies_is_waited_for_only_so_long(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(single_instance, "FIRST_TIMEOUT", 0.3)
    first = lock()
    assert first.acquire()
    began = time.monotonic()
    assert SingleInstance(window).acquire("")
    assert 0.3 <= time.monotonic() - began < 5


def test_a_start_while_the_first_process_ends_takes_over(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
):
    ending = lock()
    assert ending.acquire()
    threading.Timer(0.3, ending.release).start()
    next_one = SingleInstance(window)
    assert next_one.acquire("")
    assert not lock().acquire()


def test_without_a_runtime_folder_the_window_opens_all_the_same(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / "cognito-desk").write_text("a file where the folder would be")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    one = SingleInstance(window)
    assert one.acquire("")
    one.listen()
    one.stop()


def test_with_a_path_too_long_for_a_socket_a_second_window_opens(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    deep = tmp_path / ("deep" * 30)
    deep.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    monkeypatch.setattr(single_instance, "FIRST_TIMEOUT", 0.3)
    one = SingleInstance(window)
    assert one.acquire("")
    one.listen()
    assert SingleInstance(window).acquire("")
    one.stop()


def test_a_profile_opened_later_is_found_as_well(
    first: SingleInstance, window: MainWindow, runtime: Path, tmp_path: Path, qtbot: QtBot
):
    first.add(tmp_path / "staff.toml")
    qtbot.waitUntil(lambda: len(list(runtime.glob("*.key"))) == 2)
    second = SingleInstance(window)
    assert on_a_thread(lambda: second.acquire(tmp_path / "staff.toml"), qtbot) == [False]
    assert window.isVisible()


def test_a_dialog_that_is_open_comes_forward_with_the_window(
    first: SingleInstance, window: MainWindow, qtbot: QtBot
):
    window.show()
    welcome = Welcome(parent=window)
    welcome.open()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is welcome)
    assert on_a_thread(request, qtbot) == [REPLY]
    qtbot.waitUntil(welcome.isActiveWindow)


def test_what_holds_the_name_and_does_not_know_the_key_is_no_reason_to_wait(
    window: MainWindow,
):
    holder = lock()
    assert holder.acquire()
    holder.listen(lambda _: REPLY)
    private_files.replace(holder._key_file, f"{'11' * 32}\n{holder._address}".encode())
    began = time.monotonic()
    assert SingleInstance(window).acquire("")
    assert time.monotonic() - began < single_instance.FIRST_TIMEOUT / 2
    holder.stop_listening()
    holder.release()


def test_a_runtime_folder_of_another_user_is_left_alone_and_the_window_opens(
    window: MainWindow, runtime: Path, monkeypatch: pytest.MonkeyPatch
):
    runtime.mkdir(mode=0o700)
    monkeypatch.setattr(os, "geteuid", lambda: 12_345)
    assert SingleInstance(window).acquire("")
    assert list(runtime.iterdir()) == []


def test_an_activation_token_that_is_no_text_is_no_reason_to_fail(
    first: SingleInstance, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv(single_instance.ACTIVATION_TOKEN, "\udcff" * 2_000)
    second = SingleInstance(window)
    assert on_a_thread(lambda: second.acquire(""), qtbot) == [False]
