"""What is elided in a table is told whole by a tool tip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.helpers import every_tool_window
from tests.ui.conftest import ApplyTheme


def test_of_a_title_that_is_elided_all_is_told_and_of_a_short_text_nothing(
    qtbot: QtBot, apply_theme: ApplyTheme
):
    apply_theme()
    window = every_tool_window.plan_not_run()
    qtbot.addWidget(window)
    window.show()
    QApplication.processEvents()
    table = window.cases.table
    titles = [window.cases.model.row_texts(row)[2] for row in range(window.cases.model.row_count())]
    longest = titles.index(max(titles, key=table.fontMetrics().horizontalAdvance))

    def point_at(column: int) -> None:
        table.scrollTo(table.model().index(longest, 0))
        at = table.visualRect(table.model().index(longest, column)).center()
        there = QHelpEvent(QEvent.Type.ToolTip, at, table.viewport().mapToGlobal(at))
        QApplication.sendEvent(table.viewport(), there)

    point_at(2)
    assert titles[longest] in QToolTip.text()
    point_at(1)
    qtbot.waitUntil(lambda: QToolTip.text() == "")
    beyond = QPoint(5, table.viewport().height() * 100)
    assert not table.indexAt(beyond).isValid()
    QApplication.sendEvent(table.viewport(), QHelpEvent(QEvent.Type.ToolTip, beyond, beyond))
    assert QToolTip.text() == ""
