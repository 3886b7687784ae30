"""What outlives a run of the program, and the steps by which a flow keeps it.

Never an ID or access token, never a password or code: what renews a session, and whose it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.device import Device
    from desktop.auth.steps import Flow, Method


class NotKept(Enum):
    """Why nothing could be kept, or nothing was found."""

    NOTHING = "nothing"
    """Nobody asked for it to be kept, or signed out since."""
    NO_KEYRING = "no keyring"
    """This system has none that counts, so everything stays in memory."""
    KEYRING_SILENT = "keyring silent"
    """Locked, or its prompt was not answered in time."""
    KEYRING_REFUSED = "keyring refused"
    """Its prompt was answered with no, or it raised an error of its own."""
    KEY_GONE = "key gone"
    """The file is there, its key is not."""
    DAMAGED = "damaged"
    """The file did not open: cut, changed, or of another connection."""
    NOT_WRITABLE = "not writable"
    """Disk full, read-only, or not ours."""


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


def keep(stored_session: StoredSession, *, begins: bool) -> Flow[NotKept | None]:
    """Write it down. Returns why not, or None."""
    answer = yield Keep(stored_session, begins)
    if answer is not None and not isinstance(answer, NotKept):
        raise TypeError(f"an outcome was due, not {type(answer).__name__}")
    return answer


def recall() -> Flow[Recalled]:
    """What is kept; call `release` afterwards."""
    answer = yield Recall()
    if not isinstance(answer, Recalled):
        raise TypeError(f"a Recalled was due, not {type(answer).__name__}")
    return answer


def forget(only: StoredSession | None = None) -> Flow[StoredSession | None]:
    """Keep nothing any more, or not this. Returns what was kept, if it could be opened."""
    answer = yield Forget(only)
    if answer is not None and not isinstance(answer, StoredSession):
        raise TypeError(f"a stored session was due, not {type(answer).__name__}")
    return answer
