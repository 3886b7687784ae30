"""Who may talk to the pool: programs on this computer, and no web page from elsewhere.

A page that a browser has open could post to 127.0.0.1, or have its own name resolve to it. The
first shows in the Origin header, the second in Host.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_HERE = r"(127\.0\.0\.1|localhost)(:[0-9]{1,5})?"
_HOST = re.compile(_HERE)
_ORIGIN = re.compile(rf"http://{_HERE}")


def rejection(headers: Mapping[str, str]) -> str | None:
    """Why a request with these headers is refused; None when it is welcome."""
    if not _HOST.fullmatch(headers.get("host", "").lower()):
        return "the practice pool answers to 127.0.0.1 and localhost only"
    origin = headers.get("origin")
    if origin is not None and not _ORIGIN.fullmatch(origin.lower()):
        return "the practice pool takes no requests from other origins"
    return None
