"""Which request goes to which part of the server, and which faults happen to it."""

from __future__ import annotations

import json
import threading
import time
from functools import partial
from typing import TYPE_CHECKING

from desktop.practice.ready_made.pool import REGION
from desktop.practice.server import aws_json, well_known
from desktop.practice.server.control import dispatch
from desktop.practice.server.cors import is_preflight, preflight_response, readable
from desktop.practice.server.fault_injection import damage_response, replacement_response
from desktop.practice.server.http_messages import Request, Response, error_response
from desktop.practice.server.user_of_call import users_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.practice.server.faults import Fault
    from desktop.practice.server.state import ServerState

_CONTROL = dispatch.PREFIX + "/"
_FAULTS = "x-practice-faults"
"""With the value `none` no fault happens to the request."""


class Router:
    """Answers requests from any number of threads; a lock lets one at a time to the pools."""

    def __init__(self, state: ServerState, sleep: Callable[[float], object] = time.sleep) -> None:
        self.state = state
        self._sleep = sleep
        self._lock = threading.Lock()

    def handle(self, request: Request) -> Response | None:
        """Answer a request; None ends the connection without a response."""
        for_control = request.path == dispatch.PREFIX or request.path.startswith(_CONTROL)
        reason = self.state.callers.rejection(request.headers, control=for_control)
        if reason is not None:
            return error_response(403, reason)
        if for_control:
            with self._lock:
                return dispatch.handle(self.state, request)
        if is_preflight(request):
            return preflight_response("POST" if request.path == "/" else "GET", request.headers)
        if request.method not in ("GET", "POST"):
            return error_response(501, "the practice pool takes GET and POST here")
        response = self._answer(request)
        return response and readable(request, response)

    def _answer(self, request: Request) -> Response | None:
        """Answer a request to the Cognito API or for a pool's keys."""
        operation = self._operation(request)
        if operation is None:
            return error_response(404, "there is nothing here")
        with self._lock:
            users = partial(self._users, request)
            spared = request.headers.get(_FAULTS) == "none"
            region = request.region or REGION
            due = [] if spared else self.state.faults.take(operation, region, users)
        for fault in due:
            if fault.wait:
                self._sleep(fault.wait)
        with self._lock:
            return self._with_faults(request, due)

    def _users(self, request: Request) -> frozenset[str]:
        """Whose call it is; no one's where the body can't be read."""
        try:
            return users_of(self.state.practice.world, json.loads(request.body or b"{}"))
        except (ValueError, RecursionError):
            return frozenset()

    @staticmethod
    def _operation(request: Request) -> str | None:
        if request.method == "POST" and request.path == "/":
            return aws_json.operation_of(request)
        if request.method == "GET":
            return well_known.operation_of(request.path) or None
        return None

    def _with_faults(self, request: Request, due: list[Fault]) -> Response | None:
        kinds = {fault.kind for fault in due}
        substitute = replacement_response(self.state.practice, due)
        if substitute is not None:
            return substitute
        world = self.state.practice.world
        with (
            world.signing_keys.wrong("wrong_keys" in kinds),
            world.outbox.losing("lose_messages" in kinds),
            world.outbox.delaying(max((fault.messages_late for fault in due), default=0.0)),
        ):
            response = self._served(request)
        return damage_response(response, kinds)

    def _served(self, request: Request) -> Response:
        if request.method == "POST":
            return aws_json.handle(self.state.practice, request, self.state.clock.now())
        return well_known.handle(self.state.practice, request.path, request.region)
