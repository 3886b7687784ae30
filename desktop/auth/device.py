"""A computer that the service knows again, so that it asks for no second factor there."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Device:
    """What proves that a sign-in comes from this computer. Worth as much as a second factor."""

    key: str
    group_key: str = field(repr=False)
    password: str = field(repr=False)
    """Made here when the device was confirmed; the service keeps only its verifier."""
