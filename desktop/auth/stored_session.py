"""The stored session of "Keep me signed in", and the steps by which a flow accesses it.

It has what renews a session, and whose it is. Never an ID or access token, a password or a code.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.device import Device
    from desktop.auth.method import Method
    from desktop.auth.not_kept import NotKept
    from desktop.auth.second_step import SecondStep


@dataclass(frozen=True, slots=True)
class StoredSession:
    """What renews a session."""

    refresh_token: str = field(repr=False)
    user_name: str
    """As the service knows it (cognito:username): what SECRET_HASH wants in a refresh."""
    sub: str
    auth_time: int = 0
    """Epoch seconds of the sign-in."""
    method: Method | None = None
    """The second factor of that sign-in."""
    rotates: bool = False
    """The app client rotates refresh tokens, as the service's refusal told us."""
    device_key: str = ""
    """Which device the session belongs to, remembered or not: a refresh must name it."""
    device: Device | None = field(default=None, repr=False)
    """What proves at the next sign-in that this computer is remembered."""
    second_step: SecondStep | None = None
    """Whether the sign-in had a second step; None in sessions that an earlier version stored."""

    @property
    def sign_in(self) -> tuple[str, int]:
        """Identifies the sign-in: the same after each refresh of its session."""
        return self.sub, self.auth_time


@dataclass(frozen=True, slots=True)
class Keep:
    """Store this session, before anything else happens. Answered with `NotKept` or None.

    With `begins` it is a new one, in place of any other. Without, it replaces one of the same
    sign-in, or of that of `replaces`, and is refused (`NOTHING`) when that was deleted meanwhile.
    """

    stored_session: StoredSession = field(repr=False)
    begins: bool
    replaces: StoredSession | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Recall:
    """Read the stored session for a renewal. Answered with `Recalled`.

    No other program can renew until it is released.
    """


@dataclass(frozen=True, slots=True)
class Forget:
    """Delete the stored session. Answered with what was stored, if it could be read, or None.

    With `only`, a session of another sign-in stays.
    """

    only: StoredSession | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Recalled:
    """The stored session, or the reason why there is none."""

    stored_session: StoredSession | None = field(repr=False)
    why: NotKept | None = None
    release: Callable[[], None] = field(default=lambda: None, repr=False)
    """Lets other programs renew; to be called when the renewal is over, however it ended."""


StorageStep: TypeAlias = Keep | Recall | Forget
