"""Two tokens, two sign-ins, or a token and what GetUser tells, claim by claim."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from desktop.auth.jwt.json_kinds import found

if TYPE_CHECKING:
    from collections.abc import Mapping


class SideKind(Enum):
    """What has the claims."""

    ID = "id"
    ACCESS = "access"
    GET_USER = "GetUser"
    SIGN_IN = "sign-in"
    """Both tokens: names of claims have "id." or "access." before them."""


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
        ComparedClaim(name, difference_of(one, other), one, other)
        for name in {*first, *second}
        for one, other in [(found(first, name), found(second, name))]
    ]
    return tuple(sorted(rows, key=lambda row: (row.difference is Difference.SAME, row.name)))


def get_user_claims(body: Mapping[str, object]) -> dict[str, object]:
    """GetUser's reply as claims: each attribute by its name, beside the members of the reply."""
    listed = body.get("UserAttributes")
    attributes = {
        str(each.get("Name")): each.get("Value")
        for each in (listed if isinstance(listed, list) else ())
        if isinstance(each, dict)
    }
    return {name: it for name, it in body.items() if name != "UserAttributes"} | attributes


def flattened(parts: Mapping[SideKind, Mapping[str, object]]) -> dict[str, object]:
    """The claims of several tokens in one, each name with the token's kind before it."""
    return {
        f"{kind.value}.{name}": value
        for kind, claims in parts.items()
        for name, value in claims.items()
    }


def difference_of(first: object, second: object) -> Difference:
    """How a claim's second value differs; None for one that is missing."""
    if first is None:
        return Difference.SAME if second is None else Difference.ADDED
    if second is None:
        return Difference.REMOVED
    if _kind(first) is not _kind(second):
        return Difference.KIND_CHANGED
    return Difference.SAME if first == second else Difference.CHANGED


def _kind(value: object) -> type:
    """JSON has one kind of number; a boolean is none."""
    return float if type(value) is int else type(value)
