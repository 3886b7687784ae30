"""Two tokens, or a token and the attributes that GetUser tells, claim by claim."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from desktop.auth.jwt.json_kinds import found

if TYPE_CHECKING:
    from collections.abc import Mapping


class Difference(Enum):
    """How the second one differs from the first."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    KIND_CHANGED = "kind changed"
    """Such as text "true" where there was true: programs tell them apart."""


@dataclass(frozen=True, slots=True)
class ComparedClaim:
    """One claim of both. None where it is missing, `NULL` where it is null."""

    name: str
    difference: Difference
    first: object = field(repr=False)
    second: object = field(repr=False)


def compare(first: Mapping[str, object], second: Mapping[str, object]) -> tuple[ComparedClaim, ...]:
    """Every claim of either, those that differ first, then by name."""
    rows = [
        ComparedClaim(name, _difference(one, other), one, other)
        for name in {*first, *second}
        for one, other in [(found(first, name), found(second, name))]
    ]
    return tuple(sorted(rows, key=lambda row: (row.difference is Difference.SAME, row.name)))


def _difference(first: object, second: object) -> Difference:
    if first is None:
        return Difference.ADDED
    if second is None:
        return Difference.REMOVED
    if _kind(first) is not _kind(second):
        return Difference.KIND_CHANGED
    return Difference.SAME if first == second else Difference.CHANGED


def _kind(value: object) -> type:
    """JSON has one kind of number; a boolean is none."""
    return float if type(value) is int else type(value)
