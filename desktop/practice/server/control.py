"""The control API under `/practice`: messages, authenticator codes, clock, faults and so on."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, get_args
from urllib.parse import unquote, urlsplit

from desktop.practice.ready_made.fill import overview
from desktop.practice.ready_made.pool import REPLICA_REGION
from desktop.practice.server.clock import LARGEST_OFFSET_SECONDS
from desktop.practice.server.faults import FaultError, read_faults
from desktop.practice.server.http_messages import Request, Response, error_response, json_response
from desktop.practice.state.issuers import IssuerType

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.practice.server.state import ServerState

PREFIX = "/practice"
_TOTP = PREFIX + "/totp/"
_DONE = Response(204)


def handle(state: ServerState, request: Request) -> Response:
    """Answer a request whose path begins with `PREFIX`; errors are 400 and 404 with a JSON body."""
    if request.method == "GET" and request.path.startswith(_TOTP):
        return _totp(state, unquote(request.path.removeprefix(_TOTP)))
    route = _ROUTES.get((request.method, request.path))
    if route is None:
        return _no_such(f"{request.method} {request.path}")
    return route(state, request)


def _overview(state: ServerState, request: Request) -> Response:
    """Where the pool is, as the caller sees it: by the name, and the port, that it called."""
    called = f"http://{request.headers['host'].lower()}"
    at_replica = request.region == REPLICA_REGION
    other = state.endpoint if at_replica else state.replica_endpoint
    host = re.sub(r":[0-9]+$", "", called)
    elsewhere = f"{host}:{urlsplit(other).port}" if other else ""
    endpoints = (elsewhere, called) if at_replica else (called, elsewhere)
    return json_response(200, overview(state.practice.world, *endpoints))


def _messages(state: ServerState, _: Request) -> Response:
    return json_response(200, state.practice.world.outbox.listed())


def _faults(state: ServerState, _: Request) -> Response:
    return json_response(200, state.faults.listed())


def _reset(state: ServerState, _: Request) -> Response:
    state.reset()
    return _DONE


def _no_such(what: str) -> Response:
    return error_response(404, f"the practice pool's control API has no {what[:100]}")


def _totp(state: ServerState, username: str) -> Response:
    """The current code of the first user of that name who has an authenticator app.

    An app whose first code wasn't verified yet counts, too: the practice phone shows it.
    """
    users = (pool.find_user(username) for pool in state.practice.world.pools.values())
    for user in users:
        app = user and (user.authenticator or user.pending_authenticator)
        if app:
            code, seconds_left = app.running(state.clock.now())
            return json_response(200, {"code": code, "seconds_left": seconds_left})
    return error_response(404, "there is no user of that name with an authenticator app")


def _set_clock(state: ServerState, request: Request) -> Response:
    wanted = _read(request)
    offset = wanted.get("offset_seconds") if isinstance(wanted, dict) else None
    if not isinstance(offset, int | float) or isinstance(offset, bool):
        return error_response(400, 'the body must be {"offset_seconds": number}')
    if len(wanted) > 1 or not abs(offset) <= LARGEST_OFFSET_SECONDS:
        return error_response(400, f"offset_seconds goes up to {LARGEST_OFFSET_SECONDS} either way")
    state.clock.offset_seconds = offset
    return _DONE


def _set_issuer(state: ServerState, request: Request) -> Response:
    """Switch a pool over to the other kind of issuer, as UpdateUserPool does, and nothing else."""
    wanted = _read(request)
    if not isinstance(wanted, dict) or wanted.keys() != {"user_pool_id", "type"}:
        return error_response(400, 'the body must be {"user_pool_id": id, "type": kind}')
    pool = state.practice.world.pools.get(str(wanted["user_pool_id"]))
    if pool is None:
        return error_response(404, "there is no such user pool")
    if wanted["type"] not in get_args(IssuerType):
        return error_response(400, f"type must be one of {', '.join(get_args(IssuerType))}")
    pool.settings["IssuerConfiguration"] = {"Type": wanted["type"]}
    return _DONE


def _set_listening(state: ServerState, request: Request) -> Response:
    """Close the endpoint of the other Region than this request's, or open it again."""
    wanted = _read(request)
    if not isinstance(wanted, dict) or wanted.keys() != {"region", "listening"}:
        return error_response(400, 'the body must be {"region": name, "listening": boolean}')
    listen = state.listeners.get(str(wanted["region"]))
    if listen is None or not isinstance(wanted["listening"], bool):
        return error_response(400, 'the body must be {"region": name, "listening": boolean}')
    if wanted["region"] == request.region:
        return error_response(400, "ask this at the endpoint of the other Region")
    listen(wanted["listening"])
    return _DONE


def _set_faults(state: ServerState, request: Request) -> Response:
    try:
        state.faults.replace(read_faults(_read(request)))
    except FaultError as error:
        return error_response(400, str(error))
    return _DONE


def _read(request: Request) -> Any:  # noqa: ANN401 - whatever JSON was sent
    try:
        return json.loads(request.body)
    except (ValueError, RecursionError):
        return None


_ROUTES: Mapping[tuple[str, str], Callable[[ServerState, Request], Response]] = {
    ("GET", PREFIX): _overview,
    ("GET", PREFIX + "/messages"): _messages,
    ("GET", PREFIX + "/faults"): _faults,
    ("PUT", PREFIX + "/faults"): _set_faults,
    ("PUT", PREFIX + "/clock"): _set_clock,
    ("PUT", PREFIX + "/issuer"): _set_issuer,
    ("PUT", PREFIX + "/listening"): _set_listening,
    ("POST", PREFIX + "/reset"): _reset,
}
