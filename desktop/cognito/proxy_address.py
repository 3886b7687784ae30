"""The parts of a proxy's address, as the environment writes it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class ProxyAddress:
    """Where a proxy is; without user name and password."""

    scheme: str
    host: str
    port: int

    @property
    def text(self) -> str:
        """As an address, for people."""
        return f"{self.scheme}://{self.host}:{self.port}"


def parse_proxy(text: str) -> ProxyAddress:
    """The parts of what `transport_settings.proxies_for` gave, which was checked there."""
    parts = urlsplit(text if "//" in text else f"//{text}")
    scheme = parts.scheme or "http"
    return ProxyAddress(scheme, parts.hostname or "", parts.port or _PORTS[scheme])
