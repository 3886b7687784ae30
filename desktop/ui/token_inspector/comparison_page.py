"""A and B, claim by claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.qa.token_comparison import compare
from desktop.ui.models.differences import DifferencesModel
from desktop.ui.style import theme
from desktop.ui.table.view import TableView
from desktop.ui.token_inspector.table_or_sentence import TableOrSentence
from desktop.ui.widgets.check_box import CheckBox

if TYPE_CHECKING:
    from desktop.ui.token_inspector.sides import Side


class ComparisonPage(QWidget):
    """Empty until there are two sides."""

    chosen = Signal(str, str, str)
    """Of the current row: the claim, what differs, and both values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.differences = DifferencesModel(self)
        self.only_different = CheckBox(self.tr("Only what differs"))
        self.only_different.setAccessibleName(self.tr("Only what differs"))
        self.only_different.setChecked(True)
        self.only_different.toggled.connect(self.differences.show_only_different)
        self.table = TableView(self.differences)
        self.table.setAccessibleName(self.tr("Differences"))
        self.table.set_weights((18, 14, 21, 21, 26))
        self.table.current_row_changed.connect(self._row_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.only_different)
        self.shown = TableOrSentence(self.table, "")
        column.addWidget(self.shown, 1)
        self.set_sides(None, None)

    def set_sides(self, first: Side | None, second: Side | None) -> None:
        """Compare these."""
        if first is None or second is None:
            text = self.tr("With a token on both sides, this shows what differs.")
            self.shown.sentence.setText(text)
            self.only_different.hide()
            self.differences.set_claims(())
            return
        self.shown.sentence.setText(self.tr("Both sides say the same."))
        self.only_different.show()
        claims = compare(first.beside(second), second.beside(first))
        self.differences.set_claims(claims, {first.kind, second.kind})

    @Slot(int)
    def _row_chosen(self, row: int) -> None:
        if row in range(self.differences.row_count()):
            claim, difference, first, second, meaning = self.differences.row_texts(row)
            text = self.tr("A: {first}\nB: {second}")
            sentence = f"{difference}. {meaning}" if meaning else difference
            self.chosen.emit(claim, sentence, text.format(first=first, second=second))
