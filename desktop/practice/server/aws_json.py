"""The Cognito API over HTTP: AWS JSON 1.1 over `POST /`, as boto3 speaks it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.entropy import identifier
from desktop.practice.server.http_messages import Request, Response, json_response

if TYPE_CHECKING:
    from desktop.practice.core import Practice

_CONTENT_TYPE = "application/x-amz-json-1.1"
_TARGET = "AWSCognitoIdentityProviderService."
_SIGNATURE = "AWS4-HMAC-SHA256"
_LONGEST_NAME = 64
"""Characters of an operation's name that are looked at."""

_LONGEST_AGENT = 1_024
"""Characters of a user agent that are kept."""


def operation_of(request: Request) -> str:
    """The operation that the request's X-Amz-Target names; an empty text when it names none."""
    target = request.headers.get("x-amz-target", "")
    name = target.removeprefix(_TARGET)
    known_form = target.startswith(_TARGET) and name.isascii() and name.isalnum()
    return name[:_LONGEST_NAME] if known_form else ""


def handle(practice: Practice, request: Request, now: float) -> Response:
    """Answer a call of the API at the pool's time `now` (epoch seconds)."""
    signed = request.headers.get("authorization", "").startswith(_SIGNATURE)
    try:
        body = _body(request)
    except refusals.CognitoError as refusal:
        return response(practice, refusal.status, refusal.body)
    status, answered = practice.handle(
        operation_of(request),
        body,
        now,
        signed=signed,
        user_agent=request.headers.get("user-agent", "")[:_LONGEST_AGENT],
        region=request.region,
    )
    return response(practice, status, answered)


def response(practice: Practice, status: int, body: dict[str, object]) -> Response:
    """A response with the service's headers: request id, and the error's name and message."""
    headers = {"x-amzn-requestid": identifier(practice.world.entropy)}
    if "__type" in body:
        headers["x-amzn-errortype"] = f"{body['__type']}:"
        message = str(body.get("message", ""))
        printable = "".join(letter for letter in message if " " <= letter <= "~")
        headers["x-amzn-errormessage"] = printable
    return replace(json_response(status, body, _CONTENT_TYPE), headers=headers)


def _body(request: Request) -> object:
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type != _CONTENT_TYPE:
        raise refusals.unreadable(f"the content type must be {_CONTENT_TYPE}")
    try:
        return json.loads(request.body or b"{}", parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise refusals.unreadable("the body is not JSON") from None


def _refuse(constant: str) -> object:
    """NaN and Infinity are not JSON (RFC 8259, section 6)."""
    raise ValueError(constant)
