"""An HTTP GET over the transport that API calls use: same proxies, CA settings and connections.

Hardened as a download of public keys must be: no redirect is followed, the body is limited while
it streams, and the whole exchange ends in time however slowly the other side sends. Importing
this module is slow (botocore).
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field

from botocore.awsrequest import AWSRequest, AWSResponse
from urllib3.exceptions import ProtocolError as BodyError

from desktop.auth.errors import DeskError, ReplyLost, ReplyNotUnderstood
from desktop.cognito.capped_body import read_body
from desktop.cognito.exchange import Exchange, run_with_timeout
from desktop.cognito.http_session import HttpSession
from desktop.cognito.transport import Transport
from desktop.cognito.transport_errors import causes_of, transport_error_from

OK = 200
REDIRECTS = range(300, 400)
SERVER_ERROR = 500
MAX_DIGITS = 12
"""Of a Content-Length that are read."""
TRUNCATED = "a reply that was cut off"
HEADERS = {
    "Accept": "application/json",
    "Accept-Encoding": "identity",
    "User-Agent": "cognito-desk",
}


USUAL = Transport()


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answered with."""

    status: int
    body: bytes = field(repr=False)
    """Empty for any status but 200."""


def http_get(
    url: str, host: str, limit: int, seconds: float, transport: Transport = USUAL
) -> bytes:
    """The body of a reply with status 200 from this address, which can be fetched. Blocks.

    At most `limit` bytes, within `seconds` in all. Raises `TransportError`s about `host`, and
    `SettingUnusable`.
    """
    answer = http_answer(url, host, limit, seconds, transport)
    if answer.status in REDIRECTS:
        raise ReplyNotUnderstood(host, f"a redirect ({answer.status}), which is not followed")
    if answer.status >= SERVER_ERROR:  # may be over soon, so the driver repeats it
        raise ReplyLost(host, f"an answer with HTTP status {answer.status}")
    if answer.status != OK:
        raise ReplyNotUnderstood(host, f"an answer with HTTP status {answer.status}")
    return answer.body


def http_answer(
    url: str, host: str, limit: int, seconds: float, transport: Transport = USUAL
) -> Answer:
    """The reply of this address, whatever its status; otherwise like `http_get`."""

    def get(exchange: Exchange) -> Answer:
        try:
            with closing(HttpSession(url, transport, seconds)) as session:
                return _get(url, host, limit, session)
        except DeskError:
            raise
        except Exception as error:  # noqa: BLE001 — botocore passes many kinds on
            raise transport_error_from(error, host, exchange) from None

    return run_with_timeout(seconds, host, get)


def _get(url: str, host: str, limit: int, session: HttpSession) -> Answer:
    request = AWSRequest(method="GET", url=url, headers=HEADERS, stream_output=True)
    response = session.send(request.prepare())
    try:
        status = int(response.status_code)
        return Answer(status, _body(response, host, limit) if status == OK else b"")
    finally:
        response.raw.close()


def _body(response: AWSResponse, host: str, limit: int) -> bytes:
    try:
        body = read_body(response.raw, host, limit)
    except BodyError as error:
        if any(isinstance(cause, OSError) for cause in causes_of(error)):
            raise  # the connection broke; without an OSError the other side closed it
        raise ReplyNotUnderstood(host, TRUNCATED) from None
    promised = response.headers.get("Content-Length", "")
    # botocore turns urllib3's own check of this off.
    if promised.isdecimal() and len(body) < int(promised[:MAX_DIGITS]):
        raise ReplyNotUnderstood(host, TRUNCATED)
    return body
