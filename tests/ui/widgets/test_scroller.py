"""Pages higher than their window: keys scroll them, and what opens below comes in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.main_window.pages.stack import Tab
from desktop.ui.main_window.window import SMALLEST, MainWindow
from desktop.ui.table.view import TableView
from desktop.ui.widgets.detail_pane import DetailPane
from desktop.ui.widgets.scroller import Scroller
from tests.helpers import every_window
from tests.ui.conftest import ApplyTheme


def small_window(qtbot: QtBot, tab: Tab) -> MainWindow:
    window = every_window.main_window(tab)
    qtbot.addWidget(window)
    window.show()
    window.resize(*SMALLEST)
    QApplication.processEvents()
    return window


def shown_page(window: MainWindow) -> Scroller:
    page = window.pages.currentWidget()
    assert isinstance(page, Scroller)
    return page


def in_sight(part: QWidget) -> bool:
    """Its heading, and most of it, once it is laid out."""
    laid_out = part.height() >= part.minimumSizeHint().height()
    return laid_out and part.visibleRegion().boundingRect().height() > part.height() * 2 // 3


def test_keys_scroll_the_overview_from_the_tabs_and_from_the_header(
    qtbot: QtBot, apply_theme: ApplyTheme
):
    apply_theme(scale=1.5)
    window = small_window(qtbot, Tab.OVERVIEW)
    bar = shown_page(window).verticalScrollBar()
    assert bar.maximum() > 0
    for control in (window.tabs, window.header.refresh):
        control.setFocus()
        for key, at in (
            (Qt.Key.Key_End, bar.maximum()),
            (Qt.Key.Key_Home, 0),
            (Qt.Key.Key_PageDown, min(bar.pageStep(), bar.maximum())),
            (Qt.Key.Key_PageUp, 0),
        ):
            QTest.keyClick(control, key)
            assert bar.value() == at, key
        assert window.focusWidget() is control


@pytest.mark.parametrize(
    ("tab", "scale"), [(Tab.CLAIMS, 1.2), (Tab.CHECKS, 1.2), (Tab.ACTIVITY, 1)]
)
def test_details_that_open_below_come_in_sight_and_stay_there(
    qtbot: QtBot, apply_theme: ApplyTheme, tab: Tab, scale: float
):
    apply_theme(scale=scale)
    window = small_window(qtbot, tab)
    page = shown_page(window)
    table, details = page.findChild(TableView), page.findChild(DetailPane)
    assert table is not None
    assert details is not None
    table.setFocus()
    for _ in range(4):
        QTest.keyClick(table, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: details.isVisible() and in_sight(details))
        row = table.visualRect(table.currentIndex())
        place = QRect(table.viewport().mapTo(page.viewport(), row.topLeft()), row.size())
        assert page.viewport().rect().contains(place.center())


def test_details_that_open_by_themselves_leave_the_verdict_in_sight(
    qtbot: QtBot, apply_theme: ApplyTheme
):
    apply_theme(scale=1.5)
    window = every_window.checks_rejected()
    qtbot.addWidget(window)
    window.show()
    window.resize(*SMALLEST)
    QApplication.processEvents()
    assert isinstance(window, MainWindow)
    bar = shown_page(window).verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == 0
