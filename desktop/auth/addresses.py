"""The one rule for every address that is fetched, whatever names it.

An address is https, or http on this computer: passwords, tokens and keys never go over a network
in the open. It has no user name in it, and nothing that two parsers could read in two ways.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass

RULE = "https, or http for 127.0.0.1, ::1 and localhost"
"""The rule in words, for messages."""

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_ADDRESS = re.compile(
    rf"(?P<scheme>https?)://(?P<host>{_LABEL}(?:\.{_LABEL})*|\[[0-9a-f:.]+\])"
    r"(?::(?P<port>\d{1,5}))?(?P<path>/[!-~]*)?",
    re.ASCII | re.IGNORECASE,
)
_OCTET = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
_IPV4_LOOPBACK = re.compile(rf"127(?:\.{_OCTET}){{3}}", re.ASCII)
_NEVER_IN_PATH = frozenset("#\\")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_MAX_PORT = 65_535
_IPV6 = 6
_MAX_HOST_LENGTH = 255


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of an http or https address that can be fetched."""

    scheme: str
    host: str
    """In lower case; an IPv6 address in brackets."""
    port: int
    path: str
    """From the first slash on, a query with it; empty without one."""

    @property
    def on_this_computer(self) -> bool:
        """Whether the host is this computer: 127.0.0.0/8, ::1 or localhost."""
        return is_this_computer(self.host)

    @property
    def place(self) -> str:
        """Host and port for people, without a port that goes without saying."""
        usual = self.port == _DEFAULT_PORTS[self.scheme]
        return self.host if usual else f"{self.host}:{self.port}"

    @property
    def text(self) -> str:
        """The address in one spelling: lower case, no default port, no slash at the end."""
        return f"{self.scheme}://{self.place}{self.path.rstrip('/')}"


def parse_address(url: str) -> Address | None:
    """The parts of the address; None for one that must not be fetched."""
    found = _ADDRESS.fullmatch(url)
    if found is None:
        return None
    scheme, host, path = found["scheme"].lower(), found["host"].lower(), found["path"] or ""
    port = int(found["port"]) if found["port"] else _DEFAULT_PORTS[scheme]
    if len(host) > _MAX_HOST_LENGTH or not 0 < port <= _MAX_PORT:
        return None
    if not _NEVER_IN_PATH.isdisjoint(path) or (host.startswith("[") and not _is_ipv6(host)):
        return None
    address = Address(scheme, host, port, path)
    return address if scheme == "https" or address.on_this_computer else None


def can_be_fetched(url: str) -> bool:
    """Whether this is https, or http on this computer."""
    return parse_address(url) is not None


def is_this_computer(host: str) -> bool:
    """Whether a host name or IP address means this computer, without a look-up."""
    name = host.lower().removeprefix("[").removesuffix("]")
    return name == "localhost" or _IPV4_LOOPBACK.fullmatch(name) is not None or name == "::1"


def _is_ipv6(host: str) -> bool:
    try:
        return ipaddress.ip_address(host[1:-1]).version == _IPV6
    except ValueError:
        return False
