"""One row of the table: what was measured, and the bar that it has to reach."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Figure:
    name: str
    bar: str
    measured: str
    how: str
    within: bool | None = None
    """Whether the bar was reached; None where nothing was measured."""


def not_measured(name: str, bar: str, why: str) -> Figure:
    return Figure(name, bar, "not measured", why)


def ratio(
    name: str, bar: float, ours: Sequence[float], theirs: Sequence[float], how: str
) -> Figure:
    """Medians of pairs of runs, in seconds, one beside the other."""
    ours_ms, theirs_ms = median(ours) * 1000, median(theirs) * 1000
    value = ours_ms / theirs_ms
    measured = f"{value:.2f}× ({ours_ms:.0f} against {theirs_ms:.0f} ms)"
    return Figure(name, f"≤ {bar:g}×", measured, f"{how}, {len(ours)} pairs", value <= bar)
