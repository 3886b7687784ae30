"""Which request goes to which part of the server, and which faults happen to it."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from desktop.practice.ready_made.pool import REGION
from desktop.practice.server import aws_json, control, well_known
from desktop.practice.server.fault_injection import damage_response, replacement_response
from desktop.practice.server.http_messages import Request, Response, error_response
from desktop.practice.server.origin_check import rejection

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.practice.server.faults import Fault
    from desktop.practice.server.state import ServerState


class Router:
    """Answers requests from any number of threads; a lock lets one at a time to the pools."""

    def __init__(self, state: ServerState, sleep: Callable[[float], object] = time.sleep) -> None:
        self.state = state
        self._sleep = sleep
        self._lock = threading.Lock()

    def handle(self, request: Request) -> Response | None:
        """Answer a request; None ends the connection without a response."""
        reason = rejection(request.headers)
        if reason is not None:
            return error_response(403, reason)
        if request.path == control.PREFIX or request.path.startswith(control.PREFIX + "/"):
            with self._lock:
                return control.handle(self.state, request)
        operation = self._operation(request)
        if operation is None:
            return error_response(404, "there is nothing here")
        with self._lock:
            due = self.state.faults.take(operation, request.region or REGION)
        for fault in due:
            if fault.wait:
                self._sleep(fault.wait)
        with self._lock:
            return self._with_faults(request, due)

    @staticmethod
    def _operation(request: Request) -> str | None:
        if request.method == "POST" and request.path == "/":
            return aws_json.operation_of(request)
        if request.method == "GET":
            return well_known.operation_of(request.path) or None
        return None

    def _with_faults(self, request: Request, due: list[Fault]) -> Response | None:
        kinds = {fault.kind for fault in due}
        substitute = replacement_response(self.state.practice, kinds)
        if substitute is not None:
            return substitute
        world = self.state.practice.world
        with (
            world.signing_keys.wrong("wrong_keys" in kinds),
            world.outbox.losing("lose_messages" in kinds),
        ):
            response = self._served(request)
        return damage_response(response, kinds)

    def _served(self, request: Request) -> Response:
        if request.method == "POST":
            return aws_json.handle(self.state.practice, request, self.state.clock.now())
        return well_known.handle(self.state.practice, request.path, request.region)
