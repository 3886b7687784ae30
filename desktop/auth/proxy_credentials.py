"""User name and password for a proxy, and what keeps them: the port that cognito/ asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ProxyCredentials:
    """What a person entered for a proxy, for its Basic authentication."""

    user_name: str
    password: str = field(repr=False)


class ProxyCredentialStore(Protocol):
    """Credentials by proxy. `find` blocks for a few seconds at most; nothing is raised.

    A proxy is named by its address without a password, such as "http://proxy.example:3128".
    """

    def find(self, proxy: str) -> ProxyCredentials | None:
        """Those that were entered for this proxy; None without any."""

    def keep(self, proxy: str, credentials: ProxyCredentials) -> None:
        """Keep them in place of others: in the keyring, else until the program ends. Quick."""


class NoProxyCredentials:
    """Has none, and keeps none."""

    def find(self, proxy: str) -> ProxyCredentials | None:  # noqa: ARG002 — the port's
        """None."""
        return None

    def keep(self, proxy: str, credentials: ProxyCredentials) -> None:
        """Nothing is kept."""
