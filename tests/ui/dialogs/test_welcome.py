from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.welcome import Welcome
from desktop.ui.text.problem import Problem
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


def test_opening_a_file_is_the_main_thing_and_practising_the_quiet_one(
    welcome: Welcome, qtbot: QtBot
):
    assert welcome.windowTitle() == "Welcome"
    assert button(welcome, "Open a connection file…").property("variant") == "primary"
    assert button(welcome, "Try the practice pool").property("variant") == "link"
    with qtbot.waitSignal(welcome.practice_wanted):
        button(welcome, "Try the practice pool").click()
    with qtbot.waitSignal(welcome.open_file_wanted):
        button(welcome, "Open a connection file…").click()


def test_what_is_there_already_comes_first(qtbot: QtBot):
    """Put there by the organisation: choosing one is then the main thing."""
    welcome = Welcome(["Staff", "Test \u202epool"])
    qtbot.addWidget(welcome)
    with qtbot.waitActive(welcome):
        welcome.show()
    assert welcome.connections.accessibleName() == "Connection"
    assert welcome.connections.itemText(1) == "Test ⟨U+202E⟩pool"
    assert welcome.focusWidget() is welcome.connections
    primary = [b for b in welcome.findChildren(QPushButton) if b.property("variant") == "primary"]
    assert primary == [welcome.action]
    assert welcome.connections is not None
    welcome.connections.setCurrentIndex(1)
    with qtbot.waitSignal(welcome.connection_chosen) as chosen:
        qtbot.keyClick(welcome, Qt.Key.Key_Return)
    assert chosen.args == [1]


def test_it_says_where_the_file_comes_from(welcome: Welcome):
    text = " ".join(label.text() for label in welcome.findChildren(QLabel))
    assert "from your IT department (.cognito-desk or .toml)" in text
    assert "amplify_outputs.json" in text
    assert "drop it on this window" in text


def test_enter_opens_a_file(welcome: Welcome, qtbot: QtBot):
    with qtbot.waitSignal(welcome.open_file_wanted):
        qtbot.keyClick(welcome, Qt.Key.Key_Return)


def test_escape_closes(welcome: Welcome, qtbot: QtBot):
    with qtbot.waitSignal(welcome.rejected):
        qtbot.keyClick(welcome, Qt.Key.Key_Escape)


def test_a_broken_file_is_told_with_details(welcome: Welcome, qtbot: QtBot):
    height = welcome.height()
    welcome.show_problem(Problem("This file can't be used.", "staff.toml, line 3, key region"))
    area = welcome.message
    assert area.accessibleName() == "Message"
    assert area.accessibleDescription() == "This file can't be used."
    qtbot.waitUntil(lambda: welcome.height() > height)
    welcome.clear_problem()
    assert not area.isVisible()


@pytest.mark.parametrize("offered", [[], ["Staff"]])
def test_every_text_is_translated(qtbot: QtBot, offered: list[str]):
    with pseudo_translation():
        welcome = Welcome(offered)
        qtbot.addWidget(welcome)
        welcome.open()
        plain = [text for _, text in texts(welcome) if "⟦" not in text]
        assert [text for text in plain if text not in offered] == []
        assert welcome.windowTitle().startswith("⟦")
