"""What the pool has sent, and what authenticator apps show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.server.control import schemas
from desktop.practice.server.control.route import ControlCall, ControlError, Route
from desktop.practice.server.http_messages import Response, json_response

if TYPE_CHECKING:
    from desktop.practice.server.state import ServerState

_FILTERS = {
    "user": "Only those to this user name",
    "user_pool_id": "Only those of this pool",
    "session_sha256": "Only the one that came with this challenge: the SHA-256 of the Session that "
    "the client was given, in hexadecimal",
}


def _messages(state: ServerState, call: ControlCall) -> Response:
    listed = state.practice.world.outbox.json(state.clock.now(), **call.query)
    return Response(200, listed.encode(errors="replace"))


def _delete(state: ServerState, call: ControlCall) -> Response:
    state.practice.world.outbox.clear(**call.query)
    return Response(204)


def _totp(state: ServerState, call: ControlCall) -> Response:
    """The current code of the first user of that name who has an authenticator app.

    An app whose first code wasn't verified yet counts, too: the practice phone shows it.
    """
    pools = state.practice.world.pools.values()
    wanted = call.query.get("user_pool_id")
    users = (pool.find_user(call.argument) for pool in pools if wanted in (None, pool.id))
    for user in users:
        app = user and (user.authenticator or user.pending_authenticator)
        if app:
            code, seconds_left = app.running(state.clock.now())
            return json_response(200, {"code": code, "seconds_left": seconds_left})
    raise ControlError(404, "there is no user of that name with an authenticator app")


ROUTES = (
    Route(
        "GET",
        "/practice/messages",
        _messages,
        "The text messages and emails sent so far, oldest first",
        schemas.MESSAGES,
        query=_FILTERS,
    ),
    Route("DELETE", "/practice/messages", _delete, "Forget all messages, or some", query=_FILTERS),
    Route(
        "GET",
        "/practice/totp/{username}",
        _totp,
        "What this user's authenticator app shows",
        schemas.TOTP,
        query={"user_pool_id": "The pool of the user; without it the first one that has the name"},
        not_found="There is no user of that name with an authenticator app.",
    ),
)
