"""Which callers are answered: by the Host header, and where a browser sends one, by the Origin.

A web page from elsewhere could post to 127.0.0.1 in a browser on this computer, which the Origin
header shows, or have its own name resolve to 127.0.0.1 (DNS rebinding), which the Host header
shows. Pages of this computer may call the Cognito API, as they do at the service. The control API
is not for pages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_HERE = ("127.0.0.1", "localhost")
_PORT = r"(:[0-9]{1,5})?"


class CallerRules:
    """Who may call. Names of headers are in lower case."""

    def __init__(self, hosts: Iterable[str] = ()) -> None:
        """`hosts` are names or addresses to answer to beside 127.0.0.1 and localhost."""
        self._names = (*_HERE, *(one for one in hosts if one not in _HERE))
        allowed = "|".join(re.escape(authority(name)) for name in self._names)
        self._host = re.compile(f"({allowed}){_PORT}")
        self._origin = re.compile(rf"https?://({allowed}|\[::1\]){_PORT}")

    def rejection(self, headers: Mapping[str, str], *, control: bool = False) -> str | None:
        """Why a request with these headers is refused; None for one that is allowed.

        `control` says that it is for the control API, which takes no Origin but the pool's own.
        """
        host = headers.get("host", "").lower()
        if not self._host.fullmatch(host):
            return f"the practice pool answers to {_listed(self._names)} only"
        origin = headers.get("origin", "").lower()
        if "origin" not in headers or origin == f"http://{host}":
            return None
        if control:
            return "the control API takes no requests from web pages"
        if not self._origin.fullmatch(origin):
            return "the practice pool takes no requests from other origins"
        return None


def authority(host: str) -> str:
    """A name or an address as it stands in a URL: an IPv6 address in brackets."""
    return f"[{host}]" if ":" in host else host


def _listed(names: tuple[str, ...]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
