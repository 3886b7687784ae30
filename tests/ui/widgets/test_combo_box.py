"""The combo box."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.style import theme
from desktop.ui.text.tool_tips import plain_tool_tip
from desktop.ui.widgets.combo_box import WIDEST, ComboBox
from tests.ui.conftest import ApplyTheme


def test_a_long_entry_of_a_list_is_elided(apply_theme: ApplyTheme, qtbot: QtBot):
    apply_theme()
    box = ComboBox()
    qtbot.addWidget(box)
    box.addItems(["Practice pool", "Northwind " * 30])
    box.resize(200, 42)
    box.show()
    box.grab()
    assert box.toolTip() == ""
    box.setCurrentIndex(1)
    box.grab()
    assert box.toolTip() == plain_tool_tip("Northwind " * 30)
    assert box.minimumSizeHint().width() < 300


def test_a_list_shows_that_it_is_one(apply_theme: ApplyTheme, qtbot: QtBot):
    look = apply_theme().scheme
    box = ComboBox()
    qtbot.addWidget(box)
    box.resize(200, 42)
    picture = box.grab().toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(170, 190) for y in range(10, 32)}
    assert look.muted in colors


offscreen = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
"""As the plugin says of every list that opens."""


def opened(qtbot: QtBot) -> ComboBox:
    box = ComboBox()
    qtbot.addWidget(box)
    box.addItems(["first", "second"])
    box.show()
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    return box


@offscreen
def test_an_entry_is_chosen_with_the_keys(qtbot: QtBot):
    box = opened(qtbot)
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert box.currentText() == "second"


@offscreen
def test_an_entry_is_chosen_with_the_mouse(qtbot: QtBot):
    box = opened(qtbot)
    view = box.view()
    place = view.visualRect(box.model().index(1, 0)).center()
    # A release right after the press that opened the list is not a choice.
    qtbot.wait(QApplication.doubleClickInterval() + 100)
    QTest.mouseMove(view.viewport(), place)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert box.currentText() == "second"


@offscreen
def test_nothing_is_current_in_a_list_that_is_closed(qtbot: QtBot):
    """Screen readers would find an entry that has the focus."""
    box = opened(qtbot)
    box.hidePopup()
    qtbot.waitUntil(lambda: not box.view().currentIndex().isValid())
    assert box.currentText() == "first"
    box.showPopup()
    assert box.view().currentIndex().row() == 0


@offscreen
def test_a_list_that_is_opened_again_shows_its_entries(qtbot: QtBot):
    """Its frame has the size of last time, and its entries had none."""
    box = opened(qtbot)
    size = box.view().size()
    box.hidePopup()
    qtbot.waitUntil(lambda: box.view().size() != size)
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    assert box.view().size() == size
    assert not size.isEmpty()
    box.hidePopup()


@offscreen
def test_a_list_is_as_wide_as_its_entries_up_to_a_limit(qtbot: QtBot):
    box = ComboBox()
    qtbot.addWidget(box)
    box.addItems(["Warnings", "Skipped or not applicable"])
    box.resize(110, 42)
    box.show()
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    needed = box.view().fontMetrics().horizontalAdvance("Skipped or not applicable")
    assert box.view().viewport().width() > needed
    assert box.screen().availableGeometry().contains(box.view().window().geometry())
    box.hidePopup()
    box.addItem("Northwind " * 50)
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    assert box.view().width() <= theme.px(WIDEST) + 2
    box.hidePopup()
