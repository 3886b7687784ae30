"""Keys that go through the tabs, from wherever the focus is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.main_window.pages.stack import Tab
from desktop.ui.main_window.window import MainWindow
from desktop.ui.table.view import TableView
from desktop.ui.widgets.tab_bar import TabBar
from tests.helpers import every_tool_window, every_window

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def window_on(qtbot: QtBot, tab: Tab) -> MainWindow:
    window = every_window.main_window(tab)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def part(window: MainWindow, kind: type[QWidget]) -> QWidget:
    found = [each for each in window.pages.findChildren(kind) if each.isVisible()]
    return found[0]


@pytest.mark.parametrize("kind", [TableView, QPlainTextEdit])
def test_ctrl_and_a_number_lead_to_the_tab_from_the_page(qtbot: QtBot, kind: type[QWidget]):
    for tab in Tab:
        window = window_on(qtbot, Tab.ACTIVITY)
        table = part(window, TableView)
        assert isinstance(table, TableView)
        qtbot.waitUntil(lambda table=table: table.model().rowCount() > 0)  # they come in batches
        table.selectRow(0)
        part(window, kind).setFocus()
        QTest.keyClick(part(window, kind), Qt.Key(Qt.Key.Key_1 + tab), CONTROL)
        assert window.tabs.currentIndex() == tab
        assert QApplication.focusWidget() is window.tabs


def test_ctrl_tab_goes_round(qtbot: QtBot):
    window = window_on(qtbot, Tab.CLAIMS)
    part(window, TableView).setFocus()
    for key, more, tabs in (
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, (2, 3, 0, 1)),
        (Qt.Key.Key_Backtab, SHIFT, (0, 3, 2, 1)),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, (2, 3, 0, 1)),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, (0, 3, 2, 1)),
    ):
        for tab in tabs:
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, key, CONTROL | more)
            assert window.tabs.currentIndex() == tab, key
            assert QApplication.focusWidget() is window.tabs


@pytest.mark.parametrize("make", every_tool_window.TOOLS, ids=lambda make: make.__name__)
def test_no_window_has_two_bars_for_one_key(qtbot: QtBot, make: every_window.Make):
    window = make()
    qtbot.addWidget(window)
    assert len(window.findChildren(TabBar)) <= 1
