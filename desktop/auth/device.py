"""A remembered device: the service asks for no second factor on it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Device:
    """What proves that a sign-in comes from this computer: as secret as a second factor."""

    key: str
    group_key: str = field(repr=False)
    password: str = field(repr=False)
    """Generated here when the device was confirmed; the service has only its verifier."""
