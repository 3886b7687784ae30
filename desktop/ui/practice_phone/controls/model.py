"""What is on in the practice pool, and what is asked of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Fault: TypeAlias = Mapping[str, object]
"""As the control API has it (docs/practice-pool.md): `operation`, `kind` and so on."""


@dataclass(frozen=True, slots=True)
class PoolChoice:
    """A pool that can be chosen."""

    name: str
    user_pool_id: str
    replica_region: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """All that isn't as it was at the pool's start, users aside."""

    faults: tuple[Fault, ...] = ()
    offset_seconds: float = 0.0
    """How far the pool's clock runs ahead of the computer's."""
    stopped_at: float | None = None
    """Where the clock stands, in epoch seconds; None while it runs."""
    closed_region: str = ""
    """The second Region, while it doesn't answer."""
    short_lives: tuple[str, ...] = ()
    """Names of the pools whose tokens and sessions are short-lived."""
    tiers: tuple[tuple[str, str], ...] = ()
    """Names of pools with another tier than at first, and that tier."""

    @property
    def any(self) -> bool:
        return self != Changes()


@dataclass(frozen=True, slots=True)
class PoolSettings:
    """What a pool and its app client are set to."""

    user_pool_id: str
    tier: str
    """LITE, ESSENTIALS or PLUS."""
    access_seconds: int
    refresh_seconds: int
    session_minutes: int
    short: bool
    """Whether `Short lives` set them."""


@dataclass(frozen=True, slots=True)
class NewUser:
    """A user to add."""

    user_pool_id: str
    user_name: str
    password: str = field(repr=False)
    situation: str
    """One of `users_page.SITUATIONS`."""


@dataclass(frozen=True, slots=True)
class UserChange:
    """What to do with a user."""

    user_pool_id: str
    user_name: str
    change: str
    """`password`, `temporary_password`, `disable`, `enable` or `reset`."""
    password: str = field(default="", repr=False)
