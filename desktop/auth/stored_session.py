"""What outlives a run of the program, and the steps by which a flow keeps it.

Never an ID or access token, never a password or code: what renews a session, and whose it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.device import Device
    from desktop.auth.method import Method
    from desktop.auth.not_kept import NotKept


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

    @property
    def sign_in(self) -> tuple[str, int]:
        """Which one it comes from: the same for all refreshes of it."""
        return self.sub, self.auth_time


@dataclass(frozen=True, slots=True)
class Keep:
    """Write this down before anything else happens. Answered with `NotKept` or None.

    `begins` a new session, in place of whatever was kept; otherwise it goes on with the one that
    is there, and is refused (`NOTHING`) when that was forgotten meanwhile.
    """

    stored_session: StoredSession = field(repr=False)
    begins: bool


@dataclass(frozen=True, slots=True)
class Recall:
    """What is kept, for a renewal: nobody else renews until it is released. → `Recalled`."""


@dataclass(frozen=True, slots=True)
class Forget:
    """Keep nothing any more. Answered with what was kept until now, if it opened, or None.

    `only`: where somebody signed in since, theirs stays.
    """

    only: StoredSession | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Recalled:
    """What was found, or why nothing was."""

    stored_session: StoredSession | None = field(repr=False)
    why: NotKept | None = None
    release: Callable[[], None] = field(default=lambda: None, repr=False)
    """Lets others renew; to be called when the renewal is over, however it ended."""


StorageStep: TypeAlias = Keep | Recall | Forget
