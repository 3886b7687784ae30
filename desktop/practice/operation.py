"""One operation of the API, and one call of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.practice.shapes import Body, Structure
    from desktop.practice.state.pools import Pool
    from desktop.practice.state.users import User
    from desktop.practice.state.world import World


@dataclass(frozen=True, slots=True)
class Call:
    """A request that has the operation's shape, at the pool's time `now` (epoch seconds)."""

    world: World
    body: Body = field(repr=False)
    now: float

    @property
    def pool(self) -> Pool:
        """The pool that an admin call names."""
        return self.world.pool(self.body["UserPoolId"])

    @property
    def user(self) -> User:
        """The user that an admin call names."""
        return self.pool.user(self.body["Username"])


@dataclass(frozen=True, slots=True)
class Operation:
    name: str
    takes: Structure
    run: Callable[[Call], Body]
    """Raises CognitoError for a refusal."""
    public: bool = False
    """Public operations need no signature and ignore one; the others want one, of anybody's."""
