"""Lists in pages; the token is the index at which the next page begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from desktop.practice import refusals

if TYPE_CHECKING:
    from collections.abc import Sequence

Item = TypeVar("Item")

LONGEST = 60
"""Items on a page, at most."""


def page(items: Sequence[Item], limit: int, token: str | None) -> tuple[Sequence[Item], str | None]:
    """One page, and the token of the next one if there is one.

    A limit of 0 stands for `LONGEST`.
    """
    start = 0
    if token is not None:
        if not (token.isascii() and token.isdigit() and len(token) < LONGEST):
            raise refusals.invalid_parameter("Invalid pagination token")
        start = int(token)
    end = start + (limit or LONGEST)
    return items[start:end], str(end) if end < len(items) else None
