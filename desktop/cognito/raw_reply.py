"""A look at the raw answer before botocore reads it.

botocore makes `{}` of an HTML page, an empty or a cut body with status 200, accepts a body that
is shorter than announced, and raises AttributeError, UnicodeDecodeError or RecursionError for
others. What is no JSON object is told here for what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.auth import errors as e
from desktop.auth.jwt.strict_json import NotStrictJson, parse_object

if TYPE_CHECKING:
    from collections.abc import Mapping

PROXY_WANTS_SIGN_IN = 407
NEVER_COGNITO = {*range(300, 400), PROXY_WANTS_SIGN_IN}
OK = 200
FORBIDDEN = 403
SERVER_ERROR = 500
LARGEST = 256 * 1024
"""Bytes of an answer: more than three tokens at their longest. The parser holds up every other
thread while it runs: 6 ms at the worst of this size, 41 ms at 1 MiB."""


def raw_fault(
    operation: str,
    host: str,
    response: Mapping[str, Any],
    proxy: str = "",
    *,
    may_be_empty: bool = False,
) -> e.DeskError | None:
    """What is wrong with an answer of these headers, body and status; None when it is JSON.

    `proxy` is the proxy that it came through. `may_be_empty`: the operation has nothing to answer,
    as ForgetDevice, where Cognito sends no body at all; by its request id it is Cognito's.
    """
    status, headers, body = response["status_code"], response["headers"], response["body"]
    if status in NEVER_COGNITO:
        return _of_the_way(status, host, proxy)
    announced = headers.get("content-length", "")
    if announced.isdigit() and int(announced) != len(body):
        return e.ReplyLost(host, f"the answer broke off after {len(body)} of {announced} bytes")
    if may_be_empty and status == OK and not body and headers.get("x-amzn-requestid"):
        return None
    try:
        parse_object(body)
    except NotStrictJson as error:
        return _of_the_page(operation, host, response, str(error))
    return None


def _of_the_way(status: int, host: str, proxy: str) -> e.TransportError:
    if status == PROXY_WANTS_SIGN_IN and proxy:
        return e.ProxyRefused(host, f"the proxy answered with HTTP status {status}", proxy=proxy)
    return e.ProtocolError(host, f"an answer with HTTP status {status}, which is not followed")


def _of_the_page(
    operation: str, host: str, response: Mapping[str, Any], reason: str
) -> e.DeskError:
    status = response["status_code"]
    if status == FORBIDDEN:
        return e.Blocked(e.Refusal(operation, "Forbidden", status=status))
    if status >= SERVER_ERROR:
        return e.ServiceFault(e.Refusal(operation, f"HTTP {status}", status=status))
    kind = response["headers"].get("content-type", "no content type")
    return e.ProtocolError(host, f"HTTP status {status}, {kind[:80]}: {reason}")
