"""Checks on the raw reply before botocore parses it: what is not a JSON object is an error.

botocore turns an HTML page, or an empty or truncated body with status 200, into `{}`. It accepts
a body shorter than announced, and raises AttributeError, UnicodeDecodeError or RecursionError for
other malformed bodies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.auth import errors as e
from desktop.auth.jwt.strict_json import NotStrictJson, parse_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.cognito.endpoint import Endpoint

OK = 200
FORBIDDEN = 403
PROXY_AUTHENTICATION_REQUIRED = 407
SERVER_ERROR = 500
NEVER_COGNITO = {*range(300, 400), PROXY_AUTHENTICATION_REQUIRED}
"""HTTP statuses that Cognito does not send: redirects, and those of a proxy."""
UNKNOWN_OPERATION = (404, 405, 501)
"""HTTP statuses of a server that knows neither the address nor what is asked of it."""
MAX_REPLY_BYTES = 1024 * 1024
"""More than three tokens at their longest. The parser holds up every other thread while it runs:
41 ms at the worst for this size."""


def malformed_reply(
    operation: str,
    endpoint: Endpoint,
    response: Mapping[str, Any],
    proxy: str = "",
    *,
    may_be_empty: bool = False,
) -> e.DeskError | None:
    """The error that this reply amounts to; None when its body is a JSON object.

    `response` has botocore's "status_code", "headers" and "body". `proxy` is the proxy that the
    reply came through. `may_be_empty`: the operation has no output, such as ForgetDevice, for
    which Cognito sends no body; the request id tells that the reply is Cognito's.
    """
    status, headers, body = response["status_code"], response["headers"], response["body"]
    if status in NEVER_COGNITO:
        return _error_for_status(status, endpoint, proxy)
    announced = headers.get("content-length", "")
    if announced.isdigit() and int(announced) != len(body):
        return e.ReplyLost(
            endpoint.host, f"the answer broke off after {len(body)} of {announced} bytes"
        )
    if may_be_empty and status == OK and not body and headers.get("x-amzn-requestid"):
        return None
    try:
        parse_object(body)
    except NotStrictJson as error:
        return _error_for_body(operation, endpoint, response, str(error), proxy)
    return None


def _error_for_status(status: int, endpoint: Endpoint, proxy: str) -> e.TransportError:
    if status == PROXY_AUTHENTICATION_REQUIRED and proxy:
        reason = f"the proxy answered with HTTP status {status}"
        return e.ProxyRefused(endpoint.host, reason, proxy=proxy)
    return endpoint.strange(f"an answer with HTTP status {status}, which is not followed", proxy)


def _error_for_body(
    operation: str, endpoint: Endpoint, response: Mapping[str, Any], reason: str, proxy: str
) -> e.DeskError:
    status, body = response["status_code"], response["body"]
    if status == FORBIDDEN:
        return e.Blocked(e.Refusal(operation, "Forbidden", status=status))
    if status >= SERVER_ERROR:
        return e.ServiceFault(e.Refusal(operation, f"HTTP {status}", status=status))
    kind = response["headers"].get("content-type", "no content type")
    reason = f"HTTP status {status}, {kind[:80]}: {reason}"
    if status in UNKNOWN_OPERATION:
        return endpoint.strange(reason, proxy)
    if "html" in kind.lower() or body.lstrip()[:1] == b"<":
        return endpoint.page(reason, proxy)
    return e.ReplyNotUnderstood(endpoint.host, reason, proxy=proxy)
