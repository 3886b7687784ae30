"""Where windows come to stand that open over another."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.opens_over import OpensOver
from desktop.ui.widgets.window_geometry import move_to_centre


class Dialog(OpensOver, QDialog):
    pass


class Tool(OpensOver, QWidget):
    """A window of its own, without a parent."""


@pytest.fixture
def behind(qtbot: QtBot) -> QWidget:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.resize(500, 400)
    move_to_centre(behind)
    behind.move(behind.x() + 60, behind.y() + 40)
    behind.show()
    return behind


def test_a_dialog_opens_over_its_parent(behind: QWidget):
    dialog = Dialog(behind)
    dialog.resize(300, 200)
    dialog.open()
    assert dialog.geometry().center() == behind.geometry().center()


def test_a_window_of_its_own_opens_over_the_one_it_is_told(behind: QWidget, qtbot: QtBot):
    tool = Tool()
    qtbot.addWidget(tool)
    tool.owner = behind
    tool.resize(300, 200)
    tool.show()
    assert tool.geometry().center() == behind.geometry().center()


def test_where_the_window_system_put_it_elsewhere_it_goes_back_once(behind: QWidget, qtbot: QtBot):
    dialog = Dialog(behind)
    dialog.resize(300, 200)
    dialog.open()
    dialog.move(0, -20)
    qtbot.waitUntil(lambda: dialog.geometry().center() == behind.geometry().center())
    dialog.move(7, 9)
    dialog.settle()
    assert (dialog.frameGeometry().x(), dialog.frameGeometry().y()) == (7, 9), "the person moved it"


def test_a_window_that_grows_stays_on_the_screen_and_goes_back(qtbot: QtBot):
    window = Tool()
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    window.settle()
    screen = window.screen().availableGeometry()
    window.move(50, screen.height() - 250)
    window.keep_on_screen()
    assert window.y() == screen.height() - 250
    window.resize(300, 400)
    window.keep_on_screen()
    frame = window.frameGeometry()
    assert (frame.x(), frame.y() + frame.height()) == (50, screen.y() + screen.height())
    window.resize(300, screen.height() + 100)
    window.keep_on_screen()
    assert window.y() == screen.y()
    window.resize(300, 200)
    window.keep_on_screen()
    assert window.y() == screen.height() - 250


def test_a_window_that_was_moved_meanwhile_stays_there(qtbot: QtBot):
    window = Tool()
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    window.settle()
    screen = window.screen().availableGeometry()
    window.move(50, screen.height() - 250)
    window.resize(300, 400)
    window.keep_on_screen()
    window.move(20, 30)
    window.resize(300, 200)
    window.keep_on_screen()
    assert (window.frameGeometry().x(), window.frameGeometry().y()) == (20, 30)
