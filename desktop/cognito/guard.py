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

PROXY_WANTS_SIGN_IN = 407
NEVER_COGNITO = {*range(300, 400), PROXY_WANTS_SIGN_IN}
FORBIDDEN = 403
SERVER_ERROR = 500
LARGEST = 256 * 1024
"""Bytes of an answer. Three tokens at their longest, and one fifth of a second's parsing at worst:
what the C parser does in one go keeps every other thread waiting."""


def raw_fault(
    operation: str, host: str, response: Mapping[str, Any], proxy: str = ""
) -> e.DeskError | None:
    """What is wrong with an answer of these headers, body and status; None when it is JSON.

    `proxy` is the proxy that it came through.
    """
    status, headers, body = response["status_code"], response["headers"], response["body"]
    if status in NEVER_COGNITO:
        return _of_the_way(status, host, proxy)
    announced = headers.get("content-length", "")
    if announced.isdigit() and int(announced) != len(body):
        return e.ReplyLost(host, f"the answer broke off after {len(body)} of {announced} bytes")
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


def _of_the_way(status: int, host: str, proxy: str) -> e.TransportError:
    if status == PROXY_WANTS_SIGN_IN and proxy:
        return e.ProxyRefused(host, f"the proxy answered with HTTP status {status}", proxy=proxy)
    return e.ProtocolError(host, f"an answer with HTTP status {status}, which is not followed")
