"""Runs flows on a real worker without windows: a test reads what is asked and answers it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Queue
from typing import Any

from desktop.auth.asks import Answer
from desktop.auth.client import Credentials
from desktop.auth.flows.sign_in import NOTHING_KNOWN, sign_in
from desktop.auth.sign_in_state import Known
from desktop.auth.states import ActivityEvent, Cancelled, Done, Failed, Working
from desktop.cognito.gateway import Gateway
from desktop.config.profile import Profile
from desktop.worker.thread import Worker

Report = Callable[[int, Any], None]


class FlowRunner:
    """Starts a flow, returns what is asked, and answers it; each waits at most 30 seconds."""

    def __init__(self, before: Callable[[Report], Report] | None = None) -> None:
        """`before` stands before the reports, as `StepLog` does in the program."""
        self._reports: Queue[tuple[int, object]] = Queue()

        def report(attempt: int, update: object) -> None:
            self._reports.put((attempt, update))

        self.worker = Worker(before(report) if before is not None else report)
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
        """An Ask, or what came of the flow: a result, an error, or `Cancelled`."""
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


@contextmanager
def flow_runner(before: Callable[[Report], Report] | None = None) -> Iterator[FlowRunner]:
    """One whose worker is stopped on the way out."""
    runner = FlowRunner(before)
    yield runner
    assert runner.worker.stop(2.0)
