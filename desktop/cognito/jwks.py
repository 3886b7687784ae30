"""A pool's public keys (JWKS): fetched with limits on time, memory and redirects, and cached.

The keys are not secret, but every check of a token relies on them.
"""

from __future__ import annotations

import threading
import time
from concurrent.futures import Future
from typing import TYPE_CHECKING

from desktop.auth.addresses import RULE, parse_address
from desktop.auth.errors import NotSent, ReplyNotUnderstood
from desktop.auth.jwt.jwk import MAX_BYTES, KeySet, KeySetMalformed
from desktop.cognito.transport import Transport

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

FETCH_SECONDS = 3.0
"""For the whole fetch: name, connection, TLS, reply."""
QUIET_SECONDS = 10.0
"""After a fetch for an unknown key, before the next one: tokens with unknown keys must not lead
to a request each."""


def fetch(url: str, transport: Transport | None = None) -> bytes:
    """Get a JWKS document, which `KeySet.parse` accepts. Blocks for at most `FETCH_SECONDS`.

    By the `transport` of the API calls; by default what environment and system say. Raises
    `NotSent`, `UntrustedCertificate`, `ReplyLost`, `ReplyNotUnderstood` for anything but a 200 with
    a key set, and `SettingUnusable`.
    """
    host = _host(url)
    from desktop.cognito.http_get import http_get  # slow (botocore)

    data = http_get(url, host, MAX_BYTES, FETCH_SECONDS, transport or Transport())
    _parsed(url, data)
    return data


class KeyCache:
    """The key sets seen so far, by URL. Thread-safe; `keys` blocks while a fetch is under way."""

    def __init__(
        self,
        fetch: Callable[[str], bytes] = fetch,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._fetch = fetch
        self._clock = clock
        self._lock = threading.Lock()
        self._cached: dict[str, KeySet] = {}
        self._quiet_until: dict[str, float] = {}
        self._in_flight: dict[str, Future[KeySet]] = {}

    def keys(self, url: str, kids: Collection[str], *, anew: bool = False) -> KeySet:
        """The key set at `url`, fetched when there is none yet, or none with all of `kids`.

        With `anew` it is fetched in any case.

        Concurrent callers share one fetch. A key that is still unknown after it stays unknown for
        `QUIET_SECONDS`: until then the set comes back as it is. Raises what `fetch` raises, and
        keeps the set that it has.
        """
        with self._lock:
            cached = self._cached.get(url)
            known = cached is not None and (cached.kids.issuperset(kids) or self._is_quiet(url))
            if cached is not None and known and not anew:
                return cached
            first = url not in self._in_flight
            future = self._in_flight.setdefault(url, Future())
        keys = self._refresh(url, future) if first else future.result()
        if cached is not None or not keys.kids.issuperset(kids):
            with self._lock:
                self._quiet_until[url] = self._clock() + QUIET_SECONDS
        return keys

    def _is_quiet(self, url: str) -> bool:
        return url in self._quiet_until and self._clock() < self._quiet_until[url]

    def _refresh(self, url: str, future: Future[KeySet]) -> KeySet:
        try:
            keys = _parsed(url, self._fetch(url))
        except BaseException as error:
            # Not cached, and no quiet time: the driver limits the number of tries.
            with self._lock:
                del self._in_flight[url]
            future.set_exception(error)
            raise
        with self._lock:
            self._cached[url] = keys
            del self._in_flight[url]
        future.set_result(keys)
        return keys


def _host(url: str) -> str:
    address = parse_address(url)
    if address is None:
        raise NotSent("", f"the address of the keys must be {RULE}")
    return address.host


def _parsed(url: str, data: bytes) -> KeySet:
    try:
        return KeySet.parse(data)
    except KeySetMalformed as error:
        raise ReplyNotUnderstood(_host(url), f"no key set: {error}") from None
