"""CORS (Fetch, section 3.3): what lets pages of this computer call the pool, as at the service.

The headers of an answer are those of a recorded one of the service's. Of its answers to OPTIONS
there is no recording: that one allows what was asked for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.practice.server.http_messages import Request, Response

if TYPE_CHECKING:
    from collections.abc import Mapping

_ANY = {"access-control-allow-origin": "*"}
_EXPOSED = {
    "access-control-expose-headers": "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date"
}
_TWO_DAYS = "172800"
"""Seconds for which a browser need not ask again."""
_LONGEST_LIST = 1_024
"""Characters of the list of headers that is given back."""


def is_preflight(request: Request) -> bool:
    """Whether a browser asks what a page may send."""
    return request.method == "OPTIONS" and "access-control-request-method" in request.headers


def preflight_response(methods: str, headers: Mapping[str, str]) -> Response:
    """The answer to a preflight request with these headers, at a path that has these methods."""
    asked = headers.get("access-control-request-headers", "")[:_LONGEST_LIST]
    allowed = {
        **_ANY,
        "access-control-allow-methods": methods,
        "access-control-max-age": _TWO_DAYS,
    }
    return Response(
        200, headers=allowed | ({"access-control-allow-headers": asked} if asked else {})
    )


def readable(request: Request, response: Response) -> Response:
    """The response so that the page which sent the request can read it."""
    if "origin" not in request.headers:
        return response
    return replace(response, headers={**response.headers, **_ANY, **_EXPOSED})
