"""A pool's password policy, from the words that each source has for it to those of a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.config.key_values import value_problem

if TYPE_CHECKING:
    from collections.abc import Iterable


def rules(shortest: int | None, kinds: Iterable[str]) -> str:
    """`password_rules` of a profile; empty where the source doesn't say.

    `kinds` of characters: upper, lower, digit, symbol.
    """
    text = " ".join((str(shortest), *kinds))
    return "" if shortest is None or value_problem("password_rules", text) else text
