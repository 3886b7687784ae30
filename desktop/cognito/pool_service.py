"""The service behind one connection: its pool, and the session stored on this computer."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from desktop.auth.proxy_credentials import NoProxyCredentials
from desktop.auth.session_store import NoSessionStore
from desktop.auth.stored_session import Forget, Keep, Recall
from desktop.cognito.regions import Regions

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.jwt.jwk import KeySet
    from desktop.auth.proxy_credentials import ProxyCredentials, ProxyCredentialStore
    from desktop.auth.replies import Reply
    from desktop.auth.session_store import SessionStore
    from desktop.auth.steps import Call, FetchKeys
    from desktop.auth.stored_session import StorageStep
    from desktop.config.profile import Profile


class PoolService:
    """Implements `desktop.auth.service.Service`; used on the worker's threads only."""

    def __init__(
        self,
        profile: Profile,
        session_store: SessionStore | None = None,
        wall: Callable[[], float] = time.time,
        credentials: ProxyCredentialStore | None = None,
    ) -> None:
        """`wall`: epoch seconds of this computer, which may be wrong. `credentials`: of proxies."""
        self._credentials = credentials or NoProxyCredentials()
        self._regions = Regions(profile, wall, self._credentials)
        self._session_store = session_store or NoSessionStore()

    def warm(self) -> None:
        """Prepare what the first call would otherwise have to wait for."""
        self._regions.primary.warm()

    def perform(self, step: Call | FetchKeys) -> Reply | KeySet:
        """Make one call. Raises `DeskError`."""
        return self._regions.perform(step)

    def keep_proxy_credentials(self, proxy: str, credentials: ProxyCredentials) -> None:
        """As in the port: `desktop.auth.service.Service`."""
        self._credentials.keep(proxy, credentials)

    def access_storage(self, step: StorageStep) -> object:
        """Store, load or delete the session."""
        match step:
            case Keep():
                return self._session_store.keep(step)
            case Recall():
                return self._session_store.recall()
            case Forget(only=only):
                return self._session_store.forget(only)
