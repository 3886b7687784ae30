"""One HTTP exchange: whether its request may have been sent, and how to end it in time.

A call that may have counted is never sent again automatically, so it must be known whether the
request can have been sent. Before the connection was established (name, TCP, proxy, TLS) it can't.
urllib3 and botocore raise the same exceptions before and after that moment, so
`desktop.cognito.tracked_connections` records here what happens to the connection.
"""

from __future__ import annotations

import socket
import threading
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

from desktop.auth.errors import NotSent, ProxyUnreachable, ReplyLost, TransportError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")
_thread_local = threading.local()


class Exchange:
    """Filled by the connections that its thread makes; `abort` is for any other thread."""

    def __init__(self) -> None:
        self.connected = False
        """Whether the connection was established, so that the request may have been sent."""
        self.reached = False
        """Whether TCP stood: with the service, or with its proxy."""
        self.answered = False
        """Whether a whole reply arrived."""
        self.host = ""
        """The host whose name was looked up last: the service's or its proxy's."""
        self.proxy = ""
        """URL of the proxy in use, without its password; empty without a proxy."""
        self.at_proxy = False
        """Whether the certificate that is looked at is that of the proxy itself."""
        self.proxy_schemes: tuple[str, ...] = ()
        """How a proxy that refused wants to be asked, such as "Basic" or "Negotiate"."""
        self.certificate_issuer = ""
        """Who signed the certificate that was refused; empty when none was."""
        self.certificate = b""
        """The certificate that was accepted (DER); empty without TLS."""
        self.ends_when_connected = False
        """Whether nothing is to be sent: the connection ends as soon as it is established."""
        self._lock = threading.Lock()
        self._aborted = False
        self._sockets: list[socket.socket] = []

    def add_socket(self, sock: socket.socket) -> None:
        """Let `abort` shut this socket down, by a duplicate: TLS detaches the one it is given."""
        with self._lock:
            self._sockets.append(socket.fromfd(sock.fileno(), sock.family, sock.type))
            if self._aborted:
                self._shut_down()

    def abort(self) -> None:
        """End every wait on the connection, now and later."""
        with self._lock:
            self._aborted = True
            self._shut_down()

    def close(self) -> None:
        """Close the duplicates; a connection that is kept alive for the next exchange stays."""
        with self._lock:
            for sock in self._sockets:
                sock.close()
            self._sockets.clear()

    def _shut_down(self) -> None:
        for sock in self._sockets:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)


class _Unwatched(Exchange):
    """No other thread knows it, so nothing aborts it, and it needs no sockets."""

    def add_socket(self, sock: socket.socket) -> None:
        pass


def current_exchange() -> Exchange:
    """The exchange that this thread is busy with; a new one outside of `run_with_timeout`."""
    exchange: Exchange | None = getattr(_thread_local, "exchange", None)
    return exchange if exchange is not None else _Unwatched()


@contextmanager
def recorded_exchange() -> Iterator[Exchange]:
    """What this thread's connections record meanwhile, where nothing has to end them."""
    exchange = _Unwatched()
    before = getattr(_thread_local, "exchange", None)
    _thread_local.exchange = exchange
    try:
        yield exchange
    finally:
        _thread_local.exchange = before


def run_with_timeout(
    seconds: float, host: str, function: Callable[[Exchange], T], to_connect: float | None = None
) -> T:
    """Run `function` on a thread of its own, and abort its exchange after `seconds` in all.

    It is also aborted where the connection isn't established `to_connect` seconds after the start.
    The limit holds however slowly the other side sends, and however long a name server is silent.
    Returns or raises what `function` does, which must raise `DeskError`s only.
    """
    exchange = Exchange()
    outcome: Future[T] = Future()

    def run() -> None:
        _thread_local.exchange = exchange
        try:
            outcome.set_result(function(exchange))
        except BaseException as error:  # noqa: BLE001 — raised again on the waiting thread
            outcome.set_exception(error)
        finally:
            exchange.close()

    threading.Thread(target=run, daemon=True, name="exchange").start()
    limit = seconds
    try:
        if to_connect is not None:
            with suppress(TimeoutError):
                return outcome.result(to_connect)
            if not exchange.connected:
                limit = to_connect
        return outcome.result(limit - (to_connect or 0))
    except TimeoutError:
        exchange.abort()
        kind: type[TransportError] = ReplyLost if exchange.connected else NotSent
        if exchange.proxy and not exchange.reached:
            kind = ProxyUnreachable
        raise kind(host, f"no whole reply within {limit:g} s", proxy=exchange.proxy) from None
