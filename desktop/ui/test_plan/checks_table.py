"""Expected beside observed, and the exchanges of a step: two tables' models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.table.model import ROOT, TableModel
from desktop.ui.test_plan.words import actor_name
from desktop.ui.text.moments import utc_milliseconds
from desktop.ui.text.safe import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from desktop.qa.model.record import Check, Exchange, StepRecord

LONGEST_CELL = 300
"""Characters."""


class ChecksModel(TableModel):
    """Step, check, expected, observed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[int, Check]] = []

    def set_steps(self, steps: Sequence[StepRecord], *, growing: bool = False) -> bool:
        """Set what was compared; whether that is other than before.

        `growing`: rows that are there stay, and those that are new come below.
        """
        rows = [(step.number, check) for step in steps for check in step.checks]
        shown = len(self._rows)
        if rows == self._rows:
            return False
        if growing and shown and rows[:shown] == self._rows:
            self.beginInsertRows(ROOT, shown, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()
            return True
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def check(self, row: int) -> Check | None:
        """In this row; None when there is no such row."""
        return self._rows[row][1] if 0 <= row < len(self._rows) else None

    def first_not_held(self) -> int:
        """The row of the first check that does not hold; the first of all where all hold."""
        return next((n for n, (_, check) in enumerate(self._rows) if not check.holds), 0)

    def titles(self) -> tuple[str, ...]:
        return self.tr("Step"), self.tr("Check"), self.tr("Expected"), self.tr("Observed")

    def row_count(self) -> int:
        return len(self._rows)

    def row_texts(self, row: int) -> tuple[str, ...]:
        number, check = self._rows[row]
        sign = "✓" if check.holds else "✕"
        cells = (check.name, check.expected, check.observed)
        return f"{sign} {number}", *(visible(it, LONGEST_CELL) for it in cells)

    def row_colors(self, row: int) -> tuple[str, ...]:
        color = "good" if self._rows[row][1].holds else "bad"
        return color, "text", "text", "text" if color == "good" else "bad"


class ExchangesModel(TableModel):
    """Step, time, who sent it, operation, answer."""

    uncached_columns = frozenset({1})

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[int, Exchange]] = []

    def set_steps(self, steps: Sequence[StepRecord]) -> None:
        """Set what was sent and came back."""
        rows = [(step.number, it) for step in steps for it in step.exchanges]
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def exchange(self, row: int) -> Exchange | None:
        """In this row; None when there is no such row."""
        return self._rows[row][1] if 0 <= row < len(self._rows) else None

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Step"),
            self.tr("Time (UTC)"),
            self.tr("Sent by"),
            self.tr("Operation"),
            self.tr("Answer"),
        )

    def row_count(self) -> int:
        return len(self._rows)

    def row_texts(self, row: int) -> tuple[str, ...]:
        number, it = self._rows[row]
        status = self.tr("no reply") if it.http_status is None else str(it.http_status)
        answer = f"{status} {it.error}".strip()
        return (
            str(number),
            utc_milliseconds(it.at.timestamp()),
            actor_name(it.sent_by),
            it.operation,
            visible(f"{answer}, {it.milliseconds} ms", LONGEST_CELL),
        )

    def row_colors(self, row: int) -> tuple[str, ...]:
        answered = self._rows[row][1].http_status is not None
        return "muted", "muted", "muted", "text", "text" if answered else "warning"


def exchange_text(exchange: Exchange) -> str:
    """All of it, redacted as it was recorded."""
    lines = [exchange.operation, exchange.request, "", str(exchange.http_status or "—")]
    lines += [f"{exchange.error}: {exchange.message}"] if exchange.error else []
    lines += [f"x-amzn-RequestId: {exchange.request_id}"] if exchange.request_id else []
    return "\n".join((*lines, exchange.reply))
