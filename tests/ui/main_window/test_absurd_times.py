"""Times in tokens and lists that no clock shows: the window shows them, and goes on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.auth.flows.account import ListedDevice
from desktop.auth.jwt.claim_checks import LAST_TIME
from desktop.ui.dialogs.device_card import DeviceCard
from desktop.ui.main_window.pages.stack import Tab
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.presenters.renewal import Renewal
from tests.helpers.sessions import NOW, session

YEAR_3001 = 32_535_216_000


@pytest.mark.parametrize("end", [YEAR_3001, LAST_TIME, LAST_TIME - 0.5, 2**31, 2**32, 2**33])
@pytest.mark.parametrize(("begin", "zone"), [(0, "UTC+12"), (0.5, "UTC"), (NOW - 10, "UTC-14")])
def test_a_token_with_absurd_times_is_shown(
    qtbot: QtBot, end: float, begin: float, zone: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("TZ", zone)
    current = CurrentSession(lambda: 100.0)
    window = MainWindow(current)
    qtbot.addWidget(window)
    window.build_content()
    window.show()
    times = {"exp": end, "iat": begin, "auth_time": begin, "updated_at": end, "nbf": begin}
    current.set_session(session(**times, clock_skew=-float(end)))
    renewal = Renewal(lambda: 100.0, window)
    renewal.begin(current.session)  # type: ignore[arg-type]
    for tab in Tab:
        window.tabs.setCurrentIndex(tab)
        window.grab()
    assert window.status.name
    assert renewal.due_at is not None
    renewal.stop()


@pytest.mark.parametrize(
    "moment", [-1.0, 0.0, YEAR_3001, LAST_TIME, LAST_TIME + 1.0, 1e18, -1e18, float("inf")]
)
def test_so_is_a_device_of_any_age(qtbot: QtBot, moment: float):
    card = DeviceCard(ListedDevice("key", "Laptop", "10.0.0.1", moment, moment), NOW, own=False)
    qtbot.addWidget(card)
    assert card.findChildren(QLabel)
