"""A worker that runs nothing: the test looks at what was started, and reports what it likes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from desktop.auth.asks import Answer
from desktop.auth.errors import Refusal, ServiceError
from desktop.auth.states import Failed


@dataclass
class FakeWorker:
    """Remembers what presenters ask of it. Attempts are numbered from 1."""

    started: list[tuple[str, Any]] = field(default_factory=list)
    """Name and flow of each attempt."""
    answers: list[tuple[int, Answer]] = field(default_factory=list)
    cancelled: list[int] = field(default_factory=list)
    in_background: list[Callable[[], None]] = field(default_factory=list)
    finishing_on_quit: list[str] = field(default_factory=list)

    def start(self, name: str, flow: Any, service: object, *, finish_on_quit: bool = False) -> int:
        self.started.append((name, flow))
        if finish_on_quit:
            self.finishing_on_quit.append(name)
        return len(self.started)

    def answer(self, attempt: int, answer: Answer) -> None:
        self.answers.append((attempt, answer))

    def cancel(self, attempt: int) -> None:
        self.cancelled.append(attempt)

    def run_in_background(self, function: Callable[[], None]) -> None:
        self.in_background.append(function)


class UnusedService:
    """The service of a connection whose flows are never run."""

    def warm(self) -> None:
        pass

    def perform(self, step: object) -> Any:
        raise AssertionError(step)

    access_storage = perform

    def keep_proxy_credentials(self, proxy: str, credentials: object) -> None:
        raise AssertionError(proxy, credentials)


def refused(kind: type[ServiceError], operation: str = "InitiateAuth") -> Failed:
    """The state of an attempt that ended with this error of the service."""
    return Failed(kind(Refusal(operation, kind.__name__)))
