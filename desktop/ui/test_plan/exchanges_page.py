"""The page of what was sent and came back, redacted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.table.view import TableView
from desktop.ui.test_plan.checks_table import ExchangesModel, exchange_text
from desktop.ui.test_plan.text_box import TextBox
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.qa.model.record import StepRecord

WEIGHTS = (8, 24, 14, 26, 28)


class ExchangesPage(QWidget):
    """A table, and the chosen exchange in full below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ExchangesModel(self)
        self.hint = Label(
            self.tr("Requests and replies show here, without their secrets."), "muted", wrap=True
        )
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Requests and replies"))
        self.table.set_weights(WEIGHTS)
        self.table.current_row_changed.connect(self._show)
        self.box = TextBox(self.tr("Request and reply"), 8)
        self.box.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.hint)
        column.addWidget(self.table, 1)
        column.addWidget(self.box, 1)

    def set_steps(self, steps: Sequence[StepRecord]) -> None:
        """Set what there is."""
        self.model.set_steps(steps)
        self.hint.setVisible(self.model.row_count() == 0)
        if self.model.exchange(self.table.current_row()) is None:
            self.box.hide()

    @Slot(int)
    def _show(self, row: int) -> None:
        exchange = self.model.exchange(row)
        self.box.setVisible(exchange is not None)
        if exchange is not None:
            self.box.show_text(exchange_text(exchange))
