"""What a practice pool is made from: its first pools, its randomness, its keys and its clock."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from desktop.practice.core import Practice
from desktop.practice.crypto.entropy import SeededEntropy, SystemEntropy
from desktop.practice.crypto.signing_keys import SigningKeys
from desktop.practice.ready_made.fill import READY_MADE
from desktop.practice.seed_error import SeedError
from desktop.practice.server.clock import LATEST, Clock
from desktop.practice.state.outbox import Outbox

if TYPE_CHECKING:
    from desktop.practice.crypto.entropy import Entropy
    from desktop.practice.ready_made.contents import Contents
    from desktop.practice.seed.seed_file import Seed


@dataclass(frozen=True, slots=True)
class Sources:
    """What a practice pool is made from."""

    contents: Contents
    entropy: Entropy
    keys: SigningKeys
    clock: Clock
    warmed: tuple[str, ...]
    """The pools whose keys are made at the start; those of the others when they are needed."""

    def practice(self) -> Practice:
        """A new one; raises SeedError for what the API refuses."""
        return Practice(
            entropy=self.entropy,
            keys=self.keys,
            outbox=Outbox(),
            now=self.clock.now(),
            contents=self.contents,
        )


def first_sources(seed_path: str) -> Sources:
    """The ready-made pools, or what a seed file says; raises SeedError for one that is broken."""
    if not seed_path:
        pool_ids = tuple(pool.user_pool_id for pool in READY_MADE.pools)
        return Sources(READY_MADE, SystemEntropy(), SigningKeys(), Clock(), pool_ids)
    from desktop.practice.seed.seed_file import read_seed

    return seed_sources(read_seed(seed_path))


def seed_sources(seed: Seed) -> Sources:
    """What a seed says; raises SeedError for another clock, or where it names a ready-made pool."""
    if seed.stopped_at is not None and not 0 <= seed.stopped_at <= LATEST:
        raise SeedError("clock goes from the year 1970 to the year 2200")
    from desktop.practice.seed.seed_contents import contents_of

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
