"""The base of the models of all tables: plain text, and a colour for each cell."""

from __future__ import annotations

from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index: TypeAlias = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class TableModel(QAbstractTableModel):
    """A read-only table of plain text.

    `TableView` calls `row_texts` and `row_colors` directly and not `data` with its roles, which
    keeps painting cheap. Everything else, such as a screen reader, gets the same texts by `data`.
    """

    uncached_columns: frozenset[int] = frozenset()
    """Columns whose texts hardly ever repeat, such as times."""

    def titles(self) -> tuple[str, ...]:
        """The titles of the columns."""
        raise NotImplementedError

    def row_count(self) -> int:
        """Number of rows."""
        raise NotImplementedError

    def row_texts(self, row: int) -> tuple[str, ...]:
        """A row's texts, one for each column: without line breaks, and of limited length."""
        raise NotImplementedError

    def row_colors(self, row: int) -> tuple[str, ...]:
        """The text colours of a row's cells, by their names in `ColorScheme`."""
        raise NotImplementedError

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self.row_count()

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.titles())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 — Qt's own
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        return self.row_texts(index.row())[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 — Qt's own
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.titles()[section]
        return None
