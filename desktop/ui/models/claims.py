"""The claims table's model: one token's claims, filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.models.claim_rows import ClaimRow, claim_rows
from desktop.ui.table.model import TableModel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QObject

NAME, VALUE, MEANING = range(3)
ROW_COLORS = ("text", "text", "muted")


class ClaimsModel(TableModel):
    """Name, value and meaning. `now` returns epoch seconds, for relative times."""

    def __init__(self, now: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._rows: tuple[ClaimRow, ...] = ()
        self._shown: tuple[ClaimRow, ...] = ()
        self._filter = ""

    @property
    def rows(self) -> tuple[ClaimRow, ...]:
        """All claims, filtered or not."""
        return self._rows

    def set_claims(self, claims: Mapping[str, object]) -> None:
        self._rows = claim_rows(claims)
        self._narrow()

    def set_filter(self, text: str) -> None:
        """Show only rows whose name, value or meaning contains this text, in any case."""
        self._filter = text.strip().lower()
        self._narrow()

    def claim(self, row: int) -> ClaimRow | None:
        """The claim in this row; None when there is no such row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def refresh_times(self) -> None:
        """Bring relative times up to date."""
        if self._shown:
            self.dataChanged.emit(self.index(0, VALUE), self.index(len(self._shown) - 1, VALUE))

    def titles(self) -> tuple[str, ...]:
        return self.tr("Claim"), self.tr("Value"), self.tr("What it means")

    def row_count(self) -> int:
        return len(self._shown)

    def row_texts(self, row: int) -> tuple[str, ...]:
        claim = self._shown[row]
        return claim.name, claim.cell(self._now()), claim.meaning

    def row_colors(self, row: int) -> tuple[str, ...]:  # noqa: ARG002 — the same in every line
        return ROW_COLORS

    def _narrow(self) -> None:
        self.beginResetModel()
        self._shown = tuple(row for row in self._rows if row.matches(self._filter))
        self.endResetModel()
