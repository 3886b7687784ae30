"""The list of devices: read, forgotten one by one, and an end to all sign-ins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.auth import errors as e
from desktop.auth.device import Device
from desktop.auth.flows.account import Account, ListedDevice
from desktop.auth.method import Method
from desktop.auth.states import Done, Failed, Working
from desktop.ui.dialogs.devices import DevicesDialog
from desktop.ui.models.account_actions import AccountAction
from desktop.ui.models.status import Status
from desktop.ui.style import theme
from tests.auth.minting import NOW
from tests.helpers.fake_worker import refused
from tests.helpers.pseudo_translation import pseudo_translation, texts
from tests.helpers.windows import SignedInWindows
from tests.ui.conftest import ApplyTheme

HERE = ListedDevice("eu-central-1_1", "Cognito Desk", "192.0.2.7", NOW - 900_000, NOW - 60)
PHONE = ListedDevice("eu-central-1_2", "", "", None, None)
HOSTILE = ListedDevice("k" * 500, "<b>x</b>\u202e" + "w" * 5000, "1" * 5000, 1e300, -5.0)
KNOWN = Device(HERE.key, "group", "secret")


def account(*devices: ListedDevice) -> Done:
    return Done(Account("maria.santos", {}, (Method.SMS,), None, devices))


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> SignedInWindows:
    windows = SignedInWindows(qtbot, tmp_path)
    windows.presenter.session.update(replace(windows.session, device=KNOWN))
    return windows


def opened(
    windows: SignedInWindows, devices: Sequence[ListedDevice] = (HERE, PHONE)
) -> DevicesDialog:
    attempt = windows.begin(AccountAction.DEVICES)
    windows.report(attempt, Working("GetUser"))
    windows.report(attempt, account(*devices))
    dialog = windows.presenter.devices.dialog
    assert dialog is not None
    return dialog


def words(dialog: DevicesDialog) -> list[str]:
    QApplication.processEvents()  # what the open window got just now is shown in the next turn
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog)]


def button(dialog: DevicesDialog, name: str) -> QPushButton:
    found = [b for b in dialog.findChildren(QPushButton) if b.accessibleName() == name]
    return found[-1]


def test_the_window_is_there_before_the_list(windows: SignedInWindows):
    attempt = windows.begin(AccountAction.DEVICES)
    dialog = windows.presenter.devices.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.windowTitle() == "Devices and sessions"
    assert "Reading the list…" in words(dialog)
    windows.report(attempt, account())
    assert "No device is remembered for you." in words(dialog)


def test_each_device_with_its_times_and_this_one_marked(windows: SignedInWindows):
    dialog = opened(windows)
    said = words(dialog)
    assert "Cognito Desk" in said
    assert said.count("This computer") == 1
    assert any("from 192.0.2.7" in line for line in said)
    assert any(line.startswith("Remembered since: ") for line in said)
    assert "eu-central-1_2" in said  # no name: the key, then


def test_a_forgotten_device_leaves_the_list(windows: SignedInWindows):
    dialog = opened(windows)
    button(dialog, "Forget eu-central-1_2").click()
    assert windows.worker.started[-1][0] == "forget_device"
    assert windows.first_call() == (
        "ForgetDevice",
        {"AccessToken": windows.session.tokens.access_token, "DeviceKey": PHONE.key},
    )
    assert not button(dialog, "Forget this computer").isEnabled()
    button(dialog, "Forget this computer").click()
    attempt = len(windows.worker.started)
    windows.report(attempt, Done(windows.window.current.session))
    assert windows.worker.started[-1][0] == "devices"  # the list is read afresh
    windows.report(attempt + 1, account(HERE))
    assert "eu-central-1_2" not in words(dialog)
    assert "Cognito Desk" in words(dialog)


def test_forgetting_this_computer_forgets_it_here_too(windows: SignedInWindows):
    dialog = opened(windows)
    button(dialog, "Forget this computer").click()
    attempt = len(windows.worker.started)
    windows.report(attempt, Done(replace(windows.session, device=None)))
    assert windows.window.current.session is not None
    assert windows.window.current.session.device is None
    windows.report(attempt + 1, account(HERE))
    assert "This computer" not in words(dialog)
    assert "Cognito Desk" in words(dialog)
    assert windows.presenter.sign_in._devices == {windows.presenter.sign_in._who: None}


def test_trouble_is_told_in_the_window(windows: SignedInWindows):
    dialog = opened(windows)
    button(dialog, "Forget this computer").click()
    windows.report(len(windows.worker.started), Failed(e.NotSent("host", "refused")))
    assert "Can't reach the sign-in service." in dialog.message.text()
    assert button(dialog, "Forget this computer").isEnabled()


def test_closing_drops_what_is_under_way(windows: SignedInWindows, qtbot: QtBot):
    attempt = windows.begin(AccountAction.DEVICES)
    dialog = windows.presenter.devices.dialog
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert windows.worker.cancelled == [attempt]
    assert windows.presenter.devices.dialog is None
    windows.report(attempt, account(HERE))
    opened(windows)


def test_the_button_closes(windows: SignedInWindows):
    opened(windows).action.click()
    assert windows.presenter.devices.dialog is None


def test_signing_out_everywhere_asks_back_and_ends_the_session_here(windows: SignedInWindows):
    dialog = opened(windows)
    dialog.everywhere.click()
    confirm = windows.presenter.devices.confirm
    assert confirm is not None
    before = len(windows.worker.started)
    confirm.cancel.click()
    assert len(windows.worker.started) == before
    dialog.everywhere.click()
    confirm = windows.presenter.devices.confirm
    assert confirm is not None
    confirm.action.click()
    assert windows.worker.started[-1][0] == "sign_out_everywhere"
    assert windows.first_call()[0] == "GlobalSignOut"
    windows.report(len(windows.worker.started), Done(None))
    assert windows.window.status is Status.SIGNED_OUT
    assert windows.notice == ("success", "You are signed out everywhere.")
    assert windows.presenter.devices.dialog is None


def test_in_a_test_environment_asking_back_has_the_banner_too(windows: SignedInWindows):
    session = windows.window.current.session
    assert session is not None
    windows.window.current.set_session(session, windows.connections[1])
    dialog = opened(windows)
    dialog.everywhere.click()
    confirm = windows.presenter.devices.confirm
    assert confirm is not None
    assert confirm.banner.isVisible()
    assert confirm.banner.text() == dialog.banner.text() == "TEST  ·  Test"


def test_an_end_to_all_that_failed_can_be_tried_again(windows: SignedInWindows):
    opened(windows).everywhere.click()
    confirm = windows.presenter.devices.confirm
    assert confirm is not None
    confirm.action.click()
    windows.report(len(windows.worker.started), refused(e.TooManyRequests, "GlobalSignOut"))
    assert confirm.message.text().startswith(
        "You are not signed out everywhere. Too many requests."
    )
    assert confirm.action.isEnabled()
    assert windows.window.status is Status.SIGNED_IN


def test_an_end_to_all_that_was_refused_says_so(windows: SignedInWindows):
    """The access token is no good any more; whether the session is, a renewal tells."""
    opened(windows).everywhere.click()
    confirm = windows.presenter.devices.confirm
    assert confirm is not None
    confirm.action.click()
    windows.report(len(windows.worker.started), refused(e.SignedOut, "GlobalSignOut"))
    assert confirm.message.text().startswith("You are not signed out everywhere.")
    assert windows.worker.started[-1][0] == "refresh"
    assert confirm.isVisible()
    windows.report(len(windows.worker.started), refused(e.SignedOut, "InitiateAuth"))
    assert windows.presenter.devices.confirm is None
    assert windows.window.status is Status.SIGNED_OUT


def test_a_session_that_is_over_closes_the_list_and_is_looked_into(windows: SignedInWindows):
    windows.report(windows.begin(AccountAction.DEVICES), refused(e.SignedOut, "GetUser"))
    assert windows.presenter.devices.dialog is None
    assert windows.worker.started[-1][0] == "refresh"


def test_signing_out_closes_the_list(windows: SignedInWindows):
    opened(windows)
    windows.window.sign_out_wanted.emit()
    assert windows.presenter.devices.dialog is None


def test_hostile_names_and_times_are_plain_bounded_text(qtbot: QtBot):
    dialog = DevicesDialog()
    qtbot.addWidget(dialog)
    dialog.show_devices([HOSTILE], "", NOW)
    dialog.open()
    said = "\n".join(words(dialog))
    assert "<b>x</b>" in said
    assert "\u202e" not in said
    assert len(said) < 1500
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} == {
        Qt.TextFormat.PlainText
    }


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_every_text_is_translated_and_every_button_has_a_name(
    qtbot: QtBot, apply_theme: ApplyTheme, look: theme.ColorScheme
):
    apply_theme(look, 2.0)
    with pseudo_translation():
        dialog = DevicesDialog()
        qtbot.addWidget(dialog)
        dialog.show_devices([HERE, PHONE], HERE.key, NOW)
        dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        dialog.open()
        dialog.grab()
        data = (HERE.name, PHONE.key)
        assert [t for _, t in texts(dialog) if "⟦" not in t and t not in data] == []
    for each in dialog.findChildren(QPushButton):
        if each.isVisible():
            assert each.accessibleName() or each.text()
            assert each.width() >= each.sizeHint().width()
