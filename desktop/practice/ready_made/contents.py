"""What a practice pool starts with and goes back to, and what the control API lists of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.practice.state.world import World


@dataclass(frozen=True, slots=True)
class ListedPool:
    """A pool with one of its app clients: one connection."""

    name: str
    user_pool_id: str
    client_id: str
    auth_flow: str
    client_secret: str | None = field(default=None, repr=False)
    asked_for: Mapping[str, object] = field(default_factory=dict)
    """Keys of its profile by which the app asks for more than the pool does: `acr_values`,
    `max_age`, `require_mfa`."""


@dataclass(frozen=True, slots=True)
class ListedUser:
    """A user who can sign in."""

    username: str
    password: str = field(repr=False)
    user_pool_id: str
    factors: tuple[str, ...]
    situation: str
    """What the user is for, as a sentence."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The first pools and users."""

    pools: tuple[ListedPool, ...]
    """The first one is the default."""
    users: tuple[ListedUser, ...]
    fill: Callable[[World, float], None]
    """Makes them in a world, at a time in epoch seconds."""
