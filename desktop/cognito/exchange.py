"""The connection of one exchange: whether it was made, who stood in the way, how to end it.

What may have counted is never sent again by itself, so everything hangs on knowing whether a
request can have left: before the connection stood (name, TCP, proxy, TLS) it can't. urllib3 and
botocore raise the same exceptions on either side of that moment. Importing this module is slow
(ssl, botocore).
"""

from __future__ import annotations

import socket
import ssl
import threading
from concurrent.futures import Future
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from desktop.auth.errors import NotSent, ReplyLost, TransportError
from desktop.cognito.certificate import issuer_at

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
_here = threading.local()


class Exchange:
    """Shown to the connections that its thread makes; cut from any other."""

    def __init__(self) -> None:
        self.made = False
        """Whether the connection stood, so that the request may have been sent."""
        self.answered = False
        """Whether a whole answer had arrived."""
        self.host = ""
        """Whose name was looked up last: the service's or its proxy's."""
        self.proxy = ""
        """The proxy on the way, without its password."""
        self.issuer = ""
        """Who signed the certificate that was refused."""
        self._lock = threading.Lock()
        self._cut = False
        self._ends: list[socket.socket] = []

    def take(self, sock: socket.socket) -> None:
        """Know this socket, by a handle of our own: TLS takes the one that it is given apart."""
        with self._lock:
            self._ends.append(socket.fromfd(sock.fileno(), sock.family, sock.type))
            if self._cut:
                self._shut_down()

    def cut(self) -> None:
        """End every wait on the connection, now and later."""
        with self._lock:
            self._cut = True
            self._shut_down()

    def hang_up(self) -> None:
        """The exchange is over; a connection that is kept for the next stays as it is."""
        with self._lock:
            for end in self._ends:
                end.close()
            self._ends.clear()

    def _shut_down(self) -> None:
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


def line_here() -> Exchange:
    """The line of the exchange that this thread is busy with."""
    line: Exchange | None = getattr(_here, "line", None)
    return line if line is not None else Exchange()


def within(seconds: float, host: str, exchange: Callable[[Exchange], T]) -> T:
    """What `exchange` returns or raises, on a thread of its own; cut off after `seconds` in all.

    However slowly the other side drips, and however long a name server keeps silent. `exchange`
    raises `DeskError`s only.
    """
    line = Exchange()
    outcome: Future[T] = Future()

    def run() -> None:
        _here.line = line
        try:
            outcome.set_result(exchange(line))
        except BaseException as error:  # noqa: BLE001 — it belongs to whoever waits
            outcome.set_exception(error)
        finally:
            line.hang_up()

    threading.Thread(target=run, daemon=True, name="exchange").start()
    try:
        return outcome.result(seconds)
    except TimeoutError:
        line.cut()
        kind: type[TransportError] = ReplyLost if line.made else NotSent
        raise kind(host, f"no whole reply within {seconds:g} s", proxy=line.proxy) from None


def watch(session: Any) -> None:  # noqa: ANN401 — botocore has no types
    """Have every connection that this `URLLib3Session` makes shown to the line of its thread."""
    classes = session._pool_classes_by_scheme  # noqa: SLF001 — botocore has no other door
    for scheme, pool_class in list(classes.items()):
        connection_class = type("Connection", (_Watched, pool_class.ConnectionCls), {})
        classes[scheme] = type(
            pool_class.__name__, (pool_class,), {"ConnectionCls": connection_class}
        )


class _Watched:
    """What is put before urllib3's connection classes."""

    host: str
    proxy: Any
    sock: Any

    def _new_conn(self) -> socket.socket:
        line = line_here()
        line.host = self.host
        line.proxy = _without_password(self.proxy)
        sock: socket.socket = super()._new_conn()  # type: ignore[misc]  # urllib3's
        line.take(sock)
        return sock

    def connect(self) -> None:
        line = line_here()
        try:
            super().connect()  # type: ignore[misc]
        except ssl.SSLCertVerificationError:
            line.issuer = issuer_at(self)
            raise
        line.made = True

    def request(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        line = line_here()
        if self.sock is not None and not line.made:  # kept from an earlier exchange
            line.proxy = _without_password(self.proxy)
            line.take(self.sock)
            line.made = True
        super().request(*args, **kwargs)  # type: ignore[misc]


def _without_password(proxy: Any) -> str:  # noqa: ANN401 — urllib3's Url, or None
    return "" if proxy is None else f"{proxy.scheme}://{proxy.host}:{proxy.port}"
