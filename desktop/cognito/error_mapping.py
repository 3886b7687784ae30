"""From botocore's exceptions to ours. Nothing of the request passes through."""

from __future__ import annotations

import logging
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from desktop.auth import errors as e
from desktop.auth.refusals import error_for
from desktop.diagnostics.safe_traceback import describe

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.auth.steps import Call
    from desktop.cognito.exchange import Exchange

SERVER_ERROR = 500
LONGEST_MESSAGE = 500
SHORTEST_SECRET = 4
NO_SECRETS = ("AuthFlow", "ChallengeName", "ClientId", "USERNAME")
"""Parameters that a message may repeat. What is none of these is struck from it."""


def error_from(error: Exception, call: Call, host: str, line: Exchange) -> e.DeskError:
    """What this exception means. What we don't know becomes `UnexpectedError`, by its name.

    When an answer had arrived, what botocore stumbled over is the answer: members of a wrong type
    make it raise AttributeError and the like.
    """
    from botocore import exceptions as b  # loaded long since when we get here
    from urllib3.exceptions import HTTPError

    from desktop.cognito.transport_errors import broken

    if isinstance(error, e.DeskError):
        return error
    if isinstance(error, b.ClientError):
        return _refusal(error.response, call, host)
    if line.answered:
        return e.ProtocolError(host, "the answer can't be read", proxy=line.proxy)
    if isinstance(error, (b.HTTPClientError, b.ConnectionError, HTTPError, OSError)):
        return broken(error, host, line)
    logging.getLogger(__name__).error("%s stumbled: %s", call.operation, describe(error))
    return e.UnexpectedError(type(error).__name__, call.operation)


def _refusal(response: dict[str, Any], call: Call, host: str) -> e.DeskError:
    metadata = response.get("ResponseMetadata", {})
    status = int(metadata.get("HTTPStatusCode", 0))
    code = str(response.get("Error", {}).get("Code", ""))
    if (code.isdigit() or not code) and status < SERVER_ERROR:
        # JSON, but no error of Cognito's: botocore has put the status in its place.
        return e.ProtocolError(host, f"an answer with HTTP status {status}")
    refusal = e.Refusal(
        operation=call.operation,
        name=code.removesuffix("Exception"),
        message=_message(response, call)[:LONGEST_MESSAGE],
        status=status,
        request_id=str(metadata.get("RequestId", "")),
        service_time=_time(metadata.get("HTTPHeaders", {}).get("date")),
    )
    return error_for(refusal, renewing=call.renews)


def _message(response: dict[str, Any], call: Call) -> str:
    """The service's sentence, without what was sent: "Value '…' at 'session' failed to …"."""
    text = str(response.get("Error", {}).get("Message") or "")
    for value in sorted(_secrets(call.parameters), key=len, reverse=True):
        text = text.replace(value, "…")
    return text


def _secrets(parameters: Mapping[str, object]) -> Iterator[str]:
    for name, value in parameters.items():
        if isinstance(value, dict):
            yield from _secrets(value)
        elif isinstance(value, str) and len(value) >= SHORTEST_SECRET and name not in NO_SECRETS:
            yield value


def _time(header: str | None) -> int | None:
    try:
        return int(parsedate_to_datetime(header or "").timestamp())
    except (ValueError, TypeError, OverflowError):
        return None
