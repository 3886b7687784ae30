"""What a message says: made by `wording`, shown by `components.message`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["error", "warning", "info", "success"]


@dataclass(frozen=True, slots=True)
class Problem:
    """A sentence for the person (problem, cause, what to do) and what support needs to know."""

    text: str
    details: str = ""
    """Lines of plain text without any secret; empty when there is nothing to add."""
    kind: Kind = "error"
