"""The asyncio loop of the worker thread: starts, answers and cancels jobs. No Qt."""

from __future__ import annotations

import asyncio
import logging
import random
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from desktop.auth.states import Cancelled, Failed
from desktop.worker.driver import Driver
from desktop.worker.job import Job
from desktop.worker.offload import in_daemon_thread
from desktop.worker.tracing import unexpected

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.auth.asks import Answer
    from desktop.auth.service import Service
    from desktop.auth.states import ActivityEvent, State
    from desktop.auth.steps import Flow


FINISH_SECONDS = 0.6
"""How long all jobs with `finish_on_quit` get together when the program quits. Deleting a stored
session, which is the most urgent of them, takes a tenth of a second."""


class WorkerLoop:
    """Lives on the worker thread: all methods but `post` are called there."""

    def __init__(self, report: Callable[[int, State | ActivityEvent], None]) -> None:
        """`report` takes the attempt number and a state or an activity event."""
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(_loop_error)
        self._report = report
        self._driver = Driver(report, random.SystemRandom().random)
        self._jobs: dict[int, tuple[Job, asyncio.Task[None]]] = {}
        self._background_tasks: set[asyncio.Task[None]] = set()

    def run(self) -> None:
        """Run until `stop`. Then every job is cancelled, and has reported so before this returns.

        Jobs with `finish_on_quit` get `FINISH_SECONDS` before they are cancelled.
        """
        try:
            self._loop.run_forever()
            self._loop.run_until_complete(self._end())
        finally:
            self._loop.close()

    def post(self, command: Callable[[WorkerLoop], None]) -> None:
        """Run `command` on the loop's thread; called from any thread. Dropped after the end."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(command, self)

    def start(
        self,
        attempt: int,
        name: str,
        flow: Flow[object],
        service: Service,
        *,
        finish_on_quit: bool = False,
    ) -> None:
        """Run a flow; its reports carry the attempt number."""
        job = Job(attempt, name, flow, service, asyncio.Queue(), finish_on_quit)
        task = self._loop.create_task(self._driver.run(job))
        self._jobs[attempt] = (job, task)
        task.add_done_callback(partial(self._ended, attempt))

    def answer(self, attempt: int, answer: Answer) -> None:
        """Answer the flow's last question; dropped when the attempt is over."""
        if attempt in self._jobs:
            self._jobs[attempt][0].answers.put_nowait(answer)

    def cancel(self, attempt: int) -> None:
        """End the attempt with `Cancelled`, unless it is over."""
        if attempt in self._jobs:
            self._jobs[attempt][1].cancel()

    def run_in_background(self, function: Callable[[], object]) -> None:
        """Run a blocking function whose outcome is not reported, such as warming a client."""

        async def run() -> None:
            with suppress(Exception):  # the flow that needs the result meets the error again
                await in_daemon_thread(function)

        task = self._loop.create_task(run())
        self._background_tasks.add(task)
        task.add_done_callback(self._background_tasks.discard)

    def stop(self) -> None:
        """Have `run` end."""
        self._loop.stop()

    def _ended(self, attempt: int, task: asyncio.Task[None]) -> None:
        del self._jobs[attempt]
        if task.cancelled():  # before its first step, so the driver could not say so
            self._report(attempt, Cancelled())
        elif error := task.exception():  # reporting failed, so its end is not known yet
            _report_uncaught(error)
            self._report(attempt, Failed(unexpected(error)))

    async def _end(self) -> None:
        finishing = [task for job, task in self._jobs.values() if job.finish_on_quit]
        tasks = [*(task for _, task in self._jobs.values()), *self._background_tasks]
        for task in tasks:
            if task not in finishing:
                task.cancel()
        if finishing:
            _, late = await asyncio.wait(finishing, timeout=FINISH_SECONDS)
            for task in late:
                task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _loop_error(_: asyncio.AbstractEventLoop, context: Mapping[str, object]) -> None:
    """Errors in tasks that nothing awaits. asyncio would print the exception with its text."""
    error = context.get("exception")
    if isinstance(error, BaseException):
        _report_uncaught(error)
    else:
        logging.getLogger(__name__).error("%s", context.get("message"))


def _report_uncaught(error: BaseException) -> None:
    """Pass it to the process's one handler of uncaught exceptions."""
    sys.excepthook(type(error), error, error.__traceback__)
