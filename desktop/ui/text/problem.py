"""What a message says: made by `wording`, shown by `components.message`."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["error", "warning", "info", "success"]


class Problem(NamedTuple):  # no dataclass: those cost 5 ms before the first paint
    """A sentence for the person (problem, cause, what to do) and what support needs to know."""

    text: str
    details: str = ""
    """Lines of plain text without any secret; empty when there is nothing to add."""
    kind: Kind = "error"
