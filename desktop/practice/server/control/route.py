"""What a request to the control API is, and what describes one."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.practice.server.http_messages import Request, Response
    from desktop.practice.server.state import ServerState

Schema = dict[str, Any]
"""A JSON schema (draft 2020-12), as OpenAPI 3.1 has them."""


class ControlError(Exception):
    """A request that is refused; the text says why."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status


@dataclass(frozen=True, slots=True)
class ControlCall:
    """A request whose path and query fit the route."""

    request: Request
    argument: str = ""
    """What stands in the path for the name in braces."""
    query: Mapping[str, str] = field(default_factory=dict, repr=False)

    def json(self) -> Any:  # noqa: ANN401 - whatever JSON was sent
        """The body; None for one that isn't JSON."""
        try:
            return json.loads(self.request.body, parse_constant=_refuse)
        except (ValueError, RecursionError):
            return None


@dataclass(frozen=True, slots=True)
class Route:
    """One method of one path. `run` raises ControlError for what it refuses."""

    method: str
    path: str
    """With at most one name in braces, at the end."""
    run: Callable[[ServerState, ControlCall], Response]
    summary: str
    answer: Schema | None = None
    """Of the JSON of a good answer, which has status 200; None for 204 without a body."""
    body: Schema | Callable[[str], Schema] | None = None
    """Of the JSON that is sent, or what makes it for the endpoint of a Region."""
    query: Mapping[str, str] = field(default_factory=dict)
    """Names of query parameters, all strings and optional, and what each does."""
    not_found: str = ""
    """When the answer is 404; empty where it never is."""
    conflict: str = ""
    """When the answer is 409; empty where it never is."""


def _refuse(constant: str) -> object:
    """NaN and Infinity are not JSON (RFC 8259, section 6)."""
    raise ValueError(constant)
