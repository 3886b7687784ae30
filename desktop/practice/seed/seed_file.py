"""Reading a seed file (TOML). Its tables have the members of the API's requests, by their names.

The pools, clients, groups and users are read by the shapes of CreateUserPool and so on, so that
what the API refuses is refused here, with the place in the file.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.practice.seed.seed_pool import SeedPool, read_pool
from desktop.practice.seed_error import SeedError

_MEMBERS = {"seed", "clock", "ready_made", "pools"}
_LARGEST_FILE = 16 * 2**20


@dataclass(frozen=True, slots=True)
class Seed:
    """What a seed file says."""

    number: int | None = field(repr=False)
    """What codes, tokens and keys follow from; None for the system's randomness."""
    stopped_at: float | None
    """Where the pool's clock stands, in epoch seconds; None where it runs."""
    ready_made: bool
    """Whether the ready-made pools are there, too."""
    pools: tuple[SeedPool, ...]


def read_seed(path: str) -> Seed:
    """Read the file; raises SeedError, whose text names the place in it."""
    try:
        with Path(path).open("rb") as file:
            raw = file.read(_LARGEST_FILE)
        return parse_seed(raw.decode())
    except OSError as error:
        raise SeedError(error.strerror) from None
    except UnicodeDecodeError as error:
        raise SeedError(str(error)) from None


def parse_seed(text: str) -> Seed:
    """Read what stands in a seed file; raises SeedError, whose text names the place in it."""
    try:
        found = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # ValueError also for thousands of digits
        raise SeedError(str(error)) from None
    return _read(found)


def _read(found: dict[str, Any]) -> Seed:
    if unknown := sorted(found.keys() - _MEMBERS):
        raise SeedError(f"unknown key {unknown[0]}; there are {', '.join(sorted(_MEMBERS))}")
    number, clock, ready_made = found.get("seed"), found.get("clock"), found.get("ready_made", True)
    if number is not None and (isinstance(number, bool) or not isinstance(number, int)):
        raise SeedError("seed must be a whole number")
    if clock is not None and (not isinstance(clock, datetime) or clock.tzinfo is None):
        raise SeedError("clock must be a date and time with a time zone: 2026-01-01T12:00:00Z")
    if not isinstance(ready_made, bool):
        raise SeedError("ready_made must be true or false")
    tables = found.get("pools", [])
    if not isinstance(tables, list):
        raise SeedError("pools must be tables: [[pools]]")
    pools = tuple(read_pool(f"pools {place}", one) for place, one in enumerate(tables, start=1))
    if not (pools or ready_made):
        raise SeedError("without the ready-made pools it has to have one of its own")
    _require_unique("UserPoolId", [pool.id for pool in pools])
    _require_unique("ClientId", [client.id for pool in pools for client in pool.clients])
    return Seed(number, None if clock is None else clock.timestamp(), ready_made, pools)


def _require_unique(member: str, ids: list[str]) -> None:
    twice = [one for one in ids if ids.count(one) > 1]
    if twice:
        raise SeedError(f"{member} {twice[0]} is there twice")
