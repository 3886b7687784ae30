"""Which request goes to which part of the control API."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote

from desktop.practice.server.control.route import ControlCall, ControlError
from desktop.practice.server.control.routes import ROUTES
from desktop.practice.server.http_messages import Request, Response, error_response

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.practice.server.control.route import Route
    from desktop.practice.server.state import ServerState

PREFIX = "/practice"
_BY_PATH: dict[str, dict[str, Route]] = {}
for _route in ROUTES:
    _BY_PATH.setdefault(_route.path, {})[_route.method] = _route


def handle(state: ServerState, request: Request) -> Response:
    """Answer a request whose path begins with `PREFIX`; errors are JSON: `{"error": text}`."""
    routes, argument = _find(request.path)
    if not routes:
        return error_response(404, f"the practice pool's control API has no {request.path[:100]}")
    route = routes.get(request.method)
    if route is None:
        allowed = ", ".join(sorted(routes))
        refused = error_response(405, f"{request.path[:100]} takes {allowed}")
        return replace(refused, headers={"allow": allowed})
    try:
        query = _query(request.query, route.query)
        return route.run(state, ControlCall(request, argument, query))
    except ControlError as error:
        return error_response(error.status, str(error))


def _find(path: str) -> tuple[dict[str, Route], str]:
    """The routes of this path by method, and what stands in it for the name in braces."""
    if path in _BY_PATH:
        return _BY_PATH[path], ""
    for pattern, routes in _BY_PATH.items():
        prefix, has_argument, _ = pattern.partition("{")
        if has_argument and path.startswith(prefix):
            return routes, unquote(path.removeprefix(prefix))
    return {}, ""


def _query(sent: str, known: Iterable[str]) -> dict[str, str]:
    pairs = parse_qsl(sent, keep_blank_values=True)
    query = dict(pairs)
    if len(query) < len(pairs) or not query.keys() <= set(known):
        names = ", ".join(known) or "nothing"
        raise ControlError(400, f"the query takes, once each: {names}")
    return query
