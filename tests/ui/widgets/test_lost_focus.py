"""In every window: the focus of a control that is disabled or hidden goes to no other action."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.auth.flows.account import ListedDevice
from desktop.auth.states import Done
from desktop.ui.dialogs.devices import DevicesDialog
from desktop.ui.main_window.about import AboutDialog
from desktop.ui.main_window.pages.stack import Tab
from desktop.ui.main_window.window import MainWindow
from desktop.ui.models.current_session import CurrentSession
from desktop.ui.practice_phone.window import PracticeMessage, PracticePhone, PracticeUser
from desktop.ui.widgets.lost_focus import KeepsFocus
from tests.helpers.sessions import ManualClock, event, rejected, session
from tests.helpers.windows import SignedInWindows
from tests.ui.dialogs.states import STATES, Make

ACTIONS = (QAbstractButton, QComboBox)
"""What does something at Enter, the space bar or an arrow."""


def hold_in(window: QWidget, qtbot: QtBot) -> int:
    """Take the focus from each control that can have it, both ways; how many there were."""
    with qtbot.waitActive(window):
        window.show()
    QApplication.processEvents()
    controls = [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    for control in controls:
        for way in (QWidget.setEnabled, QWidget.setVisible):
            control.setFocus()
            assert QApplication.focusWidget() is control
            way(control, False)
            left = QApplication.focusWidget()
            assert left is not control
            assert not isinstance(left, ACTIONS), (control, way, left)
            way(control, True)
    return len(controls)


@pytest.mark.parametrize("make", STATES, ids=lambda m: m.__name__)
def test_in_every_dialog(qtbot: QtBot, make: Make):
    dialog = make()
    qtbot.addWidget(dialog)
    assert hold_in(dialog, qtbot)


@pytest.mark.parametrize("kind", [AboutDialog, DevicesDialog])
def test_in_the_other_dialogs(qtbot: QtBot, kind: type[QDialog]):
    dialog = kind()
    qtbot.addWidget(dialog)
    assert hold_in(dialog, qtbot)


def test_on_the_practice_phone(qtbot: QtBot):
    phone = PracticePhone()
    qtbot.addWidget(phone)
    phone.set_users([PracticeUser("maria", "x", "eu-central-1_A", "Pool", "Signs in", "Text")])
    phone.set_messages(
        [PracticeMessage(1.0, "maria", "eu-central-1_A", "+1", "SMS", "Your code is 1.", "1")]
    )
    phone.set_totp("123456", 10)
    assert hold_in(phone, qtbot) >= 3


@pytest.mark.parametrize("tab", Tab)
@pytest.mark.parametrize("state", ["nobody", "signed in", "offline", "rejected", "resuming"])
def test_in_the_main_window(qtbot: QtBot, tab: Tab, state: str):
    window = MainWindow(CurrentSession(ManualClock()))
    window.build_content()
    qtbot.addWidget(window)
    window.show_notice("info", "Something happened.", "details")
    if state == "rejected":
        window.current.end(rejected())
    elif state == "resuming":
        window.current.resume("Maria Santos")
    elif state != "nobody":
        window.current.set_session(session())
        window.current.set_offline(state == "offline")
    window.add_activity(event())
    window.tabs.setCurrentIndex(tab)
    assert hold_in(window, qtbot)


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> SignedInWindows:
    signed_in = SignedInWindows(qtbot, tmp_path)
    with qtbot.waitActive(signed_in.window):
        signed_in.window.activateWindow()
    return signed_in


def press_enter(qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_refresh_pressed_twice_signs_nobody_out(windows: SignedInWindows, qtbot: QtBot):
    refresh = windows.window.header.refresh
    refresh.setFocus()
    press_enter(qtbot)
    assert not refresh.isEnabled()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert windows.current.session is windows.session
    windows.report(len(windows.worker.started), Done(windows.session))
    assert QApplication.focusWidget() is refresh


def test_a_focus_that_was_moved_meanwhile_stays_there(windows: SignedInWindows, qtbot: QtBot):
    windows.window.header.refresh.setFocus()
    press_enter(qtbot)
    windows.window.tabs.setCurrentIndex(Tab.ACTIVITY)
    moved = windows.window.pages.currentWidget().findChildren(QPushButton)[0]
    moved.setFocus()
    windows.report(len(windows.worker.started), Done(windows.session))
    assert QApplication.focusWidget() is moved


class Plain(KeepsFocus, QDialog):
    """Two buttons and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.one, self.two = QPushButton("One"), QPushButton("Two")
        for button in (self.one, self.two):
            column.addWidget(button)


def test_a_control_that_was_hidden_does_not_take_it_back(qtbot: QtBot):
    """It may stand for something else by then: a Cancel of the next request."""
    dialog = Plain()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.one.setFocus()
    dialog.one.hide()
    assert QApplication.focusWidget() is dialog
    dialog.one.show()
    assert QApplication.focusWidget() is dialog
    qtbot.keyClick(dialog, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() in (dialog.one, dialog.two)


def test_a_key_that_is_pressed_twice_does_one_thing(qtbot: QtBot):
    """Enter would go on to the default button, and close the list."""
    dialog = DevicesDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    devices = [ListedDevice(key, key, "", None, None) for key in ("laptop", "phone")]
    dialog.show_devices(devices, "laptop", 0.0)
    wanted: list[str] = []
    dialog.forget_wanted.connect(wanted.append)
    dialog.forget_wanted.connect(lambda _: dialog.show_busy("Forgetting it…"))
    forget = dialog.cards[1].forget
    qtbot.waitUntil(forget.isVisible)
    forget.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert wanted == ["phone"]
    assert dialog.isVisible()
    dialog.show_busy("")
    assert QApplication.focusWidget() is forget
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    dialog.action.setFocus()
    press_enter(qtbot)
    assert not dialog.isVisible()


def test_a_field_that_was_gone_to_meanwhile_has_its_enter(qtbot: QtBot):
    dialog = Plain()
    qtbot.addWidget(dialog)
    edit = QLineEdit()
    dialog.layout().addWidget(edit)
    dialog.two.setDefault(True)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.one.setFocus()
    dialog.one.setEnabled(False)
    with qtbot.assertNotEmitted(dialog.two.clicked):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    edit.setFocus()
    with qtbot.waitSignal(dialog.two.clicked):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
