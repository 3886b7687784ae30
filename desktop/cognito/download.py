"""One GET over the transport that boto3 uses: its proxies, its CA settings, its connections.

Hardened where a download of public keys must be: no redirect is followed, the body is capped
while it streams, and the whole thing ends in time however slowly the other side drips. Importing
this module is slow (botocore): import it when there is something to fetch.
"""

from __future__ import annotations

import os
import socket
import threading
from concurrent.futures import Future
from contextlib import closing, suppress
from functools import cache
from ssl import SSLCertVerificationError
from typing import TYPE_CHECKING, Any

from botocore.awsrequest import AWSRequest
from botocore.exceptions import BotoCoreError
from botocore.httpsession import URLLib3Session
from botocore.session import Session
from botocore.utils import get_environ_proxies
from urllib3.exceptions import ProtocolError as BrokenBody
from urllib3.util.ssl_match_hostname import CertificateError

from desktop.auth.errors import (
    DeskError,
    NotSent,
    ProtocolError,
    ReplyLost,
    TransportError,
    UntrustedCertificate,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from urllib3.response import HTTPResponse

OK = 200
REDIRECTS = range(300, 400)
CHUNK = 65_536
MAX_DIGITS = 12
CUT_OFF = "a reply that was cut off"
HEADERS = {
    "Accept": "application/json",
    "Accept-Encoding": "identity",
    "User-Agent": "cognito-desk",
}


def download(url: str, host: str, limit: int, seconds: float) -> bytes:
    """Get the body of a 200 at this http(s) URL, at most `limit` bytes, within `seconds` in all.

    Raises `TransportError`s about `host`. Blocks; the waiting is done on a thread of its own, so
    that a name server that keeps silent cannot hold up the caller either.
    """
    line = _Line()
    outcome: Future[bytes] = Future()

    def get() -> bytes:
        settings = {"verify": _verify(), "proxies": get_environ_proxies(url), "timeout": seconds}
        with closing(_WatchedSession(line, **settings)) as session:
            return _get(url, host, limit, session)

    threading.Thread(
        target=_run, args=(get, host, line, outcome), daemon=True, name="download"
    ).start()
    try:
        return outcome.result(seconds)
    except TimeoutError:
        line.cut()
        error = ReplyLost if line.made else NotSent
        raise error(host, f"no whole reply within {seconds:g} s") from None


class _Line:
    """The connection of one download: whether it was made, and how to cut it from outside."""

    def __init__(self) -> None:
        self.made = False
        self._cut = False
        self._sockets: list[Any] = []

    def watch(self, connection: Any) -> None:  # noqa: ANN401 - urllib3's, through botocore
        connect = connection.connect

        def connect_and_note() -> None:
            connect()
            self._sockets.append(connection.sock)
            self.made = True
            if self._cut:
                self.cut()

        connection.connect = connect_and_note

    def cut(self) -> None:
        """End every wait on the connection, now and later."""
        self._cut = True
        for sock in self._sockets:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)


class _WatchedSession(URLLib3Session):  # type: ignore[misc] # botocore has no types
    """botocore's session, whose connections are shown to a `_Line` as they are made."""

    def __init__(self, line: _Line, **settings: Any) -> None:  # noqa: ANN401 - botocore's own
        super().__init__(**settings)
        for scheme, pool_class in list(self._pool_classes_by_scheme.items()):
            self._pool_classes_by_scheme[scheme] = _watched(pool_class, line)


def _watched(pool_class: Any, line: _Line) -> Any:  # noqa: ANN401 - botocore has no types
    def make_connection(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        connection = pool_class.ConnectionCls(*args, **kwargs)
        line.watch(connection)
        return connection

    return type(
        pool_class.__name__, (pool_class,), {"ConnectionCls": staticmethod(make_connection)}
    )


def _run(get: Callable[[], bytes], host: str, line: _Line, outcome: Future[bytes]) -> None:
    try:
        outcome.set_result(get())
    except DeskError as error:
        outcome.set_exception(error)
    except Exception as error:  # noqa: BLE001 - whatever botocore lets through; named by kind
        outcome.set_exception(_translated(error, host, line))


def _get(url: str, host: str, limit: int, session: _WatchedSession) -> bytes:
    request = AWSRequest(method="GET", url=url, headers=HEADERS, stream_output=True)
    response = session.send(request.prepare())
    try:
        if response.status_code in REDIRECTS:
            raise ProtocolError(host, f"a redirect ({response.status_code}), which is not followed")
        if response.status_code != OK:
            raise ProtocolError(host, f"an answer with HTTP status {response.status_code}")
        body = _body(response.raw, host, limit)
        promised = response.headers.get("Content-Length", "")
        # botocore has urllib3 not look at this.
        if promised.isdecimal() and len(body) < int(promised[:MAX_DIGITS]):
            raise ProtocolError(host, CUT_OFF)
        return body
    finally:
        response.raw.close()


def _body(raw: HTTPResponse, host: str, limit: int) -> bytes:
    body = bytearray()
    try:
        for chunk in raw.stream(CHUNK):
            body += chunk
            if len(body) > limit:
                raise ProtocolError(host, f"a reply of more than {limit} bytes")
    except BrokenBody as error:
        if any(isinstance(cause, OSError) for cause in _causes(error)):
            raise  # the connection broke; otherwise the other side ended it in good order
        raise ProtocolError(host, CUT_OFF) from None
    return bytes(body)


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


def _translated(error: Exception, host: str, line: _Line) -> TransportError:
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, SSLCertVerificationError):
            return UntrustedCertificate(host, cause.verify_message)
        if isinstance(cause, CertificateError):
            return UntrustedCertificate(host, str(cause))
    # The system's own words; texts of other exceptions may show a proxy's password.
    reasons = [cause.strerror for cause in causes if isinstance(cause, OSError) and cause.strerror]
    reason = reasons[-1] if reasons else type(causes[-1]).__name__
    return ReplyLost(host, reason) if line.made else NotSent(host, reason)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The exception and what it wraps, outermost first; botocore and urllib3 wrap in many ways."""
    pending, seen = [error], set()
    while pending:
        cause = pending.pop(0)
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        wrapped = (getattr(cause, "kwargs", {}).get("error"), cause.__cause__, *cause.args)
        pending += [inner for inner in wrapped if isinstance(inner, BaseException)]
