"""The practice pool in a process of its own, for tests that call it over real HTTP."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest

from desktop.config.profile import Profile


class Pool:
    """A practice pool in a process of its own, and what its control interface can do."""

    def __init__(self, overview: dict[str, Any]) -> None:
        self.overview = overview
        self.endpoint: str = overview["endpoint"]

    def control(self, method: str, path: str, body: object = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.endpoint}{path}", data, method=method)
        with urllib.request.urlopen(request, timeout=10) as response:
            text = response.read()
        return json.loads(text) if text else None

    def reset(self) -> None:
        self.control("PUT", "/practice/clock", {"offset_seconds": 0})
        self.control("POST", "/practice/reset", {})

    def move_clock(self, seconds: int) -> None:
        self.control("PUT", "/practice/clock", {"offset_seconds": seconds})

    def messages(self, user: str) -> list[dict[str, Any]]:
        return [m for m in self.control("GET", "/practice/messages") if m["user"] == user]

    def code(self, user: str) -> str:
        return str(self.messages(user)[-1]["code"])

    def totp(self, user: str) -> str:
        return str(self.control("GET", f"/practice/totp/{user}")["code"])

    def user(self, name: str) -> dict[str, Any]:
        return next(u for u in self.overview["users"] if u["username"] == name)

    def profile(self, user_pool_id: str = "", **changes: Any) -> Profile:
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
        return Profile(**{**values, **changes})


@pytest.fixture(scope="session")
def practice_process() -> Iterator[Pool]:
    with subprocess.Popen(
        [sys.executable, "-m", "desktop", "practice"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        yield Pool(json.loads(process.stdout.readline()))
        process.terminate()


@pytest.fixture
def pool(practice_process: Pool) -> Pool:
    practice_process.reset()
    return practice_process
