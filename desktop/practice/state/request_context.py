"""What a request is about: for each step of a sign-in, and for calls with an access token."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.practice.state.challenge_sessions import NO_PROGRESS, SignInProgress

if TYPE_CHECKING:
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User
    from desktop.practice.state.world import World


@dataclass(frozen=True, slots=True)
class RequestContext:
    """One user at one app client of one pool, at the pool's time `now` (epoch seconds)."""

    world: World
    pool: Pool
    client: AppClient
    user: User
    now: float
    progress: SignInProgress = NO_PROGRESS
    """What the sign-in that the request belongs to carries along."""
    user_agent: str = ""
    """What the client calls itself."""
