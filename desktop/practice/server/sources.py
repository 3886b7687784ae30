"""What a practice pool is made from: its first pools, its randomness, its keys and its clock."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from desktop.practice.crypto.entropy import SeededEntropy, SystemEntropy
from desktop.practice.crypto.signing_keys import SigningKeys
from desktop.practice.ready_made.fill import READY_MADE
from desktop.practice.server.clock import Clock

if TYPE_CHECKING:
    from desktop.practice.crypto.entropy import Entropy
    from desktop.practice.ready_made.contents import Contents


@dataclass(frozen=True, slots=True)
class Sources:
    """What a practice pool is made from."""

    contents: Contents
    entropy: Entropy
    keys: SigningKeys
    clock: Clock
    warmed: tuple[str, ...]
    """The pools whose keys are made at the start; those of the others when they are needed."""


def sources(seed_path: str) -> Sources:
    """The ready-made pools, or what a seed file says; raises SeedError for one that is broken."""
    if not seed_path:
        pool_ids = tuple(pool.user_pool_id for pool in READY_MADE.pools)
        return Sources(READY_MADE, SystemEntropy(), SigningKeys(), Clock(), pool_ids)
    from desktop.practice.seed.seed_contents import contents_of
    from desktop.practice.seed.seed_file import read_seed

    seed = read_seed(seed_path)
    contents, clock = contents_of(seed), Clock(stopped_at=seed.stopped_at)
    # Keys from a number take long to make, and the interpreter is held up meanwhile.
    warmed = tuple(dict.fromkeys(pool.id for pool in seed.pools)) or (
        contents.pools[0].user_pool_id,
    )
    if seed.number is None:
        return Sources(contents, SystemEntropy(), SigningKeys(), clock, warmed)
    from desktop.practice.crypto.seeded_keys import key_from_seed

    drawn_from = f"practice pool {seed.number} ".encode()
    keys = SigningKeys(derive=partial(key_from_seed, drawn_from))
    return Sources(contents, SeededEntropy(drawn_from), keys, clock, warmed)
