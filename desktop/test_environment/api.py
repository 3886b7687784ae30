"""The raw API as the plan reads it: JSON in, `Answer` out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop.auth.errors import TransportError
from desktop.cognito.http_date import http_date
from desktop.cognito.raw_call import RawApi
from desktop.qa.environment import Answer, Blocked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.cognito.raw_call import RawReply
    from desktop.cognito.transport import Transport

OK = 200


class Api:
    """Sends to one address."""

    def __init__(self, url: str, transport: Transport | None = None) -> None:
        self.url = url
        self._raw = RawApi(url, transport)

    def send(
        self, operation: str, body: object, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """One request. Raises `Blocked` where no reply comes."""
        try:
            reply = self._raw.send(operation, body, headers or {})
        except TransportError as error:
            raise Blocked(f"{operation}: no reply ({type(error).__name__})") from None
        return _answer(reply)

    def close(self) -> None:
        """Close its connections."""
        self._raw.close()


def _answer(reply: RawReply) -> Answer:
    try:
        found = json.loads(reply.body or b"{}")
    except ValueError:
        found = None
    body = found if isinstance(found, dict) else {}
    error = ""
    if reply.status != OK:
        named = str(body.get("__type") or reply.headers.get("x-amzn-errortype", ""))
        error = named.partition(":")[0].rpartition("#")[2] or f"HTTP {reply.status}"
    date = http_date(reply.headers.get("date"))
    return Answer(
        http_status=reply.status,
        body=body,
        error=error,
        message=str(body.get("message") or body.get("Message") or "") if error else "",
        request_id=reply.headers.get("x-amzn-requestid", ""),
        at=reply.sent,
        milliseconds=round(reply.seconds * 1000),
        skew_seconds=None if date is None else date - reply.sent,
    )
