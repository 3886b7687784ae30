"""A look at the raw answer before botocore reads it.

botocore makes `{}` of an HTML page, an empty or a cut body with status 200, accepts a body that
is shorter than announced, and raises AttributeError, UnicodeDecodeError or RecursionError for
others. What is no JSON object is told here for what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.auth import errors as e
from desktop.auth.strictjson import NotStrictJson, parse_object

if TYPE_CHECKING:
    from collections.abc import Mapping

FORBIDDEN = 403
SERVER_ERROR = 500
LARGEST = 1024 * 1024


def raw_fault(operation: str, host: str, response: Mapping[str, Any]) -> e.DeskError | None:
    """What is wrong with an answer of these headers, body and status; None when it is JSON."""
    status, headers, body = response["status_code"], response["headers"], response["body"]
    announced = headers.get("content-length", "")
    if announced.isdigit() and int(announced) != len(body):
        return e.ReplyLost(host, f"the answer broke off after {len(body)} of {announced} bytes")
    if len(body) > LARGEST:
        return e.ProtocolError(host, f"an answer of {len(body)} bytes")
    try:
        parse_object(body)
    except NotStrictJson as error:
        if status == FORBIDDEN:
            return e.Blocked(e.Refusal(operation, "Forbidden", status=status))
        if status >= SERVER_ERROR:
            return e.ServiceFault(e.Refusal(operation, f"HTTP {status}", status=status))
        kind = headers.get("content-type", "no content type")
        return e.ProtocolError(host, f"HTTP status {status}, {kind[:80]}: {error}")
    return None
