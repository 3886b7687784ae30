"""An operation of the API, and one call of it."""

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
    """A request whose body has the operation's shape. `now` is the pool's time in epoch seconds."""

    world: World
    body: Body = field(repr=False)
    now: float
    user_agent: str = ""
    """The header of this name."""

    @property
    def pool(self) -> Pool:
        """The pool that an admin call names; raises ResourceNotFound."""
        return self.world.pool(self.body["UserPoolId"])

    @property
    def user(self) -> User:
        """The user that an admin call names; raises UserNotFound."""
        return self.pool.user(self.body["Username"])


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: the shape of its request, and the function that carries it out."""

    name: str
    takes: Structure
    run: Callable[[Call], Body]
    """Returns the body of the answer; raises `CognitoError` for a refusal."""
    public: bool = False
    """Whether it is called without an AWS signature; the others need one, with any credentials."""
