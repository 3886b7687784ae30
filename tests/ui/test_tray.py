"""The icon in the notification area, on a desktop that has none: its menu and what it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.models.status import Status
from desktop.ui.tray import Tray
from desktop.ui.tray_icon import state_icon


@pytest.fixture
def tray(qtbot: QtBot) -> Tray:
    window = QWidget()
    qtbot.addWidget(window)
    return Tray(window)


@pytest.mark.parametrize("status", Status)
def test_the_state_is_said_in_words_and_in_a_shape(tray: Tray, status: Status):
    tray.set_status(status, "Maria Santos", "Cognito Desk")
    assert tray.icon.toolTip().startswith("Cognito Desk: ")
    assert "Maria Santos" in tray.state.text()
    here = status is not Status.SIGNED_OUT
    assert (tray.refresh.isEnabled(), tray.sign_out.isEnabled()) == (here, here)
    assert tray.open.isEnabled()
    assert tray.quit.isEnabled()


def test_each_state_has_a_picture_of_its_own(tray: Tray):
    pictures = {bytes(state_icon(status).pixmap(16, 16).toImage().constBits()) for status in Status}
    assert len(pictures) == len(Status)


def test_every_entry_says_what_is_wanted(tray: Tray, qtbot: QtBot):
    tray.set_status(Status.SIGNED_IN, "Maria", "Cognito Desk")
    wanted: dict[str, SignalInstance] = {
        "open": tray.open_wanted,
        "refresh": tray.refresh_wanted,
        "sign_out": tray.sign_out_wanted,
        "quit": tray.quit_wanted,
    }
    for name, signal in wanted.items():
        with qtbot.waitSignal(signal):
            getattr(tray, name).trigger()


def test_a_click_opens_the_window_and_a_right_click_does_not(tray: Tray, qtbot: QtBot):
    reasons = QSystemTrayIcon.ActivationReason
    with qtbot.waitSignal(tray.open_wanted):
        tray.icon.activated.emit(reasons.Trigger)
    with qtbot.assertNotEmitted(tray.open_wanted):
        tray.icon.activated.emit(reasons.Context)
