"""The worker thread as the UI thread sees it; light, so that it can be made before the first paint.

asyncio, which is slow to import, is imported on the worker thread itself.
"""

from __future__ import annotations

import threading
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.asks import Answer
    from desktop.auth.service import Service
    from desktop.auth.states import ActivityEvent, State
    from desktop.auth.steps import Flow
    from desktop.worker.loop import WorkerLoop


class Worker:
    """Takes flows, answers and cancellations from the UI thread; never blocks it.

    `report` is called on the worker thread with (attempt, state or activity event). Commands
    given before the thread is ready, or before `begin`, wait in order.
    """

    def __init__(self, report: Callable[[int, State | ActivityEvent], None]) -> None:
        self._report = report
        self._lock = threading.Lock()
        self._loop: WorkerLoop | None = None
        self._waiting: list[Callable[[WorkerLoop], None]] = []
        self._attempts = count(1)
        self._stopped = False
        self._thread = threading.Thread(target=self._main, name="worker", daemon=True)

    def begin(self) -> None:
        """Start the thread."""
        self._thread.start()

    def start(
        self, name: str, flow: Flow[object], service: Service, *, finish_on_quit: bool = False
    ) -> int:
        """Run a flow; returns its attempt number, which all its reports carry.

        `finish_on_quit`: it gets a moment to finish when the program quits.
        """
        attempt = next(self._attempts)
        self._post(
            lambda loop: loop.start(attempt, name, flow, service, finish_on_quit=finish_on_quit)
        )
        return attempt

    def answer(self, attempt: int, answer: Answer) -> None:
        """Answer the flow's last question; dropped when the attempt is over."""
        self._post(lambda loop: loop.answer(attempt, answer))

    def cancel(self, attempt: int) -> None:
        """End the attempt with `Cancelled`, unless it is over."""
        self._post(lambda loop: loop.cancel(attempt))

    def run_in_background(self, function: Callable[[], object]) -> None:
        """Run a blocking function whose outcome is not reported."""
        self._post(lambda loop: loop.run_in_background(function))

    def stop(self, limit: float = 0.8) -> bool:
        """Cancel everything and end the thread. Whether it ended within `limit` seconds."""
        self._stopped = True
        self._post(lambda loop: loop.stop())
        if self._thread.ident is None:
            return True
        self._thread.join(limit)
        return not self._thread.is_alive()

    def _post(self, command: Callable[[WorkerLoop], None]) -> None:
        with self._lock:
            if self._loop is None:
                self._waiting.append(command)
            else:
                self._loop.post(command)

    def _main(self) -> None:
        from desktop.worker.loop import WorkerLoop

        loop = WorkerLoop(self._report_until_stopped)
        with self._lock:
            self._loop = loop
            for command in self._waiting:
                loop.post(command)
            self._waiting.clear()
        loop.run()

    def _report_until_stopped(self, attempt: int, update: State | ActivityEvent) -> None:
        if not self._stopped:
            self._report(attempt, update)
