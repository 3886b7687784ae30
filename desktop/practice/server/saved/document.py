"""The saved state of a practice pool: one JSON document, good for the version that made it.

It holds secrets, those of the practice pool only: verifiers of passwords, authenticator apps,
running codes, client secrets, and the private keys that sign tokens.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.practice.crypto.encoding import compact_json
from desktop.practice.crypto.entropy import SeededEntropy
from desktop.practice.ready_made.contents import ListedPool, ListedUser
from desktop.practice.server.saved.classes import version
from desktop.practice.server.saved.graph import GraphError, Reader, Writer
from desktop.practice.server.saved.keys import key_pair, written_keys

if TYPE_CHECKING:
    from desktop.practice.core import Practice
    from desktop.practice.server.clock import Clock
    from desktop.practice.shapes import Body

FORMAT = "state of a practice pool"


class StateError(Exception):
    """A document that isn't a state, or one of another version; the text says which."""


def saved(practice: Practice, clock: Clock) -> Body:
    """The document."""
    world, writer = practice.world, Writer()
    state = {
        "pools": writer.write(world.pools),
        "outbox": writer.write(world.outbox),
        "keys": written_keys(world.signing_keys),
        "drawn": world.entropy.drawn if isinstance(world.entropy, SeededEntropy) else None,
        "clock": {"offset_seconds": clock.offset_seconds, "stopped_at": clock.stopped_at},
        "listed": {
            "pools": [_members(one) for one in practice.listed.pools],
            "users": [_members(one) for one in practice.listed.users],
        },
    }
    return {"format": FORMAT, "version": version(), "sha256": _digest(state), "state": state}


def load(practice: Practice, clock: Clock, document: object) -> None:
    """Put the state of a document in place of the pool's; raises StateError and changes nothing."""
    state = _checked(document)
    reader = Reader()
    try:
        pools, outbox = reader.read(state["pools"]), reader.read(state["outbox"])
        keys = {pool_id: key_pair(found) for pool_id, found in state["keys"].items()}
    except (GraphError, LookupError, TypeError, ValueError) as error:
        raise StateError(f"the state can't be read: {error}") from None
    world = practice.world
    world.pools, world.outbox = pools, outbox
    world.signing_keys.replace(keys)
    if isinstance(world.entropy, SeededEntropy) and state["drawn"] is not None:
        world.entropy.drawn = state["drawn"]
    clock.offset_seconds = state["clock"]["offset_seconds"]
    clock.stopped_at = state["clock"]["stopped_at"]
    practice.listed = replace(
        practice.contents,
        pools=tuple(ListedPool(**one) for one in state["listed"]["pools"]),
        users=tuple(
            ListedUser(**{**one, "factors": tuple(one["factors"])})
            for one in state["listed"]["users"]
        ),
    )


def _checked(document: object) -> dict[str, Any]:
    """The state of a document that is as it was saved, to the letter."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise StateError("this is no state of a practice pool")
    if document.get("version") != version():
        raise StateError("this state was saved by another version of the program")
    state = document.get("state")
    if not isinstance(state, dict) or document.get("sha256") != _digest(state):
        raise StateError("this state was changed since it was saved")
    return state


def _digest(state: Body) -> str:
    return hashlib.sha256(compact_json(state).encode(errors="replace")).hexdigest()


def _members(listed: ListedPool | ListedUser) -> Body:
    return {name: getattr(listed, name) for name in listed.__slots__}
