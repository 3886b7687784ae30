"""Carrying out the faults that replace the answer, or damage it on its way back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.server import aws_json
from desktop.practice.server.http_messages import Response

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from desktop.practice.core import Practice
    from desktop.practice.server.faults import Fault

_CAPTIVE_PORTAL = (
    b"<!DOCTYPE html><html><head><title>Welcome</title></head><body>Log in to the network."
)
_INTERNAL = "InternalErrorException"
_HUGE_BYTES = 16 * 2**20
"""More than any client should read."""


def replacement_response(practice: Practice, due: Sequence[Fault]) -> Response | None:
    """The response of a fault that happens before the pool: nothing is done, no code is used up.

    None where no such fault is due.
    """
    kinds = {fault.kind: fault for fault in due}
    if "throttle" in kinds:
        refusal = refusals.CognitoError("TooManyRequests", "Rate exceeded")
        return aws_json.response(practice, refusal.status, refusal.body)
    if "error" in kinds:
        return _error(practice, kinds["error"])
    if "html" in kinds:
        return Response(200, _CAPTIVE_PORTAL, "text/html")
    if "empty" in kinds:
        return Response(200)
    if "huge" in kinds:
        return Response(200, b'{"padding":"' + b"x" * _HUGE_BYTES + b'"}')
    return None


def _error(practice: Practice, fault: Fault) -> Response:
    exception = fault.exception or _INTERNAL
    message = fault.message if fault.exception or fault.message is not None else "Internal error"
    body: dict[str, object] = {"__type": exception}
    if message is not None:
        body["message"] = message
    status = fault.status or (500 if exception == _INTERNAL else 400)
    return aws_json.response(practice, status, body)


def damage_response(response: Response, kinds: Collection[str]) -> Response | None:
    """The response after the faults that happen behind the pool, which has done its work.

    None where it is lost.
    """
    if "drop" in kinds:
        return None
    return replace(response, sent=len(response.body) // 2) if "cut" in kinds else response
