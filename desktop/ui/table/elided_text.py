"""Tool tips of cells whose text is elided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolTip

from desktop.ui.text.tool_tips import plain_tool_tip

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QTableView


def elided_text(table: QTableView, at: QPoint, padding: int) -> str:
    """All of what is elided at this point of the viewport; empty where nothing is.

    `padding`: pixels at both sides of a cell.
    """
    index = table.indexAt(at)
    text = str(index.data()) if index.isValid() else ""
    room = table.columnWidth(index.column()) - 2 * padding
    return text if table.fontMetrics().horizontalAdvance(text) > room else ""


def show_elided_text(table: QTableView, event: QHelpEvent, padding: int) -> None:
    """Show it as a tool tip, or hide the one that is shown."""
    text = plain_tool_tip(elided_text(table, event.pos(), padding))
    QToolTip.showText(event.globalPos(), text, table.viewport())
