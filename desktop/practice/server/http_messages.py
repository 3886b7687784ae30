"""A request and a response as the router sees them, without sockets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.practice.crypto.encoding import compact_json

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Request:
    """An HTTP request."""

    method: str
    path: str
    """Without the query."""
    headers: Mapping[str, str] = field(repr=False)
    """Names in lower case."""
    body: bytes = field(default=b"", repr=False)
    region: str = ""
    """The Region whose endpoint it came to; empty for the primary one."""
    query: str = field(default="", repr=False)
    """What follows the question mark."""


@dataclass(frozen=True, slots=True)
class Response:
    """An HTTP response."""

    status: int
    body: bytes = field(default=b"", repr=False)
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    sent: int | None = None
    """How many bytes of the body are sent before the connection ends; None for all."""


def json_response(status: int, value: object, content_type: str = "application/json") -> Response:
    """A response with `value` as JSON."""
    body = compact_json(value).encode(errors="replace")
    return Response(status, body, content_type)


def error_response(status: int, text: str) -> Response:
    """An error of the control API."""
    return json_response(status, {"error": text})
