"""One row of the table: what was measured, and the bar that it has to reach."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median, quantiles
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
    """Whether the bar was reached; None where nothing was measured, or there is no bar."""
    spread: float | None = None
    """How far apart the runs were: half of them are within this part of the value, either way."""


def not_measured(name: str, bar: str, why: str) -> Figure:
    return Figure(name, bar, "not measured", why)


def ratio(
    name: str, bar: float, ours: Sequence[float], theirs: Sequence[float], how: str
) -> Figure:
    """Pairs of runs in seconds, one beside the other: the median of their ratios."""
    ours_ms, theirs_ms = median(ours) * 1000, median(theirs) * 1000
    ratios = [one / other for one, other in zip(ours, theirs, strict=True)]
    value = median(ratios)
    measured = f"{value:.2f}× ({ours_ms:.0f} against {theirs_ms:.0f} ms)"
    how = f"{how}, {len(ours)} pairs"
    return Figure(name, f"≤ {bar:g}×", measured, how, value <= bar, spread_of(ratios))


def spread_of(values: Sequence[float]) -> float:
    """Half of the distance between the quartiles, as a part of the median."""
    lower, _, upper = quantiles(values, n=4)
    return (upper - lower) / 2 / median(values)
