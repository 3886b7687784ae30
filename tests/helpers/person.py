"""The person who answers what flows ask, at our own worker, without windows."""

from __future__ import annotations

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


class Person:
    """Starts flows, is asked, answers; keeps the activity events."""

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
