"""The practice pool without its server: `handle(action, body, now) -> (status, body)`.

Randomness, signing keys, outbox and time are handed in, so that a test controls all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.entropy import SeededEntropy
from desktop.practice.operation import Call
from desktop.practice.operations import OPERATIONS
from desktop.practice.operations.names import API_OPERATIONS
from desktop.practice.operations.replicas import AT_REPLICA
from desktop.practice.ready_made.fill import READY_MADE
from desktop.practice.ready_made.pool import REGION
from desktop.practice.state.world import World

if TYPE_CHECKING:
    from desktop.practice.crypto.entropy import Entropy
    from desktop.practice.crypto.signing_keys import SigningKeys
    from desktop.practice.ready_made.contents import Contents
    from desktop.practice.shapes import Body
    from desktop.practice.state.outbox import Outbox


class Practice:
    """All pools behind one endpoint.

    `contents` are what it goes back to; `listed` are those now, others where a state was loaded.

    Not safe for several threads at once: the server holds a lock around it.
    """

    def __init__(
        self,
        *,
        entropy: Entropy,
        keys: SigningKeys,
        outbox: Outbox,
        now: float,
        contents: Contents = READY_MADE,
    ) -> None:
        self.contents = self.listed = contents
        self.world = self._first_world = World(REGION, entropy, keys, outbox)
        self.reset(now)

    def reset(self, now: float) -> None:
        """Go back to the first pools and users, with no message sent."""
        self.listed = self.contents
        self.world = self._first_world
        if isinstance(self.world.entropy, SeededEntropy):
            self.world.entropy.drawn = 0
        self.world.outbox.clear()
        self.world.pools.clear()
        self.contents.fill(self.world, now)
        self.world.signing_keys.keep_only(self.world.pools)

    def become(self, other: Practice) -> None:
        """Have what another one has, until a reset."""
        self.listed, self.world = other.listed, other.world

    def handle(
        self,
        action: str,
        body: object,
        now: float,
        *,
        signed: bool = False,
        user_agent: str = "",
        region: str = "",
    ) -> tuple[int, Body]:
        """Make one call of the API; return the HTTP status and the body of the answer.

        `action` is the operation's name; `body` is the request's JSON, of whatever shape. `now` is
        the pool's time in epoch seconds. `signed` says that the request carries an AWS signature,
        which admin operations ask for; the pool doesn't check whose it is. `region` is where the
        call arrives, the primary Region unless named.
        """
        try:
            operation = OPERATIONS.get(action)
            if operation is None:
                raise _unanswered(action)
            if not (operation.public or signed):
                raise refusals.unsigned()
            world = self.world.at(region)
            given = operation.takes.read(body)
            if world is not self.world and action not in AT_REPLICA:
                raise refusals.not_at_replica()
            return 200, operation.run(Call(world, given, now, user_agent))
        except refusals.CognitoError as refusal:
            return refusal.status, refusal.body


def _unanswered(action: str) -> refusals.CognitoError:
    """Refuse by name what Cognito has and the pool doesn't."""
    if action in API_OPERATIONS:
        return refusals.not_built(action)
    return refusals.unknown_operation(action)
