"""A table, or a sentence in its place while it has no rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget

from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.table.view import TableView


class TableOrSentence(QStackedWidget):
    """Shows `table` once its model has rows: for models that are always set as a whole."""

    def __init__(self, table: TableView, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.sentence = Label(sentence, "muted", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(table)
        self.addWidget(self.sentence)
        table.model().modelReset.connect(self._choose)
        self._choose()

    @Slot()
    def _choose(self) -> None:
        some = self.table.model().rowCount() > 0
        self.setCurrentWidget(self.table if some else self.sentence)
