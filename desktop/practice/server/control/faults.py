"""Which faults are on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.server.control import schemas
from desktop.practice.server.control.route import ControlCall, ControlError, Route
from desktop.practice.server.fault_reading import FaultError, read_faults
from desktop.practice.server.http_messages import Response, json_response

if TYPE_CHECKING:
    from desktop.practice.server.state import ServerState


def _faults(state: ServerState, _: ControlCall) -> Response:
    return json_response(200, state.faults.listed())


def _set_faults(state: ServerState, call: ControlCall) -> Response:
    try:
        state.faults.replace(read_faults(call.json()))
    except FaultError as error:
        raise ControlError(400, str(error)) from None
    return Response(204)


ROUTES = (
    Route("GET", "/practice/faults", _faults, "The faults that are on", schemas.FAULTS),
    Route(
        "PUT",
        "/practice/faults",
        _set_faults,
        "Switch these faults on, and all others off",
        body=schemas.FAULTS,
    ),
)
