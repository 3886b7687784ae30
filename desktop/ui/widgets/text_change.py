"""What changed between two texts of a line, in the terms of accessibility events."""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple


class TextChange(NamedTuple):
    """`removed` was taken out at `position` and `inserted` put in its place."""

    position: int
    """UTF-16 code units, as Qt counts."""
    removed: str
    inserted: str


def text_change(before: str, after: str, cursor: int) -> TextChange:
    """The change that led from `before` to `after` and left the cursor at `cursor` (code units).

    Any edit leaves the cursor at its end, so what stands behind the cursor was there before.
    That tells where one of several equal characters came or went.
    """
    behind = after[len(_first_units(after, cursor)) :]
    if not before.endswith(behind):  # the whole text was set, and the cursor put elsewhere
        behind = ""
    old, new = (text[: len(text) - len(behind)] for text in (before, after))
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    return TextChange(_units(new[:same]), old[same:], new[same:])


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _first_units(text: str, count: int) -> str:
    whole = text.encode("utf-16-le", "surrogatepass")
    return whole[: 2 * count].decode("utf-16-le", "surrogatepass")
