"""urllib3 connections that record in the current exchange how far they got.

Importing this module is slow (ssl).
"""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Any

from desktop.cognito.certificate import issuer_at
from desktop.cognito.exchange import current_exchange

if TYPE_CHECKING:
    import socket


def track_connections(session: Any) -> None:  # noqa: ANN401 — botocore has no types
    """Have this `URLLib3Session` make tracked connections from now on."""
    classes = session._pool_classes_by_scheme  # noqa: SLF001 — botocore has no public way
    for scheme, pool_class in list(classes.items()):
        connection_class = type("Connection", (_TrackedConnection, pool_class.ConnectionCls), {})
        classes[scheme] = type(
            pool_class.__name__, (pool_class,), {"ConnectionCls": connection_class}
        )


class _TrackedConnection:
    """Mixed in before urllib3's connection classes; `super()` is one of those."""

    host: str
    proxy: Any
    sock: Any

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
        try:
            super().connect()  # type: ignore[misc]
        except ssl.SSLCertVerificationError:
            exchange.certificate_issuer = issuer_at(self)
            raise
        exchange.connected = True

    def request(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        exchange = current_exchange()
        if self.sock is not None and not exchange.connected:  # kept alive by an earlier exchange
            exchange.proxy = _without_password(self.proxy)
            exchange.add_socket(self.sock)
            exchange.reached = exchange.connected = True
        super().request(*args, **kwargs)  # type: ignore[misc]


def _without_password(proxy: Any) -> str:  # noqa: ANN401 — urllib3's Url, or None
    return "" if proxy is None else f"{proxy.scheme}://{proxy.host}:{proxy.port}"
