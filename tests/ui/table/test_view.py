"""The table of Claims, Checks, Activity and the practice users."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.style import theme
from desktop.ui.table.view import TableView
from tests.helpers import every_tool_window, every_window
from tests.helpers.painted import area_of
from tests.ui.conftest import ApplyTheme


def shown(qtbot: QtBot, make: every_window.Make) -> tuple[object, TableView]:
    window = make()
    qtbot.addWidget(window)
    window.show()
    QApplication.processEvents()
    (table,) = [each for each in window.findChildren(TableView) if each.isVisible()]
    return window, table


@pytest.mark.parametrize(
    "make",
    [every_window.claims, every_window.checks, every_window.activity, every_window.phone],
    ids=lambda make: make.__name__,
)
def test_all_rows_of_all_tables_are_of_one_height(
    qtbot: QtBot, apply_theme: ApplyTheme, make: every_window.Make
):
    apply_theme()
    window, table = shown(qtbot, make)
    assert window is not None
    qtbot.waitUntil(lambda: table.model().rowCount() > 0)  # the activity comes in batches
    assert {table.rowHeight(row) for row in range(table.model().rowCount())} == {36}


def test_the_selected_row_is_inside_the_round_corners(qtbot: QtBot, apply_theme: ApplyTheme):
    """Also the last of them: what is beside it has the table's ground."""
    scheme = apply_theme().scheme
    window, table = shown(qtbot, every_window.checks_rejected)
    image = table.viewport().grab().toImage()
    top = table.rowViewportPosition(table.current_row())
    middle = top + theme.px(18)
    assert image.pixelColor(theme.px(1), middle).name() == scheme.card
    assert image.pixelColor(image.width() - theme.px(2), middle).name() == scheme.card
    assert image.pixelColor(theme.px(6), middle).name() == scheme.accent
    assert image.pixelColor(theme.px(4), top + 1).name() != scheme.accent  # round
    assert area_of(table, window).isValid()


def test_a_filter_does_not_move_the_columns(qtbot: QtBot, apply_theme: ApplyTheme):
    apply_theme()
    window, table = shown(qtbot, every_window.claims)
    assert window is not None
    before = [table.columnWidth(column) for column in range(3)]
    bar = table.verticalScrollBar().width()
    table.model().set_filter("sub")
    qtbot.waitUntil(lambda: not table.verticalScrollBar().isVisible())
    # What the bar leaves free goes to all columns; no other text is measured.
    assert before[0] <= table.columnWidth(0) < before[0] + bar


def test_no_scroll_bar_stays_behind(qtbot: QtBot, apply_theme: ApplyTheme):
    """Neither below nor at the side, once there is room for all of it."""
    apply_theme()
    window, table = shown(qtbot, every_window.activity)
    assert isinstance(window, QWidget)
    qtbot.waitUntil(lambda: table.model().rowCount() == every_window.ROWS)
    below, aside = table.horizontalScrollBar(), table.verticalScrollBar()
    for size in ((2400, 1800), (900, 600), (2400, 1800)):
        window.resize(*size)
        room = size[0] > 1000
        qtbot.waitUntil(lambda: below.isVisible() != room)  # noqa: B023 — awaited here
        qtbot.waitUntil(lambda: aside.isVisible() != room)  # noqa: B023 — awaited here


def test_a_row_is_round_at_both_ends_where_a_bar_came_before_the_table_was_shown(
    qtbot: QtBot, apply_theme: ApplyTheme
):
    apply_theme()
    window, table = shown(qtbot, every_tool_window.inspector_checks)
    assert window is not None
    assert table.verticalScrollBar().isVisible()
    assert table.horizontalHeader().length() <= table.viewport().width()


def test_each_arrow_key_sideways_is_seen_until_the_end(qtbot: QtBot, apply_theme: ApplyTheme):
    apply_theme()
    window, table = shown(qtbot, every_window.activity)
    assert isinstance(window, QWidget)
    window.resize(720, 520)
    QApplication.processEvents()
    bar = table.horizontalScrollBar()
    assert bar.maximum() > 0
    places = [bar.value()]
    while places[-1] < bar.maximum():
        QTest.keyClick(table, Qt.Key.Key_Right)
        assert table.visualRect(table.currentIndex()).left() in range(table.viewport().width())
        places.append(bar.value())
        assert places[-1] > places[-2] or len(places) == 2  # the first one is there already
    for _ in range(table.model().columnCount()):
        QTest.keyClick(table, Qt.Key.Key_Left)
    assert bar.value() == 0


def test_home_and_end_go_to_the_first_and_the_last_row(qtbot: QtBot, apply_theme: ApplyTheme):
    apply_theme()
    window, table = shown(qtbot, every_window.claims)
    assert window is not None
    last = table.model().rowCount() - 1
    for key, row in ((Qt.Key.Key_End, last), (Qt.Key.Key_Home, 0)):
        QTest.keyClick(table, key)
        assert table.current_row() == row


def test_the_ring_around_a_row_leaves_nothing_behind(qtbot: QtBot, apply_theme: ApplyTheme):
    """Tab into a table makes its first row current without selecting it."""
    apply_theme()
    window, table = shown(qtbot, every_window.checks)
    assert isinstance(window, QWidget)
    with qtbot.waitActive(window):
        window.activateWindow()
    table.setFocus()
    table.clearSelection()
    table.selectionModel().setCurrentIndex(
        table.model().index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    QApplication.processEvents()
    painted = _Painted(table.viewport())
    QTest.keyClick(table, Qt.Key.Key_Down)
    QApplication.processEvents()
    width, height = table.viewport().width(), table.rowHeight(0)
    assert QRegion(0, 0, width, height).subtracted(painted.region).isEmpty()


class _Painted(QObject):
    """What of a widget is painted from now on."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.region = QRegion()
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return super().eventFilter(watched, event)
