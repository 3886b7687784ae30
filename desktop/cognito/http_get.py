"""One GET over the transport that boto3 uses: its proxies, its CA settings, its connections.

Hardened where a download of public keys must be: no redirect is followed, the body is capped
while it streams, and the whole thing ends in time however slowly the other side drips. Importing
this module is slow (botocore): import it when there is something to fetch.
"""

from __future__ import annotations

import os
from contextlib import closing
from functools import cache

from botocore.awsrequest import AWSRequest, AWSResponse
from botocore.exceptions import BotoCoreError
from botocore.httpsession import URLLib3Session
from botocore.session import Session
from botocore.utils import get_environ_proxies
from urllib3.exceptions import ProtocolError as BrokenBody

from desktop.auth.errors import DeskError, ProtocolError, ReplyLost
from desktop.cognito.capped_body import whole_body
from desktop.cognito.exchange import Exchange, watch, within
from desktop.cognito.transport_errors import broken, causes_of

OK = 200
REDIRECTS = range(300, 400)
SERVER_ERROR = 500
MAX_DIGITS = 12
CUT_OFF = "a reply that was cut off"
HEADERS = {
    "Accept": "application/json",
    "Accept-Encoding": "identity",
    "User-Agent": "cognito-desk",
}


def download(url: str, host: str, limit: int, seconds: float) -> bytes:
    """Get the body of a 200 at this http(s) URL, at most `limit` bytes, within `seconds` in all.

    Raises `TransportError`s about `host`. Blocks.
    """

    def get(line: Exchange) -> bytes:
        try:
            settings = {"verify": _verify(), "proxies": get_environ_proxies(url)}
            with closing(URLLib3Session(timeout=seconds, **settings)) as session:
                watch(session)
                return _get(url, host, limit, session)
        except DeskError:
            raise
        except Exception as error:  # noqa: BLE001 — whatever botocore lets through
            raise broken(error, host, line) from None

    return within(seconds, host, get)


def _get(url: str, host: str, limit: int, session: URLLib3Session) -> bytes:
    request = AWSRequest(method="GET", url=url, headers=HEADERS, stream_output=True)
    response = session.send(request.prepare())
    try:
        status = response.status_code
        if status in REDIRECTS:
            raise ProtocolError(host, f"a redirect ({status}), which is not followed")
        if status >= SERVER_ERROR:  # may pass: whoever drives this asks again
            raise ReplyLost(host, f"an answer with HTTP status {status}")
        if status != OK:
            raise ProtocolError(host, f"an answer with HTTP status {status}")
        return _body(response, host, limit)
    finally:
        response.raw.close()


def _body(response: AWSResponse, host: str, limit: int) -> bytes:
    try:
        body = whole_body(response.raw, host, limit)
    except BrokenBody as error:
        if any(isinstance(cause, OSError) for cause in causes_of(error)):
            raise  # the connection broke; otherwise the other side ended it in good order
        raise ProtocolError(host, CUT_OFF) from None
    promised = response.headers.get("Content-Length", "")
    # botocore has urllib3 not look at this.
    if promised.isdecimal() and len(body) < int(promised[:MAX_DIGITS]):
        raise ProtocolError(host, CUT_OFF)
    return body


def _verify() -> str | bool:
    """The CA bundle as botocore resolves it: ca_bundle or AWS_CA_BUNDLE, REQUESTS_CA_BUNDLE."""
    bundle = os.environ.get("AWS_CA_BUNDLE") or _bundle_of_the_config_file(
        os.environ.get("AWS_CONFIG_FILE"), os.environ.get("AWS_PROFILE")
    )
    return bundle or os.environ.get("REQUESTS_CA_BUNDLE") or True


@cache  # a session takes longer to make than the keys to fetch
def _bundle_of_the_config_file(_file: str | None, _profile: str | None) -> str:
    """`ca_bundle` of the AWS config file that these two variables lead botocore to."""
    try:
        return str(Session().get_config_variable("ca_bundle") or "")
    except BotoCoreError:
        return ""  # broken settings; of them only this one concerns an unsigned request
