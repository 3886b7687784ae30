"""The icon in the notification area, on a desktop that has none: its menu and what it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, SignalInstance
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.main_window.tray import Tray
from desktop.ui.main_window.tray_icon import BADGES, GREY, state_icon
from desktop.ui.models.status import Status
from tests.helpers.contrast import contrast


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


@pytest.mark.parametrize("size", [16, 18, 20, 22, 24, 32, 44, 48])
def test_what_panels_ask_for_is_drawn_in_that_size_and_not_scaled(tray: Tray, size: int):
    for status in Status:
        assert QSize(size, size) in state_icon(status).availableSizes()


@pytest.mark.parametrize("panel", ["#ffffff", "#202124"])
def test_the_badges_stand_out_from_light_and_dark_panels(panel: str):
    for colour in (*BADGES.values(), GREY):
        assert contrast(colour, panel) >= 3


def test_the_panel_shows_between_key_and_badge(tray: Tray):
    for status in BADGES:
        image = state_icon(status).pixmap(16, 16).toImage()
        row = [image.pixelColor(x, 12).alpha() for x in range(16)]
        assert min(row[4:14]) < 128 < row[-3], status


def test_the_same_state_is_not_drawn_again(tray: Tray):
    tray.set_status(Status.SIGNED_IN, "Maria", "Cognito Desk")
    before = tray.icon.icon().cacheKey()
    tray.set_status(Status.SIGNED_IN, "Maria", "Cognito Desk")
    assert tray.icon.icon().cacheKey() == before
    tray.set_status(Status.OFFLINE, "Maria", "Cognito Desk")
    assert tray.icon.icon().cacheKey() != before


def test_a_name_is_shown_as_it_is(tray: Tray):
    tray.set_status(Status.SIGNED_IN, "<b>Bell</b> & Sons", "Cognito Desk")
    assert not Qt.mightBeRichText(tray.icon.toolTip())
    assert tray.icon.toolTip().replace("\u2060", "").endswith("<b>Bell</b> & Sons")
    assert tray.state.text().endswith("<b>Bell</b> && Sons")  # one & would underline


def test_a_notification_has_the_state_s_own_picture(tray: Tray, monkeypatch: pytest.MonkeyPatch):
    """Panels show the picture of a notification in place of the icon while it is there."""
    told: list[object] = []
    monkeypatch.setattr(tray.icon, "showMessage", lambda *words: told.extend(words))
    tray.set_status(Status.OFFLINE, "Maria", "Cognito Desk")
    tray.notify("Title", "Text")
    assert told[:2] == ["Title", "Text"]
    assert told[2].cacheKey() == tray.icon.icon().cacheKey()  # type: ignore[attr-defined]


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
