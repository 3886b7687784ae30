"""A request and a reply, as the router sees them: without sockets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.practice.crypto.encoding import compact_json

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Request:
    method: str
    path: str
    """Without the query."""
    headers: Mapping[str, str] = field(repr=False)
    """Names in lower case."""
    body: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    body: bytes = field(default=b"", repr=False)
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    sent: int | None = None
    """How many bytes of the body really go out before the connection ends; None for all."""


def json_reply(status: int, value: object, content_type: str = "application/json") -> Reply:
    body = compact_json(value).encode(errors="replace")
    return Reply(status, body, content_type)


def problem(status: int, text: str) -> Reply:
    """How the control API says no."""
    return json_reply(status, {"error": text})
