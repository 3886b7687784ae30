"""The model of the table that compares two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.token_comparison import ComparedClaim, Difference
from desktop.ui.table.model import TableModel
from desktop.ui.text.phones import value_as_allowed
from desktop.ui.text.safe import value_text, visible
from desktop.ui.text.token_differences import difference_meaning, difference_name

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QObject

    from desktop.qa.token_comparison import SideKind

LONGEST_CELL = 300
"""Characters."""
COLORS = {
    Difference.SAME: "muted",
    Difference.ADDED: "good",
    Difference.REMOVED: "warning",
    Difference.CHANGED: "text",
    Difference.KIND_CHANGED: "bad",
}


class DifferencesModel(TableModel):
    """Claim, difference, the value in A and in B, and what it means."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._claims: tuple[ComparedClaim, ...] = ()
        self._shown: tuple[ComparedClaim, ...] = ()
        self._sides: Collection[SideKind] = ()
        self._only_different = True

    @property
    def different(self) -> int:
        """How many claims differ."""
        return sum(it.difference is not Difference.SAME for it in self._claims)

    def set_claims(self, claims: Sequence[ComparedClaim], sides: Collection[SideKind] = ()) -> None:
        """Show these; `sides` are the kinds of what is compared."""
        self._claims, self._sides = tuple(claims), sides
        self._narrow()

    def show_only_different(self, on: bool) -> None:  # noqa: FBT001 — a slot of a check box
        """Leave out those that are the same, or show all."""
        self._only_different = on
        self._narrow()

    def claim(self, row: int) -> ComparedClaim | None:
        """The claim in this row; None when there is no such row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Claim"),
            self.tr("Difference"),
            self.tr("A"),
            self.tr("B"),
            self.tr("What it means"),
        )

    def row_count(self) -> int:
        return len(self._shown)

    def row_texts(self, row: int) -> tuple[str, ...]:
        claim = self._shown[row]
        return (
            visible(claim.name, LONGEST_CELL),
            difference_name(claim.difference),
            claim_value(claim.name, claim.first),
            claim_value(claim.name, claim.second),
            difference_meaning(claim, self._sides),
        )

    def row_colors(self, row: int) -> tuple[str, ...]:
        return "text", COLORS[self._shown[row].difference], "text", "text", "muted"

    def _narrow(self) -> None:
        self.beginResetModel()
        self._shown = tuple(
            it
            for it in self._claims
            if not self._only_different or it.difference is not Difference.SAME
        )
        self.endResetModel()


def claim_value(name: str, value: object) -> str:
    """A claim's value in a cell."""
    return "—" if value is None else value_text(value_as_allowed(value, name), LONGEST_CELL)
