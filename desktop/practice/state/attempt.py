"""What every step of a sign-in needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User
    from desktop.practice.state.world import World


@dataclass(frozen=True, slots=True)
class Trail:
    """What a sign-in takes along from challenge to challenge."""

    flow: str = ""
    """The AuthFlow that it began with."""
    device_key: str | None = None
    """The device that it says it comes from."""
    solved: int = 0
    """Rounds of a custom challenge that have been answered rightly."""
    missed: int = 0
    """And wrongly."""


NO_TRAIL = Trail()
"""Of somebody who is signed in already."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One user at one client of one pool, at the pool's time `now` (epoch seconds)."""

    world: World
    pool: Pool
    client: AppClient
    user: User
    now: float
    trail: Trail = NO_TRAIL
