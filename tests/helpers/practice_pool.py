"""A practice pool in a process of its own: how it is started, and what a test asks of it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.config.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

HOST = "127.0.0.1"
PATIENCE = 10.0
"""Seconds within which a pool answers after its start, and ends when it is told to."""
PAUSE = 0.05
"""Seconds between two looks whether it answers."""
ROOT = Path(__file__).parents[2]
ASKED_FOR = ("acr_values", "max_age", "require_mfa")
"""Keys of a profile that a ready-made connection may have."""
FROM_SOURCE = (sys.executable, "-m", "desktop", "practice")


@dataclass(frozen=True, slots=True)
class PracticeUser:
    username: str
    password: str


class PracticePool:
    """A running pool on a port of this computer, by its control API (see README.md)."""

    def __init__(self, port: int, host: str = HOST) -> None:
        self.port = port
        self.host = host

    @property
    def endpoint(self) -> str:
        return f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"

    @cached_property
    def overview(self) -> dict[str, Any]:
        """`GET /practice`, as soon as the pool answers."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                found: dict[str, Any] = self.control("GET", "/practice")
            except ConnectionError:
                if time.monotonic() > deadline:
                    raise
            else:
                return found
            time.sleep(PAUSE)

    def user(self, name: str) -> dict[str, Any]:
        """One of the listed users, as the overview has it."""
        return next(user for user in self.overview["users"] if user["username"] == name)

    def sms_user(self) -> PracticeUser:
        """The first user of the default pool whose only second factor is a text message."""
        for user in self.overview["users"]:
            default = user["user_pool_id"] == self.overview["user_pool_id"]
            if default and [factor[:3] for factor in user["factors"]] == ["SMS"]:
                return PracticeUser(user["username"], user["password"])
        raise AssertionError(f"no user with text messages only in {self.overview['users']}")

    def profile(self, user_pool_id: str = "", **changes: Any) -> Profile:
        """A connection to this pool, the default one unless named."""
        user_pool_id = user_pool_id or self.overview["user_pool_id"]
        pool = next(p for p in self.overview["pools"] if p["user_pool_id"] == user_pool_id)
        values = {
            "name": pool["name"],
            "region": self.overview["region"],
            "user_pool_id": user_pool_id,
            "client_id": pool["client_id"],
            "client_secret": pool.get("client_secret"),
            "endpoint_url": self.endpoint,
            "auth_flow": pool["auth_flow"],
        }
        if "replica_region" in pool:
            values["replica_region"] = pool["replica_region"]
            values["replica_endpoint_url"] = self.overview["replica"]["endpoint"]
        values |= {key: pool[key] for key in ASKED_FOR if key in pool}
        return Profile(**{**values, **changes})

    def messages(self, username: str) -> list[dict[str, Any]]:
        """What was delivered to this user, oldest first."""
        return [it for it in self.control("GET", "/practice/messages") if it["user"] == username]

    def newest_code(self, username: str) -> str:
        return str(self.messages(username)[-1]["code"])

    def totp(self, username: str) -> str:
        """What this user's authenticator app shows now; raises `LookupError` if there is none."""
        status, content = self._request("GET", f"/practice/totp/{username}")
        if status == 404:
            raise LookupError(username)
        return str(json.loads(content)["code"])

    def move_clock(self, seconds: int) -> None:
        """From now on the pool's clock is this far ahead of the real one."""
        self.control("PUT", "/practice/clock", {"offset_seconds": seconds})

    @property
    def replica(self) -> PracticePool:
        """The same pool at the endpoint of its second Region."""
        found = PracticePool(int(self.overview["replica"]["endpoint"].rpartition(":")[2]))
        found.overview = self.overview
        return found

    def set_primary_listening(self, *, on: bool) -> None:
        """Close the endpoint of the pools' own Region, or open it again; the replica's stays."""
        wanted = {"region": self.overview["region"], "listening": on}
        self.replica.control("PUT", "/practice/listening", wanted)

    def switch_issuer(self, to: str, user_pool_id: str = "") -> None:
        """From now on the tokens of a pool, the default one unless named, have this type of iss."""
        pool = user_pool_id or self.overview["user_pool_id"]
        self.control("PUT", "/practice/issuer", {"user_pool_id": pool, "type": to})

    def set_faults(self, *faults: Mapping[str, object]) -> None:
        """Inject these faults instead of those before; none, to have it work again."""
        self.control("PUT", "/practice/faults", faults)

    def reset(self) -> None:
        """Back to the ready-made state: users, faults, clock, and both Regions listening."""
        self.set_primary_listening(on=True)
        self.set_faults()
        self.move_clock(0)
        self.control("POST", "/practice/reset")

    def call(self, operation: str, **parameters: object) -> dict[str, Any]:
        """An API call that is signed, as an administrator's is; any signature is good enough."""
        headers = {
            "Authorization": "AWS4-HMAC-SHA256 practice",
            "Content-Type": "application/x-amz-json-1.1",
            "X-Amz-Target": f"AWSCognitoIdentityProviderService.{operation}",
        }
        status, content = self._request("POST", "/", parameters, headers)
        assert status == 200, content
        found: dict[str, Any] = json.loads(content or b"{}")
        return found

    def control(self, method: str, path: str, body: object = None) -> Any:
        """The JSON of a good answer, None for an empty one."""
        status, content = self._request(method, path, body)
        assert status < 300, f"{method} {path}: {status} {content!r}"
        return json.loads(content) if content else None

    def _request(
        self, method: str, path: str, body: object = None, headers: Mapping[str, str] | None = None
    ) -> tuple[int, bytes]:
        connection = HTTPConnection(self.host, self.port, timeout=PATIENCE)
        try:
            sent = None if body is None else json.dumps(body)
            connection.request(method, path, sent, dict(headers or {}))
            reply = connection.getresponse()
            return reply.status, reply.read()
        finally:
            connection.close()


@contextmanager
def practice_pool(
    command: Sequence[str] = FROM_SOURCE, env: Mapping[str, str] | None = None
) -> Iterator[PracticePool]:
    """Start a pool, on a port of its choice, and end it on the way out."""
    with pool_process(command, env) as (_, overview):
        pool = PracticePool(int(overview["endpoint"].rpartition(":")[2]))
        pool.overview = overview
        yield pool


@contextmanager
def pool_process(
    command: Sequence[str] = FROM_SOURCE,
    env: Mapping[str, str] | None = None,
    cwd: Path = ROOT,
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Start a pool and end it on the way out; its process id, and the overview that it prints."""
    told = None if env is None else dict(env)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=cwd, env=told) as process:
        assert process.stdout is not None
        try:
            yield process.pid, json.loads(process.stdout.readline())
        finally:
            process.terminate()
            process.wait(PATIENCE)
