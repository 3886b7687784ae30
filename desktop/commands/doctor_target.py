"""The connection that `cognito-desk doctor` looks at."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.config.managed.profiles import read_effective_profile
from desktop.config.profile import Profile, ProfileError
from desktop.config.remembered import Remembered
from desktop.system.folders import profile_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Target:
    """A connection, and where it is written down."""

    profile: Profile
    file: Path | None
    """None for the practice pool's."""


@contextmanager
def open_target(name: str | None, *, practice: bool) -> Iterator[Target]:
    """The named connection, else the last one; or that of a practice pool of its own.

    Raises `ProfileError`, and `Unavailable` where the practice pool doesn't start.
    """
    if practice:
        from desktop.practice.client import PracticeClient
        from desktop.test_environment.practice_process import practice_pool

        with practice_pool() as found:
            overview = PracticeClient(str(found["endpoint"])).overview()
            first = overview.pools[0]
            yield Target(
                Profile(
                    name=first.name,
                    region=overview.region,
                    user_pool_id=first.user_pool_id,
                    client_id=first.client_id,
                    endpoint_url=str(found["endpoint"]),
                    client_secret=first.client_secret,
                    auth_flow=first.auth_flow,
                ),
                None,
            )
        return
    if name == "":
        raise ProfileError("--profile names no connection.")
    name = name if name is not None else Remembered.read().profile
    if not name:
        raise ProfileError("No connection was used here so far. Name one with --profile.")
    path = profile_path(name)
    yield Target(read_effective_profile(path), path.absolute())
