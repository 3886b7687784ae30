"""All that the flows of one connection speak to: the pool, and what is kept on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop.auth.stored_session import Forget, Keep, NotKept, Recall, Recalled
from desktop.cognito.gateway import Gateway

if TYPE_CHECKING:
    from desktop.auth.jwt.jwk import KeySet
    from desktop.auth.replies import Reply
    from desktop.auth.steps import Call, FetchKeys
    from desktop.auth.stored_session import StorageStep, StoredSession
    from desktop.config.profile import Profile


class SessionStore(Protocol):
    """What outlives the program. Blocks for a few seconds at most; raises nothing on purpose."""

    def keep(self, step: Keep) -> NotKept | None:
        """Write it down; why not, or None."""

    def recall(self) -> Recalled:
        """What is there, and the right to renew it until it is released."""

    def forget(self, only: StoredSession | None = None) -> StoredSession | None:
        """Keep nothing any more, or not this; what was kept until now, if it opened."""


class NoSessionStore:
    """For connections that end with the program, such as those of a practice pool."""

    def keep(self, _: Keep) -> NotKept | None:
        return NotKept.NOTHING

    def recall(self) -> Recalled:
        return Recalled(None, NotKept.NOTHING)

    def forget(self, _: StoredSession | None = None) -> StoredSession | None:
        return None


class PoolService:
    """Used on the worker's threads only."""

    def __init__(self, profile: Profile, keeper: SessionStore | None = None) -> None:
        self._gateway = Gateway(profile)
        self._session_store = keeper or NoSessionStore()

    def warm(self) -> None:
        """Make everything ready that the first call would have to wait for."""
        self._gateway.warm()

    def perform(self, step: Call | FetchKeys) -> Reply | KeySet:
        """Make one call. Raises `DeskError`."""
        return self._gateway.perform(step)

    def look_after(self, step: StorageStep) -> object:
        """Keep, recall or forget."""
        match step:
            case Keep():
                return self._session_store.keep(step)
            case Recall():
                return self._session_store.recall()
            case Forget(only=only):
                return self._session_store.forget(only)
