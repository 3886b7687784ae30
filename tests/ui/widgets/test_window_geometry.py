from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.style import theme
from desktop.ui.widgets.window_geometry import (
    beside,
    centre_over,
    leave_room,
    move_beside,
    move_to_centre,
    over,
    start_at,
)

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


@pytest.mark.parametrize(
    ("frame", "size", "place"),
    [
        pytest.param(QRect(300, 100, 940, 700), QSize(440, 500), QPoint(550, 200), id="middle"),
        pytest.param(QRect(300, 0, 940, 600), QSize(440, 700), QPoint(550, 0), id="not above"),
        pytest.param(QRect(300, 600, 940, 400), QSize(440, 700), QPoint(550, 300), id="not below"),
        pytest.param(QRect(-400, 0, 500, 900), QSize(440, 500), QPoint(0, 200), id="not left"),
        pytest.param(QRect(1400, 0, 500, 900), QSize(440, 500), QPoint(1160, 200), id="not right"),
        pytest.param(QRect(0, 0, 940, 600), QSize(2000, 1200), QPoint(0, 0), id="too large"),
    ],
)
def test_where_something_over_another_goes(frame: QRect, size: QSize, place: QPoint):
    assert over(frame, size, SCREEN) == place


@pytest.mark.parametrize("shown", ["before", "later"])
def test_a_window_over_another_has_its_middle(qtbot: QtBot, shown: str):
    """Also where that one is shown later, behind it."""
    behind, dialog = QWidget(), QWidget()
    for widget in (behind, dialog):
        qtbot.addWidget(widget)
    behind.resize(600, 400)
    move_to_centre(behind)
    behind.setVisible(shown == "before")
    dialog.resize(300, 200)
    centre_over(dialog, behind)
    behind.show()
    dialog.show()
    assert dialog.geometry().center() == behind.geometry().center()


def test_a_window_that_is_too_large_fits_the_screen_with_its_edges(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    screen = window.screen().availableSize()
    start_at(window, 5000, 5000)
    assert window.width() + 2 < screen.width(), "a border at either side"
    assert window.height() + 25 < screen.height(), "a title bar, and the border below"
    start_at(window, 300, 200)
    assert window.size() == QSize(theme.px(300), theme.px(200))
