from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.window_geometry import beside, leave_room, move_beside, move_to_centre

SCREEN = QRect(0, 0, 1600, 1000)
PHONE = QSize(422, 785)


@pytest.mark.parametrize(
    ("frame", "screen", "place"),
    [
        pytest.param(QRect(100, 150, 942, 685), SCREEN, QPoint(1054, 150), id="beside"),
        pytest.param(QRect(329, 150, 942, 685), SCREEN, QPoint(1178, 150), id="at the edge"),
        pytest.param(QRect(100, 600, 942, 685), SCREEN, QPoint(1054, 215), id="not below"),
        pytest.param(QRect(100, -90, 942, 685), SCREEN, QPoint(1054, 0), id="not above"),
        pytest.param(
            QRect(1700, 30, 942, 685), QRect(1600, 30, 1366, 738), QPoint(2544, 30), id="second"
        ),
        pytest.param(QRect(0, 0, 300, 300), QRect(0, 0, 400, 600), QPoint(0, 0), id="too small"),
    ],
)
def test_where_something_beside_goes(frame: QRect, screen: QRect, place: QPoint):
    assert beside(frame, PHONE, screen) == place


def test_beside_leaves_the_other_uncovered(qtbot: QtBot):
    window, phone = QWidget(), QWidget()
    for widget in (window, phone):
        qtbot.addWidget(widget)
    screen = window.screen().availableGeometry()
    window.resize(screen.width() - 100, 300)
    phone.resize(200, 300)
    window.setMinimumWidth(100)
    leave_room(window, 200)
    window.show()
    move_beside(phone, window)
    phone.show()
    assert not window.frameGeometry().intersects(phone.frameGeometry())
    assert screen.contains(phone.frameGeometry())
    assert screen.contains(window.frameGeometry())


def test_a_window_with_room_keeps_its_width(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 100)
    leave_room(window, 200)
    assert window.width() == 200


def test_the_middle_of_the_screen(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 100)
    move_to_centre(window)
    assert window.geometry().center().x() == window.screen().availableGeometry().center().x()
