"""Refuses requests that a web page from elsewhere causes in a browser on this computer.

Such a page could post to 127.0.0.1, which the Origin header shows, or have its own name resolve to
127.0.0.1 (DNS rebinding), which the Host header shows.
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
    """Why a request with these headers is refused; None for one that is allowed.

    Names of headers are in lower case.
    """
    if not _HOST.fullmatch(headers.get("host", "").lower()):
        return "the practice pool answers to 127.0.0.1 and localhost only"
    origin = headers.get("origin")
    if origin is not None and not _ORIGIN.fullmatch(origin.lower()):
        return "the practice pool takes no requests from other origins"
    return None
