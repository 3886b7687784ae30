from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.welcome import Welcome
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.message import MessageArea
from tests.helpers.pseudo_translation import pseudo_translation, texts


@pytest.fixture
def welcome(qtbot: QtBot):
    welcome = Welcome()
    qtbot.addWidget(welcome)
    welcome.open()
    return welcome


def button(welcome: Welcome, name: str):
    (found,) = [each for each in welcome.findChildren(QPushButton) if each.accessibleName() == name]
    return found


def test_two_ways_on(welcome: Welcome, qtbot: QtBot):
    assert welcome.windowTitle() == "Welcome"
    assert button(welcome, "Try the practice pool").property("variant") == "primary"
    with qtbot.waitSignal(welcome.practice_wanted):
        button(welcome, "Try the practice pool").click()
    with qtbot.waitSignal(welcome.open_file_wanted):
        button(welcome, "Open a connection file…").click()


def test_it_says_where_the_file_comes_from(welcome: Welcome):
    text = " ".join(label.text() for label in welcome.findChildren(QLabel))
    assert "Your IT department gives it to you; its name ends in .toml." in text


def test_enter_tries_the_practice_pool(welcome: Welcome, qtbot: QtBot):
    with qtbot.waitSignal(welcome.practice_wanted):
        qtbot.keyClick(welcome, Qt.Key.Key_Return)


def test_escape_closes(welcome: Welcome, qtbot: QtBot):
    with qtbot.waitSignal(welcome.rejected):
        qtbot.keyClick(welcome, Qt.Key.Key_Escape)


def test_a_broken_file_is_told_with_details(welcome: Welcome, qtbot: QtBot):
    height = welcome.height()
    welcome.show_problem(Problem("This file can't be used.", "staff.toml, line 3, key region"))
    area = welcome.findChild(MessageArea)
    assert area.accessibleName() == "Message"
    assert area.accessibleDescription() == "This file can't be used."
    qtbot.waitUntil(lambda: welcome.height() > height)
    welcome.clear_problem()
    assert not area.isVisible()


def test_waiting_takes_no_second_click(welcome: Welcome, qtbot: QtBot):
    welcome.set_waiting("The practice pool is starting…")
    with qtbot.assertNotEmitted(welcome.practice_wanted):
        button(welcome, "Try the practice pool").click()
    welcome.show_problem(Problem("It didn't start."))
    assert button(welcome, "Try the practice pool").isEnabled()


def test_every_text_is_translated(qtbot: QtBot):
    with pseudo_translation():
        welcome = Welcome()
        qtbot.addWidget(welcome)
        welcome.open()
        assert [text for _, text in texts(welcome) if "⟦" not in text] == []
        assert welcome.windowTitle().startswith("⟦")
