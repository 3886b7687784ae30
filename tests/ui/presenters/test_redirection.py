"""A variable of the environment that sends the sign-in elsewhere is told before the password."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.auth.asks import AskCode
from desktop.auth.method import Method
from desktop.auth.states import Asking
from desktop.config.profile import Profile
from desktop.startup.first_paint import FirstPaint
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.connection import Connection
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.text.banner import banner_of
from desktop.ui.widgets.labels import Banner
from tests.helpers.fake_worker import UnusedService
from tests.helpers.windows import WindowsWithFakeWorker

SAID = (
    "AWS_ENDPOINT_URL on this computer sends your sign-in to localhost:4566, not to Amazon "
    "Cognito. Unless you expect that, enter no password: remove the variable first, and start "
    "this program again."
)


@pytest.fixture(autouse=True)
def redirected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", raising=False)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://localhost:4566/")


@pytest.fixture
def disconnected(qtbot: QtBot, tmp_path: Path) -> WindowsWithFakeWorker:
    """Without a connection yet."""
    return WindowsWithFakeWorker(qtbot, tmp_path, connected=False)


def test_every_window_says_what_and_where(qtbot: QtBot, tmp_path: Path):
    windows = WindowsWithFakeWorker(qtbot, tmp_path)
    assert windows.login.banner.text() == SAID
    assert windows.login.banner.isVisible()
    assert windows.window.findChild(Banner).text() == SAID
    windows.report(windows.submit(), Asking(AskCode(Method.SMS, "+*******0100", 0.0)))
    assert windows.prompt.banner.text() == SAID


def test_beside_what_it_says_of_a_test_environment(qtbot: QtBot, tmp_path: Path):
    windows = WindowsWithFakeWorker(qtbot, tmp_path)
    windows.login.connection_chosen.emit(1)
    assert windows.login.banner.text() == f"TEST  ·  Test\n{SAID}"
    assert windows.window.windowTitle() == "TEST · Cognito Desk"


def test_from_the_first_paint_on(qtbot: QtBot):
    window = MainWindow(CurrentSession())
    qtbot.addWidget(window)
    window.build_content()
    first_paint = FirstPaint(window, None, None, lambda: 0.0)  # type: ignore[arg-type]
    profile = Profile("Staff", "eu-central-1", "eu-central-1_A", "a")
    first_paint.show_login("Staff", banner_of(profile), lambda: None)
    assert first_paint.login is not None
    assert first_paint.login.banner.text() == SAID
    qtbot.waitUntil(lambda: not first_paint.importing and window.isVisible(), timeout=30_000)


def test_a_profile_s_own_address_needs_no_words():
    profile = Profile("P", "local", "local_1", "c", endpoint_url="http://127.0.0.1:1")
    assert banner_of(profile) == ""


@pytest.mark.parametrize(
    ("address", "keys", "said"),
    [
        (
            "http://localhost:4566",
            {"endpoint_overrides": False},
            "would send your sign-in to another place",
        ),
        ("http://login.example", {}, "has to be an address that begins with https://"),
        ("https://[", {}, "has to be an address that begins with https://"),
    ],
)
def test_one_that_is_refused_is_told_at_once(
    address: str,
    keys: dict[str, Any],
    said: str,
    disconnected: WindowsWithFakeWorker,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv("AWS_ENDPOINT_URL", address)
    windows = disconnected
    profile = Profile("Staff", "eu-central-1", "eu-central-1_A", "a", support="the desk", **keys)
    windows.presenter.sign_in.set_connections([Connection(profile, UnusedService())])
    text = windows.login.message.text()
    assert text.startswith("Nothing was sent: AWS_ENDPOINT_URL on this computer ")
    assert said in text
    assert "the desk" in text
    assert windows.login.banner.text() == ""
