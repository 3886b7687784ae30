"""Our own worker and gateway against the practice pool, over real HTTP, without windows."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from queue import Queue
from typing import Any

import pytest

from desktop.auth.asks import Answer
from desktop.auth.client import Credentials
from desktop.auth.flows.sign_in import NOTHING_KNOWN, sign_in
from desktop.auth.sign_in_state import Known
from desktop.auth.states import ActivityEvent, Cancelled, Done, Failed, Working
from desktop.cognito.gateway import Gateway
from desktop.config.profile import Profile
from desktop.worker.thread import Worker


class Pool:
    """A practice pool in its own process."""

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


class Person:
    """Someone at the keyboard: starts flows, reads what is asked, answers."""

    def __init__(self) -> None:
        self._reports: Queue[tuple[int, object]] = Queue()
        self.worker = Worker(lambda attempt, update: self._reports.put((attempt, update)))
        self.worker.begin()
        self.attempt = 0
        self.events: list[ActivityEvent] = []

    def sign_in(
        self, profile: Profile, user_name: str, password: str, known: Known = NOTHING_KNOWN
    ) -> object:
        flow = sign_in(profile.client, Credentials(user_name, password), known)
        return self.run("sign_in", flow, Gateway(profile))

    def run(self, name: str, flow: Any, service: Any) -> object:
        self.attempt = self.worker.start(name, flow, service)
        return self._next()

    def answer(self, answer: Answer) -> object:
        self.worker.answer(self.attempt, answer)
        return self._next()

    def _next(self) -> object:
        """What is asked, or what came of it: an Ask, a result, or an error."""
        while True:
            attempt, update = self._reports.get(timeout=30)
            if isinstance(update, ActivityEvent):
                self.events.append(update)
            elif attempt == self.attempt and not isinstance(update, Working):
                match update:
                    case Done(result):
                        return result
                    case Failed(error):
                        return error
                    case Cancelled():
                        return update
                    case _:
                        return update.ask  # type: ignore[attr-defined]


@pytest.fixture
def person() -> Iterator[Person]:
    person = Person()
    yield person
    assert person.worker.stop(2.0)
