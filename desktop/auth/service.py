"""What runs the steps of a flow that are not questions: the port between worker and pool."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.auth.jwt.jwk import KeySet
    from desktop.auth.proxy_credentials import ProxyCredentials
    from desktop.auth.replies import Reply
    from desktop.auth.steps import Call, FetchKeys
    from desktop.auth.stored_session import StorageStep


class Service(Protocol):
    """One connection's pool, and the session that is stored for it on this computer.

    Every method but `keep_proxy_credentials` blocks, so it is called on a thread of its own.
    """

    def warm(self) -> None:
        """Prepare what the first call would otherwise have to wait for."""

    def perform(self, step: Call | FetchKeys) -> Reply | KeySet:
        """Make the call once. Raises `DeskError`."""

    def keep_proxy_credentials(self, proxy: str, credentials: ProxyCredentials) -> None:
        """What a person entered for the proxy of this address; it counts from now on."""

    def access_storage(self, step: StorageStep) -> object:
        """Store, load or delete the session, in a few seconds. Raises nothing on purpose.

        The type of the answer depends on the step, see `desktop.auth.stored_session`.
        """
