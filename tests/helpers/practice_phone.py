"""The practice pool's control API: what a tester's phone and watch would tell."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

HOST = "127.0.0.1"
PAUSE = 0.05


@dataclass(frozen=True, slots=True)
class PracticeUser:
    username: str
    password: str


class PracticePhone:
    """Speaks to the practice pool on a port of this computer."""

    def __init__(self, port: int) -> None:
        self.port = port

    def pools(self, *, within: float = 10.0) -> Any:
        """`GET /practice`, as soon as the pool answers."""
        deadline = time.monotonic() + within
        while True:
            try:
                return self._get("/practice")
            except ConnectionError:
                if time.monotonic() > deadline:
                    raise
            time.sleep(PAUSE)

    def sms_user(self) -> PracticeUser:
        """The first user of the default pool whose only second factor is a text message."""
        world = self.pools()
        for user in world["users"]:
            with_empty_home = user["user_pool_id"] == world["user_pool_id"]
            if with_empty_home and [factor[:3] for factor in user["factors"]] == ["SMS"]:
                return PracticeUser(user["username"], user["password"])
        raise AssertionError(f"no user with text messages only among {world['users']}")

    def messages(self, username: str) -> list[Any]:
        """Oldest first."""
        return [
            message for message in self._get("/practice/messages") if message["user"] == username
        ]

    def newest_code(self, username: str) -> str:
        code: str = self.messages(username)[-1]["code"]
        return code

    def move_clock(self, seconds: int) -> None:
        self._request("PUT", "/practice/clock", {"offset_seconds": seconds})

    def set_faults(self, *faults: Mapping[str, object]) -> None:
        """From now on as these say (`PUT /practice/faults`); none: as it should again."""
        self._request("PUT", "/practice/faults", faults)

    def reset(self) -> None:
        """Everything as it was at the start."""
        self.set_faults()
        self._request("POST", "/practice/reset")

    def _get(self, path: str) -> Any:
        return json.loads(self._request("GET", path))

    def _request(self, method: str, path: str, body: object = None) -> bytes:
        connection = HTTPConnection(HOST, self.port, timeout=5)
        try:
            connection.request(method, path, None if body is None else json.dumps(body))
            reply = connection.getresponse()
            content = reply.read()
        finally:
            connection.close()
        assert reply.status < 300, f"{method} {path}: {reply.status} {content!r}"
        return content
