"""Looks a host up and connects to it, without a word to what is there."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from desktop.setup.connection_test.network import Attempt, Lookup

if TYPE_CHECKING:
    from collections.abc import Sequence

CONNECT_SECONDS = 2.0
"""For each address."""
TRIED = 2
"""Addresses of each kind, IPv4 and IPv6, that are tried until one answers."""


def look_up(host: str, port: int) -> Lookup:
    """The addresses of the host, as the system orders them. Blocks as long as name servers do."""
    name = host.removeprefix("[").removesuffix("]")
    try:
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        return Lookup(reason=getattr(error, "strerror", None) or "the name can't be looked up")
    return Lookup(tuple(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found)))


def try_addresses(addresses: Sequence[str], port: int) -> tuple[Attempt, ...]:
    """Connect by IPv4 and by IPv6, as far as there are addresses of that kind.

    One after the other, each within `CONNECT_SECONDS`.
    """
    made: list[Attempt] = []
    for is_new in (False, True):
        for address in [it for it in addresses if (":" in it) is is_new][:TRIED]:
            made.append(_try(address, port))
            if not made[-1].reason:
                break
    return tuple(made)


def _try(address: str, port: int) -> Attempt:
    place = f"[{address}]:{port}" if ":" in address else f"{address}:{port}"
    try:
        socket.create_connection((address, port), CONNECT_SECONDS).close()
    except OSError as error:
        return Attempt(place, error.strerror or "no answer in time")
    return Attempt(place)
