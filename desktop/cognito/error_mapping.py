"""From botocore's exceptions to ours. Nothing of the request is passed on."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from desktop.auth import errors as e
from desktop.auth.refusals import error_for
from desktop.cognito.http_date import http_date
from desktop.diagnostics.safe_traceback import safe_traceback

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.auth.steps import Call
    from desktop.cognito.endpoint import Endpoint
    from desktop.cognito.exchange import Exchange

SERVER_ERROR = 500
MAX_MESSAGE_LENGTH = 500
"""Characters of the service's message that are kept."""
MIN_SECRET_LENGTH = 4
"""Characters: shorter values are not removed from messages, since they occur in words."""
NOT_SECRET = ("AuthFlow", "ChallengeName", "ClientId", "USERNAME")
"""Parameters whose values a message may repeat; all other values are removed from it."""


def error_from(error: Exception, call: Call, endpoint: Endpoint, exchange: Exchange) -> e.DeskError:
    """Our error for this exception; `UnexpectedError` with its class name for unknown ones.

    Once a reply has arrived, other exceptions come from parsing it: botocore raises
    AttributeError and the like for members of a wrong type.
    """
    from botocore import exceptions as b  # slow to import, and loaded by now
    from urllib3.exceptions import HTTPError

    from desktop.cognito.transport_errors import transport_error_from

    if isinstance(error, e.DeskError):
        return error
    if isinstance(error, b.ClientError):
        return _refusal(error.response, call, endpoint)
    if exchange.answered:
        return e.ReplyNotUnderstood(endpoint.host, "the answer can't be read", proxy=exchange.proxy)
    if isinstance(error, (b.HTTPClientError, b.ConnectionError, HTTPError, OSError)):
        return transport_error_from(error, endpoint.host, exchange)
    logging.getLogger(__name__).error("%s stumbled: %s", call.operation, safe_traceback(error))
    return e.UnexpectedError(type(error).__name__, call.operation)


def _refusal(response: dict[str, Any], call: Call, endpoint: Endpoint) -> e.DeskError:
    metadata = response.get("ResponseMetadata", {})
    status = int(metadata.get("HTTPStatusCode", 0))
    code = str(response.get("Error", {}).get("Code", ""))
    if (code.isdigit() or not code) and status < SERVER_ERROR:
        # JSON, but not one of Cognito's errors: botocore puts the HTTP status in its place.
        return endpoint.strange(f"an answer with HTTP status {status}")
    refusal = e.Refusal(
        operation=call.operation,
        name=code.removesuffix("Exception"),
        message=_message(response, call)[:MAX_MESSAGE_LENGTH],
        status=status,
        request_id=str(metadata.get("RequestId", "")),
        service_time=http_date(metadata.get("HTTPHeaders", {}).get("date")),
        full_name=code,
    )
    return error_for(refusal, renewing=call.renews)


def _message(response: dict[str, Any], call: Call) -> str:
    """The service's message without values that were sent: "Value '…' at 'session' failed …"."""
    text = str(response.get("Error", {}).get("Message") or "")
    for value in sorted(_secrets(call.parameters), key=len, reverse=True):
        text = text.replace(value, "…")
    return text


def _secrets(parameters: Mapping[str, object]) -> Iterator[str]:
    for name, value in parameters.items():
        if isinstance(value, dict):
            yield from _secrets(value)
        elif isinstance(value, str) and len(value) >= MIN_SECRET_LENGTH and name not in NOT_SECRET:
            yield value
