"""The pool's clock: it can be moved, and stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeGuard

from desktop.practice.server.clock import LARGEST_OFFSET_SECONDS, LATEST
from desktop.practice.server.control import schemas
from desktop.practice.server.control.route import ControlCall, ControlError, Route
from desktop.practice.server.http_messages import Response, json_response

if TYPE_CHECKING:
    from desktop.practice.server.state import ServerState

_BODY = 'the body must be {"offset_seconds": number} or {"stopped_at": epoch seconds}'


def _clock(state: ServerState, _: ControlCall) -> Response:
    clock = state.clock
    return json_response(
        200,
        {
            "now": clock.now(),
            "offset_seconds": clock.offset_seconds,
            "stopped_at": clock.stopped_at,
        },
    )


def _set_clock(state: ServerState, call: ControlCall) -> Response:
    match call.json():
        case {"offset_seconds": offset, **rest} if not rest and _is_number(offset):
            if not abs(offset) <= LARGEST_OFFSET_SECONDS:
                limit = f"offset_seconds goes up to {LARGEST_OFFSET_SECONDS} either way"
                raise ControlError(400, limit)
            state.clock.run(offset)
        case {"stopped_at": moment, **rest} if not rest and _is_number(moment):
            if not 0 <= moment <= LATEST:
                raise ControlError(400, f"stopped_at goes from 0 to {LATEST}")
            state.clock.stop(moment)
        case _:
            raise ControlError(400, _BODY)
    return Response(204)


def _is_number(value: Any) -> TypeGuard[float]:  # noqa: ANN401 - from JSON
    return isinstance(value, int | float) and not isinstance(value, bool)


ROUTES = (
    Route("GET", "/practice/clock", _clock, "The pool's time", schemas.CLOCK),
    Route(
        "PUT",
        "/practice/clock",
        _set_clock,
        "Let the pool's clock run this many seconds ahead of the computer's, or stop it",
        body=schemas.NEW_CLOCK,
    ),
)
