"""How wide the columns of a table are that share out its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def column_widths(width: int, weights: Sequence[float], needs: Sequence[int]) -> list[int]:
    """Divide `width` by `weights`; what a column doesn't need goes to those that need more.

    `needs` are the widths at which nothing in a column is elided; all in pixels.
    """
    found = [0] * len(weights)
    left, whole = float(width), sum(weights)
    narrow = set(range(len(weights)))
    while narrow:
        fitting = [column for column in narrow if needs[column] <= left * weights[column] / whole]
        if not fitting:
            break
        for column in fitting:
            found[column] = needs[column]
            narrow.remove(column)
        left = width - sum(found)
        whole = sum(weights[column] for column in narrow)
    for column in narrow:  # these need more than there is
        found[column] = int(left * weights[column] / whole)
    if not narrow:  # nothing is elided, and there is room to spare
        found = [
            used + int(left * weight / sum(weights))
            for used, weight in zip(found, weights, strict=True)
        ]
    return found
