"""A message to the user: made by `text.errors`, shown by `widgets.message`."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["error", "warning", "info", "success"]


class Problem(NamedTuple):  # no dataclass: those cost 5 ms before the first paint
    """A sentence for the user (problem, cause, what to do), and details for support."""

    text: str
    details: str = ""
    """Lines of plain text without secrets; empty when there are none."""
    kind: Kind = "error"
    pauses: bool = False
    """Whether it says nothing but that there is a pause: untrue once that is over."""
