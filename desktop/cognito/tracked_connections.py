"""urllib3 connections that record in the current exchange how far they got.

Importing this module is slow (ssl).
"""

from __future__ import annotations

import http.client
import ssl
from typing import TYPE_CHECKING, Any

from desktop.cognito.certificate import issuer_at
from desktop.cognito.exchange import current_exchange

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

PROXY_AUTHENTICATION_REQUIRED = 407


class Established(Exception):
    """The connection is established, and no more was wanted."""


def track_connections(
    session: Any,  # noqa: ANN401 — botocore has no types
    make_context: Callable[[], ssl.SSLContext],
) -> None:
    """Have this `URLLib3Session` make tracked connections, each with a context of its own."""
    classes = session._pool_classes_by_scheme  # noqa: SLF001 — botocore has no public way
    for scheme, pool_class in list(classes.items()):
        connection_class = type(
            "Connection",
            (_TrackedConnection, pool_class.ConnectionCls),
            {"make_context": staticmethod(make_context), "is_https": scheme == "https"},
        )
        classes[scheme] = type(
            pool_class.__name__, (pool_class,), {"ConnectionCls": connection_class}
        )


class _TrackedConnection:
    """Mixed in before urllib3's connection classes; `super()` is one of those."""

    host: str
    proxy: Any
    proxy_config: Any
    sock: Any
    ssl_context: ssl.SSLContext
    response_class: type[http.client.HTTPResponse]
    make_context: Callable[[], ssl.SSLContext]
    is_https: bool

    def _new_conn(self) -> socket.socket:
        exchange = current_exchange()
        exchange.host = self.host
        exchange.proxy = _without_password(self.proxy)
        sock: socket.socket = super()._new_conn()  # type: ignore[misc]  # urllib3's
        exchange.reached = True
        exchange.add_socket(sock)
        return sock

    def connect(self) -> None:
        exchange = current_exchange()
        exchange.at_proxy = self._proxy_has_tls()
        if self.is_https:
            self.ssl_context = self.make_context()
        if exchange.at_proxy:
            self.proxy_config = self.proxy_config._replace(ssl_context=self.make_context())
        try:
            super().connect()  # type: ignore[misc]
        except ssl.SSLCertVerificationError:
            exchange.certificate_issuer = issuer_at(self, tunnel=not exchange.at_proxy)
            raise
        if isinstance(self.sock, ssl.SSLSocket):
            exchange.certificate = self.sock.getpeercert(binary_form=True) or b""
        exchange.connected = True
        if exchange.ends_when_connected:
            raise Established

    def _proxy_has_tls(self) -> bool:
        return self.proxy is not None and self.proxy.scheme == "https"

    def _tunnel(self) -> None:
        """As it was, and the proxy's say of how it wants to be asked is read."""
        exchange = current_exchange()
        exchange.at_proxy = False
        plain = self.response_class
        self.response_class = _TunnelReply
        try:
            super()._tunnel()  # type: ignore[misc]
        finally:
            self.response_class = plain

    def request(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        exchange = current_exchange()
        if self.sock is not None and not exchange.connected:  # kept alive by an earlier exchange
            exchange.proxy = _without_password(self.proxy)
            exchange.add_socket(self.sock)
            exchange.reached = exchange.connected = True
        super().request(*args, **kwargs)  # type: ignore[misc]


class _TunnelReply(http.client.HTTPResponse):
    """A proxy's reply to CONNECT, whose headers http.client drops where it is a refusal."""

    def _read_status(self) -> tuple[str, int, str]:
        version, status, reason = super()._read_status()  # type: ignore[misc]
        if status == PROXY_AUTHENTICATION_REQUIRED:
            offered = http.client.parse_headers(self.fp).get_all("Proxy-Authenticate") or []
            current_exchange().proxy_schemes = _schemes(offered)
        return version, status, reason


def _schemes(offered: list[str]) -> tuple[str, ...]:
    """The name that each of these headers begins with."""
    names = [each.split(None, 1)[0].rstrip(",") for each in offered if each.strip()]
    return tuple(dict.fromkeys(name for name in names if name.isascii() and name.isalpha()))


def _without_password(proxy: Any) -> str:  # noqa: ANN401 — urllib3's Url, or None
    return "" if proxy is None else f"{proxy.scheme}://{proxy.host}:{proxy.port}"
