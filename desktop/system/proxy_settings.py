"""Which proxies a Linux desktop's network settings name, in one shape."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class ProxySettings:
    """None of either, where nothing is set."""

    by_scheme: Mapping[str, str] = field(default_factory=dict)
    """A proxy's address for "http" and "https", as `HTTPS_PROXY` has it."""
    listed: Sequence[str] = ()
    """Hosts, endings of hosts (`.example.com`, `*.example.com`) and networks (`10.0.0.0/8`)."""
    only_listed: bool = False
    """The proxies are for the listed ones alone, instead of for all others."""
    automatic: bool = False
    """A PAC file, named or searched for in the network, chooses the proxy."""

    def proxies_for(self, host: str) -> dict[str, str]:
        """Those for requests to this host."""
        if _is_listed(host, self.listed) is self.only_listed:
            return dict(self.by_scheme)
        return {}


def _is_listed(host: str, listed: Sequence[str]) -> bool:
    host = host.strip("[]").lower().rstrip(".")
    names = [each.strip().lower().removeprefix("*").lstrip(".") for each in listed]
    if any(not name or host == name or host.endswith(f".{name}") for name in names):
        return True  # without a name it was "*": all hosts
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return any(address in network for network in map(_network, names) if network is not None)


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network | None:
    try:
        return ipaddress.ip_network(text, strict=False)
    except ValueError:
        return None
