"""Where the session of one connection is stored between runs of the program: the port."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop.auth.not_kept import NotKept
from desktop.auth.stored_session import Recalled

if TYPE_CHECKING:
    from desktop.auth.stored_session import Keep, StoredSession


class SessionStore(Protocol):
    """Blocks for a few seconds at most, and raises nothing on purpose."""

    def keep(self, step: Keep) -> NotKept | None:
        """Store the session; the reason why it could not be stored, or None."""

    def recall(self) -> Recalled:
        """The stored session, and the right to renew it until it is released."""

    def forget(self, only: StoredSession | None = None) -> StoredSession | None:
        """Delete the stored session, or only one of the same sign-in as `only`.

        Returns the session that was stored until now, if it could be opened.
        """


class NoSessionStore:
    """For connections that end with the program, such as those of a practice pool."""

    def keep(self, _: Keep) -> NotKept | None:
        """Never stored."""
        return NotKept.NOTHING

    def recall(self) -> Recalled:
        """Never found."""
        return Recalled(None, NotKept.NOTHING)

    def forget(self, _: StoredSession | None = None) -> StoredSession | None:
        """There is nothing to delete."""
        return None
