"""The whole state, saved and loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.server.control import schemas
from desktop.practice.server.control.route import ControlCall, ControlError, Route
from desktop.practice.server.http_messages import Response, json_response

if TYPE_CHECKING:
    from desktop.practice.server.state import ServerState

STATE_PATH = "/practice/state"


def _save(state: ServerState, _: ControlCall) -> Response:
    from desktop.practice.server.saved.document import saved

    return json_response(200, saved(state.practice, state.clock))


def _load(state: ServerState, call: ControlCall) -> Response:
    from desktop.practice.server.saved.document import FORMAT, StateError, load

    document = call.json()
    members = {"format", "version", "sha256", "state"}
    if not isinstance(document, dict) or document.keys() != members:
        raise ControlError(400, f"the body must be an object of {', '.join(sorted(members))}")
    if document["format"] != FORMAT or not isinstance(document["state"], dict):
        raise ControlError(400, f"the format must be {FORMAT!r}, and the state an object")
    if not all(isinstance(document[name], str) for name in ("version", "sha256")):
        raise ControlError(400, "version and sha256 must be strings")
    try:
        load(state.practice, state.clock, document)
    except StateError as error:
        raise ControlError(409, str(error)) from None
    return Response(204)


ROUTES = (
    Route(
        "GET",
        STATE_PATH,
        _save,
        "All pools, users, tokens, codes, messages, keys and the clock, to be loaded again; "
        "without the faults",
        schemas.STATE,
    ),
    Route(
        "PUT",
        STATE_PATH,
        _load,
        "Put a saved state in place of the one there is",
        body=schemas.STATE,
        conflict="The state was saved by another version, or changed since.",
    ),
)
