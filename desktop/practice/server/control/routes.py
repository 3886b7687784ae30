"""Every request that the control API answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.server.control import clock, faults, messages, overview, seed, state
from desktop.practice.server.control.openapi import description
from desktop.practice.server.control.route import ControlCall, Route
from desktop.practice.server.http_messages import Response, json_response

if TYPE_CHECKING:
    from desktop.practice.server.state import ServerState


def _openapi(_: ServerState, call: ControlCall) -> Response:
    endpoint = f"http://{call.request.headers['host'].lower()}"
    return json_response(200, description(ROUTES, endpoint, call.request.region))


ROUTES = (
    *(*overview.ROUTES, *messages.ROUTES, *clock.ROUTES, *faults.ROUTES),
    *(*seed.ROUTES, *state.ROUTES),
    Route("GET", "/practice/openapi.json", _openapi, "This description", {"type": "object"}),
)
