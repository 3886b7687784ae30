"""The model of the table that sets ID token, access token and GetUser side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.auth.jwt.json_kinds import found
from desktop.qa.token_comparison import ComparedClaim, Difference, SideKind, difference_of
from desktop.ui.models.differences import COLORS, claim_value
from desktop.ui.table.model import TableModel
from desktop.ui.text.safe import visible
from desktop.ui.text.token_differences import difference_meaning, difference_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

LONGEST_CELL = 300
"""Characters."""
_ID_ACCESS = (SideKind.ID, SideKind.ACCESS)
_ID_GET_USER = (SideKind.ID, SideKind.GET_USER)
_ACCESS_GET_USER = (SideKind.ACCESS, SideKind.GET_USER)
_WORST_FIRST = (Difference.KIND_CHANGED, Difference.CHANGED)


class ThreeSidesModel(TableModel):
    """Claim, whether all have the same, the three values, and what it means."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sides: tuple[Mapping[str, object] | None, ...] = (None, None, None)
        self._names: tuple[str, ...] = ()

    def set_sides(
        self,
        id_claims: Mapping[str, object] | None,
        access_claims: Mapping[str, object] | None,
        get_user: Mapping[str, object] | None,
    ) -> None:
        """Show these; None for what isn't known."""
        self.beginResetModel()
        self._sides = (id_claims, access_claims, get_user)
        names = {name for side in self._sides for name in side or ()}
        self._names = tuple(sorted(names))
        self.endResetModel()

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Claim"),
            self.tr("Difference"),
            self.tr("ID token"),
            self.tr("Access token"),
            self.tr("GetUser"),
            self.tr("What it means"),
        )

    def row_count(self) -> int:
        return len(self._names)

    def row_texts(self, row: int) -> tuple[str, ...]:
        name = self._names[row]
        values = self._values(name)
        difference, meaning = self._difference(name)
        return (
            visible(name, LONGEST_CELL),
            difference_name(difference) if difference else self.tr("Not in all"),
            *("" if side is None else claim_value(name, it) for side, it in values),
            meaning,
        )

    def row_colors(self, row: int) -> tuple[str, ...]:
        difference, _ = self._difference(self._names[row])
        return "text", COLORS[difference or Difference.REMOVED], "text", "text", "text", "muted"

    def _values(self, name: str) -> tuple[tuple[Mapping[str, object] | None, object], ...]:
        return tuple((side, None if side is None else found(side, name)) for side in self._sides)

    def _difference(self, name: str) -> tuple[Difference | None, str]:
        """The worst of any two, None where one doesn't have it; and what that means."""
        (_, ident), (_, access), (get_user, told) = self._values(name)
        pairs = [(_ID_ACCESS, ident, access)]
        if get_user is not None:
            pairs += [(_ID_GET_USER, ident, told), (_ACCESS_GET_USER, access, told)]
        compared = [
            (kinds, ComparedClaim(name, difference_of(first, second), first, second))
            for kinds, first, second in pairs
        ]
        for worst in _WORST_FIRST:
            for kinds, claim in compared:
                if claim.difference is worst:
                    return worst, difference_meaning(claim, kinds)
        for kinds, claim in compared:
            if claim.difference is not Difference.SAME:
                return None, difference_meaning(claim, kinds)
        return Difference.SAME, ""
