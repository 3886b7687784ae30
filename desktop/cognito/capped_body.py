"""Bodies as they come in: never more of them than there is use for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from botocore.awsrequest import AWSResponse

from desktop.auth.errors import ProtocolError
from desktop.cognito.exchange import watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from urllib3.response import HTTPResponse

CHUNK = 65_536


def whole_body(raw: HTTPResponse, host: str, limit: int) -> bytes:
    """The body of this answer. Raises `ProtocolError` when it is longer than `limit`."""
    body = bytearray()
    for chunk in raw.stream(CHUNK):
        body += chunk
        if len(body) > limit:
            raise ProtocolError(host, f"a reply of more than {limit} bytes")
    return bytes(body)


class CappedSession:
    """In place of a client's HTTP session, which would read an endless answer into memory."""

    def __init__(self, session: Any, host: str, limit: int) -> None:  # noqa: ANN401 — botocore's
        watch(session)
        self._session = session
        self._host = host
        self._limit = limit

    def send(self, request: Any) -> AWSResponse:  # noqa: ANN401
        request.stream_output = True
        response = self._session.send(request)
        try:
            body = whole_body(response.raw, self._host, self._limit)
        except BaseException:
            response.raw.close()  # the rest of it would be the next answer's beginning
            raise
        return AWSResponse(response.url, response.status_code, response.headers, Body(body))

    def close(self) -> None:
        self._session.close()


class Body:
    """What botocore takes an answer's body from."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def stream(self) -> Iterator[bytes]:
        yield self._data
