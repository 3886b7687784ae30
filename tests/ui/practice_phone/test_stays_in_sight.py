from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.practice_phone.stays_in_sight import StaysInSight
from desktop.ui.practice_phone.window import PracticePhone


class Phone(PracticePhone):
    raised = 0

    def raise_(self) -> None:
        self.raised += 1
        super().raise_()


@pytest.fixture
def phone(qtbot: QtBot):
    phone = Phone()
    qtbot.addWidget(phone)
    phone.resize(200, 200)
    phone.move(500, 0)
    phone.show()
    StaysInSight(phone)
    return phone


def opened_at(qtbot: QtBot, x: int, parent: QWidget | None = None) -> QDialog:
    dialog = QDialog(parent)
    qtbot.addWidget(dialog)
    dialog.setGeometry(x, 0, 100, 100)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_it_comes_to_the_front_beside_a_dialog_that_opens(qtbot: QtBot, phone: Phone):
    dialog = opened_at(qtbot, 0)
    qtbot.waitUntil(lambda: phone.raised == 1)
    assert dialog.isActiveWindow()


def test_when_the_dialog_is_gone_the_window_is_in_front_again(qtbot: QtBot, phone: Phone):
    class Main(QWidget):
        raised = 0

        def raise_(self) -> None:
            self.raised += 1

    main = Main()
    qtbot.addWidget(main)
    main.show()
    dialog = opened_at(qtbot, 0)
    qtbot.waitUntil(lambda: phone.raised == 1)
    dialog.close()
    main.activateWindow()
    qtbot.waitUntil(lambda: main.raised == 1)


def test_it_never_covers_the_dialog(qtbot: QtBot, phone: Phone):
    opened_at(qtbot, 450)
    phone.findChild(StaysInSight).raise_phone()
    assert phone.raised == 0


def test_it_stays_where_it_is_beside_a_dialog_of_another_window(qtbot: QtBot):
    """Such as of the test plan, which asks for no code."""
    phone, main, plan = Phone(), QWidget(), QWidget()
    for each in (phone, main, plan):
        qtbot.addWidget(each)
    phone.setGeometry(500, 0, 200, 200)
    phone.show()
    stays = StaysInSight(phone, main)
    opened_at(qtbot, 0, plan)
    stays.raise_phone()
    assert phone.raised == 0
    opened_at(qtbot, 0, main)
    stays.raise_phone()
    assert phone.raised == 1


def test_a_phone_that_was_closed_stays_closed(qtbot: QtBot, phone: Phone):
    phone.close()
    opened_at(qtbot, 0)
    phone.findChild(StaysInSight).raise_phone()
    assert phone.raised == 0
    assert not phone.isVisible()
