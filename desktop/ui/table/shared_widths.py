"""Shares out a table's width among its columns, by weights and by what their texts need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.table.column_widths import column_widths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTableView

    from desktop.ui.table.model import TableModel

MEASURED_ROWS = 200
MEASURED_CHARACTERS = 120
"""How much is looked at to see how wide a column should be."""


class SharedWidths:
    """The needs stay while a filter hides rows, and grow with the rows that come."""

    def __init__(
        self, table: QTableView, model: TableModel, weights: Sequence[float], around: int
    ) -> None:
        """`around`: pixels of a cell beside its text."""
        self._table = table
        self._model = model
        self._weights = tuple(weights)
        self._around = around
        self._needs: tuple[int, ...] = ()
        self._measured = 0

    def measure(self, around: int | None = None) -> None:
        """Look at the texts, and share out. `around` anew: in another size, from the beginning."""
        if around is not None:
            self._around, self._needs = around, ()
        rows = min(self._model.row_count(), MEASURED_ROWS)
        if self._needs and rows < self._measured:
            return
        self._measured = rows
        of_title = self._table.horizontalHeader().fontMetrics().horizontalAdvance
        needs = [of_title(title) for title in self._model.titles()]
        advance = self._table.fontMetrics().horizontalAdvance
        for row in range(rows):
            for column, text in enumerate(self._model.row_texts(row)):
                needs[column] = max(needs[column], advance(text[:MEASURED_CHARACTERS]))
        self._needs = tuple(need + self._around for need in needs)
        self.share_out()

    def share_out(self) -> None:
        """Give each column its part of the table's width as it is now."""
        room = self._table.viewport().width()
        for column, width in enumerate(column_widths(room, self._weights, self._needs)):
            self._table.setColumnWidth(column, width)
