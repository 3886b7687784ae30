"""The checks table's model: a row for each check of each token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.models.check_rows import CheckRow, Result, check_rows
from desktop.ui.table.model import TableModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop.auth.jwt.verdicts import TokenVerdicts

TOKEN, CHECK, RESULT, EXPECTED, ACTUAL = range(5)
SYMBOLS = {Result.PASSED: "✓", Result.NOT_PASSED: "✕", Result.NOT_CHECKED: "–"}
RESULT_COLORS = {Result.PASSED: "good", Result.NOT_PASSED: "bad", Result.NOT_CHECKED: "warning"}


class ChecksModel(TableModel):
    """Token, check, result, expected, actual."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CheckRow, ...] = ()

    def set_verdicts(self, verdicts: TokenVerdicts | None) -> None:
        self.beginResetModel()
        self._rows = check_rows(verdicts) if verdicts is not None else ()
        self.endResetModel()

    def set_rows(self, rows: tuple[CheckRow, ...]) -> None:
        """Show these in place of a session's verdicts."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def check(self, row: int) -> CheckRow | None:
        """The check in this row; None when there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def first_not_passed(self) -> int:
        """The first row whose check failed; -1 without one."""
        row_count = enumerate(self._rows)
        return next((place for place, row in row_count if row.result is Result.NOT_PASSED), -1)

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Token"),
            self.tr("Check"),
            self.tr("Result"),
            self.tr("Expected"),
            self.tr("Actual"),
        )

    def row_count(self) -> int:
        return len(self._rows)

    def row_texts(self, row: int) -> tuple[str, ...]:
        check = self._rows[row]
        outcome = f"{SYMBOLS[check.result]} {check.outcome}"
        return check.token, check.name, outcome, check.expected, check.actual

    def row_colors(self, row: int) -> tuple[str, ...]:
        return "muted", "text", RESULT_COLORS[self._rows[row].result], "text", "text"
