"""The asyncio loop of the worker thread: starts, answers and cancels jobs. No Qt."""

from __future__ import annotations

import asyncio
import logging
import random
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from desktop.auth.flows.sign_out import SIGN_OUT
from desktop.auth.states import Cancelled, Failed
from desktop.worker.driver import Driver, Job
from desktop.worker.offload import in_daemon_thread
from desktop.worker.tracing import unexpected

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.auth.states import ActivityEvent, State
    from desktop.auth.steps import Answer, Flow
    from desktop.worker.driver import Service


LEAVING = 0.6
"""Seconds that signing out gets when the program quits: forgetting what is kept takes a tenth."""


class WorkerLoop:
    """Lives on the worker thread. All methods but `post` are called on it."""

    def __init__(self, report: Callable[[int, State | ActivityEvent], None]) -> None:
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(_stumbled)
        self._report = report
        self._driver = Driver(report, random.SystemRandom().random)
        self._jobs: dict[int, tuple[Job, asyncio.Task[None]]] = {}
        self._chores: set[asyncio.Task[None]] = set()

    def run(self) -> None:
        """Until `stop`: then every job is cancelled and has said so before this returns.

        Only signing out goes on for a moment: whoever does so and quits has nothing left behind.
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

    def start(self, attempt: int, name: str, flow: Flow[object], service: Service) -> None:
        job = Job(attempt, name, flow, service, asyncio.Queue())
        task = self._loop.create_task(self._driver.run(job))
        self._jobs[attempt] = (job, task)
        task.add_done_callback(partial(self._ended, attempt))

    def answer(self, attempt: int, answer: Answer) -> None:
        if attempt in self._jobs:
            self._jobs[attempt][0].answers.put_nowait(answer)

    def cancel(self, attempt: int) -> None:
        if attempt in self._jobs:
            self._jobs[attempt][1].cancel()

    def chore(self, function: Callable[[], object]) -> None:
        """Run something that blocks and that nobody waits for, such as warming a client."""

        async def run() -> None:
            with suppress(Exception):  # whoever needs its result will meet the error again
                await in_daemon_thread(function)

        task = self._loop.create_task(run())
        self._chores.add(task)
        task.add_done_callback(self._chores.discard)

    def stop(self) -> None:
        self._loop.stop()

    def _ended(self, attempt: int, task: asyncio.Task[None]) -> None:
        del self._jobs[attempt]
        if task.cancelled():  # before its first step, so the driver could not say so
            self._report(attempt, Cancelled())
        elif error := task.exception():  # telling went wrong, so nobody knows yet that it is over
            _hand_over(error)
            self._report(attempt, Failed(unexpected(error)))

    async def _end(self) -> None:
        leaving = [task for job, task in self._jobs.values() if job.name == SIGN_OUT]
        tasks = [*(task for _, task in self._jobs.values()), *self._chores]
        for task in tasks:
            if task not in leaving:
                task.cancel()
        if leaving:
            _, late = await asyncio.wait(leaving, timeout=LEAVING)
            for task in late:
                task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _stumbled(_: asyncio.AbstractEventLoop, context: Mapping[str, object]) -> None:
    """What asyncio met and nobody awaits; it would print the exception, text and all."""
    error = context.get("exception")
    if isinstance(error, BaseException):
        _hand_over(error)
    else:
        logging.getLogger(__name__).error("%s", context.get("message"))


def _hand_over(error: BaseException) -> None:
    """To the process's one handler of exceptions that nobody caught."""
    sys.excepthook(type(error), error, error.__traceback__)
