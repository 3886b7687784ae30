"""The service's clock: a practice pool's is moved, every other one is waited for."""

from __future__ import annotations

import http.client
import json
import time
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from desktop.qa.environment import Interrupted, Unavailable

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

TIMEOUT_SECONDS = 5


class Clock(Protocol):
    """The service's time."""

    def now(self) -> float:
        """Epoch seconds."""
        ...

    def advance(self, seconds: float) -> None:
        """Let this much of it go by. Raises `Interrupted`."""
        ...


class WaitedForClock:
    """A real service's: as this computer's, but for what its Date header differs by."""

    def __init__(self, stopped: Event, waiting: Callable[[float], None]) -> None:
        """`waiting` is told each second how many are left."""
        self.skew_seconds = 0.0
        self._stopped = stopped
        self._waiting = waiting

    def now(self) -> float:
        """Epoch seconds."""
        return time.time() + self.skew_seconds

    def advance(self, seconds: float) -> None:
        """Wait. Raises `Interrupted`."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._waiting(left)
            if self._stopped.wait(min(left, 1.0)):
                raise Interrupted


class PracticeClock:
    """A practice pool's, moved by its control API."""

    def __init__(self, endpoint: str) -> None:
        parts = urlsplit(endpoint)
        self._host, self._port = parts.hostname or "", parts.port
        self._before: float | None = None

    def now(self) -> float:
        """Epoch seconds."""
        return float(self._ask("GET")["now"])

    def advance(self, seconds: float) -> None:
        """Move it ahead."""
        offset = float(self._ask("GET")["offset_seconds"])
        self._before = offset if self._before is None else self._before
        self._ask("PUT", {"offset_seconds": offset + seconds})

    def put_back(self) -> None:
        """As it was before it was moved."""
        if self._before is not None:
            self._ask("PUT", {"offset_seconds": self._before})

    def _ask(self, method: str, body: object = None) -> dict[str, float]:
        connection = http.client.HTTPConnection(self._host, self._port, timeout=TIMEOUT_SECONDS)
        try:
            content = None if body is None else json.dumps(body)
            connection.request(method, "/practice/clock", content)
            reply = connection.getresponse().read()
            found: dict[str, float] = json.loads(reply) if reply else {}
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise Unavailable("the practice pool's clock can't be reached") from error
        finally:
            connection.close()
        return found
