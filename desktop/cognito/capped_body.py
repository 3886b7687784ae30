"""Reply bodies read up to a limit, so that an endless reply does not fill the memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from botocore.awsrequest import AWSResponse

from desktop.auth.errors import ReplyNotUnderstood

if TYPE_CHECKING:
    from collections.abc import Iterator

    from urllib3.response import HTTPResponse

CHUNK_BYTES = 65_536


def read_body(raw: HTTPResponse, host: str, limit: int) -> bytes:
    """The whole body of this reply. Raises `ReplyNotUnderstood` for more than `limit` bytes."""
    body = bytearray()
    for chunk in raw.stream(CHUNK_BYTES):
        body += chunk
        if len(body) > limit:
            raise ReplyNotUnderstood(host, f"a reply of more than {limit} bytes")
    return bytes(body)


class CappedSession:
    """Wraps a client's HTTP session, which would read a reply of any length into memory."""

    def __init__(self, session: Any, host: str, limit: int) -> None:  # noqa: ANN401 — botocore's
        """`limit`: bytes of a body."""
        self._session = session
        self._host = host
        self._limit = limit

    def send(self, request: Any) -> AWSResponse:  # noqa: ANN401
        """Send the request; the response comes with its body already read."""
        request.stream_output = True
        response = self._session.send(request)
        try:
            body = read_body(response.raw, self._host, self._limit)
        except BaseException:
            response.raw.close()  # the unread rest would be read as the next reply
            raise
        return AWSResponse(response.url, response.status_code, response.headers, BufferedBody(body))

    def close(self) -> None:
        """Close the session's connections."""
        self._session.close()


class BufferedBody:
    """A body in memory, in the form that botocore reads bodies from."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def stream(self) -> Iterator[bytes]:
        """All of it, in one chunk."""
        yield self._data
