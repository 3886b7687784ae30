"""Checks on what was read: each value by the rules of a profile, the Region by the pool's id."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.auth.issuers import region_of
from desktop.config.key_values import value_problem
from desktop.config.regions import region_problems
from desktop.setup.discovery.flaws import Flaw, NothingFound

if TYPE_CHECKING:
    from desktop.setup.discovery.found import Candidate

TEXTS = (
    "user_pool_id",
    "client_id",
    "client_secret",
    "auth_flow",
    "replica_region",
    "support",
)
MAX_NAME, MAX_SUPPORT = 100, 200
"""Characters."""
_IDENTITY_POOL = re.compile(r"[a-z0-9-]+:[0-9a-f]{8}-[0-9a-f-]{27}", re.ASCII)


def is_identity_pool(text: str) -> bool:
    """Whether this is the id of an identity pool, which signs in to AWS and has no users."""
    return _IDENTITY_POOL.fullmatch(text) is not None


def checked(candidate: Candidate) -> Candidate:
    """The same with a clean name and the pool's own Region. Raises `NothingFound`."""
    for key in TEXTS:
        value = getattr(candidate, key)
        if value and not is_usable(key, value):
            if key == "user_pool_id" and is_identity_pool(value):
                raise NothingFound(Flaw.IDENTITY_POOL)
            raise NothingFound(Flaw.BAD_VALUE, key)
    if candidate.region and not is_usable("region", candidate.region):
        raise NothingFound(Flaw.BAD_VALUE, "region")
    own = region_of(candidate.user_pool_id)
    if own and candidate.region and own != candidate.region:
        raise NothingFound(Flaw.REGIONS_DIFFER, f"{candidate.region}, {own}")
    if candidate.replica_region and candidate.replica_region == candidate.pool_region:
        raise NothingFound(Flaw.BAD_VALUE, "replica_region")
    name = "".join(letter if letter.isprintable() else " " for letter in candidate.name)
    return replace(
        candidate, name=" ".join(name.split())[:MAX_NAME], region=own or candidate.region
    )


def is_usable(key: str, value: str) -> bool:
    """Whether a profile may have this text under this key."""
    if key in ("region", "replica_region"):
        return next(region_problems({"region": value, "user_pool_id": f"{value}_A"}), None) is None
    if key == "user_pool_id":
        values = {"region": region_of(value), "user_pool_id": value}
        return next(region_problems(values), None) is None
    if len(value) > {"name": MAX_NAME, "support": MAX_SUPPORT}.get(key, len(value)):
        return False
    return value_problem(key, value) is None
