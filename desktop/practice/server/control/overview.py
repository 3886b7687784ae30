"""Where the pool is and who can sign in; what a pool can be switched over to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args
from urllib.parse import urlsplit

from desktop.practice.ready_made.fill import overview
from desktop.practice.ready_made.pool import REPLICA_REGION
from desktop.practice.server.control import schemas
from desktop.practice.server.control.route import ControlCall, ControlError, Route
from desktop.practice.server.http_messages import Response, json_response
from desktop.practice.state.issuers import IssuerType

if TYPE_CHECKING:
    from desktop.practice.server.state import ServerState

_LISTENING = 'the body must be {"region": name, "listening": boolean}'


def _overview(state: ServerState, call: ControlCall) -> Response:
    """Where the pool is, as the caller sees it: by the name, and the port, that it called."""
    request = call.request
    called = f"http://{request.headers['host'].lower()}"
    at_replica = request.region == REPLICA_REGION
    other = state.endpoint if at_replica else state.replica_endpoint
    host = re.sub(r":[0-9]+$", "", called)
    elsewhere = f"{host}:{urlsplit(other).port}" if other else ""
    endpoints = (elsewhere, called) if at_replica else (called, elsewhere)
    practice = state.practice
    return json_response(200, overview(practice.world, *endpoints, practice.listed))


def _reset(state: ServerState, _: ControlCall) -> Response:
    state.reset()
    return Response(204)


def _set_issuer(state: ServerState, call: ControlCall) -> Response:
    """Switch a pool over to the other kind of issuer, as UpdateUserPool does, and nothing else."""
    wanted = call.json()
    if not isinstance(wanted, dict) or wanted.keys() != {"user_pool_id", "type"}:
        raise ControlError(400, 'the body must be {"user_pool_id": id, "type": kind}')
    if wanted["type"] not in get_args(IssuerType):
        raise ControlError(400, f"type must be one of {', '.join(get_args(IssuerType))}")
    if not isinstance(wanted["user_pool_id"], str):
        raise ControlError(400, "user_pool_id must be a string")
    pool = state.practice.world.pools.get(wanted["user_pool_id"])
    if pool is None:
        raise ControlError(404, "there is no such user pool")
    pool.settings["IssuerConfiguration"] = {"Type": wanted["type"]}
    return Response(204)


def _set_listening(state: ServerState, call: ControlCall) -> Response:
    """Close the endpoint of the other Region than this request's, or open it again."""
    wanted = call.json()
    if not isinstance(wanted, dict) or wanted.keys() != {"region", "listening"}:
        raise ControlError(400, _LISTENING)
    listen = state.listeners.get(str(wanted["region"]))
    if listen is None or not isinstance(wanted["listening"], bool):
        raise ControlError(400, _LISTENING)
    if wanted["region"] == call.request.region:
        raise ControlError(400, "ask this at the endpoint of the other Region")
    listen(wanted["listening"])
    return Response(204)


ROUTES = (
    Route("GET", "/practice", _overview, "Endpoint, pools and users", schemas.OVERVIEW),
    Route(
        "POST",
        "/practice/reset",
        _reset,
        "Back to the beginning: the first pools and users, no message, no fault, the first clock",
    ),
    Route(
        "PUT",
        "/practice/issuer",
        _set_issuer,
        "Switch a pool over to the other issuer",
        body=schemas.ISSUER,
        not_found="There is no such user pool.",
    ),
    Route(
        "PUT",
        "/practice/listening",
        _set_listening,
        "Close or open the endpoint of the other Region",
        body=schemas.listening,
    ),
)
