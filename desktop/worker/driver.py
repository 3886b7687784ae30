"""Runs one flow: its calls are made, timed, repeated, cancelled and reported here only."""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from desktop.auth import errors as e
from desktop.auth.states import ActivityEvent, Asking, Cancelled, Done, Failed, State, Working
from desktop.auth.step_limit import StepLimit
from desktop.auth.steps import Call, FetchKeys
from desktop.auth.stored_session import Forget, Keep, Recall, Recalled
from desktop.diagnostics.safe_traceback import safe_traceback
from desktop.worker import tracing
from desktop.worker.offload import in_daemon_thread

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.auth.asks import Answer, Ask
    from desktop.auth.jwt.jwk import KeySet
    from desktop.auth.replies import Reply
    from desktop.auth.service import Service
    from desktop.auth.steps import Step
    from desktop.auth.stored_session import StorageStep
    from desktop.worker.job import Job

_log = logging.getLogger(__name__)

STEP_TIMEOUT = 20.0
"""Seconds for one call with all its repeats."""
MIN_TIME_FOR_REPEAT = 5.0
"""Seconds that must be left for a repeat. A timeout while it connects would turn a certain "not
sent" into an unknown result."""
MAX_REPEATS = 2
SAYS_NOTHING = (e.NotSent, e.NotAvailableNow)
"""From a second Region: it can't be reached either, or has no replica of this pool that is on. What
the first one said is the reason then."""
FIRST_BACKOFF = 0.4
"""Seconds before the first repeat at most; doubled for the second, each with full jitter."""


class Driver:
    """Runs jobs to their end."""

    def __init__(
        self,
        report: Callable[[int, State | ActivityEvent], None],
        jitter: Callable[[], float],
    ) -> None:
        """`report` takes attempt number and state or event; `jitter` returns 0 up to 1."""
        self._report = report
        self._jitter = jitter

    async def run(self, job: Job) -> None:
        """Run the flow; always ends in exactly one of Done, Failed or Cancelled."""
        began, wall = time.perf_counter(), time.time()
        end: State
        try:
            end = Done(await self._steps(job))
        except asyncio.CancelledError:
            end = Cancelled()
        except e.DeskError as error:
            end = Failed(error)
        except Exception as error:  # noqa: BLE001 — a bug must not leave a dialog waiting
            _log.error("%s stumbled: %s", job.name, safe_traceback(error))
            end = Failed(tracing.unexpected(error))
        finally:
            job.flow.close()
        self._report(job.attempt, tracing.flow_ended(job, end, wall, time.perf_counter() - began))
        self._report(job.attempt, end)

    async def _steps(self, job: Job) -> object:
        limit = StepLimit()
        try:
            step: Step = next(job.flow)
            while True:
                try:
                    limit.count(step)
                    answer = await self._step(job, step)
                except e.DeskError as error:
                    step = job.flow.throw(error)
                else:
                    step = job.flow.send(answer)
        except StopIteration as stop:
            return stop.value

    async def _step(self, job: Job, step: Step) -> object:
        if isinstance(step, (Call, FetchKeys)):
            return await self._call_service(job, step)
        if isinstance(step, (Keep, Recall, Forget)):
            return await self._access_storage(job, step)
        return await self._ask(job, step)

    async def _access_storage(self, job: Job, step: StorageStep) -> object:
        began, wall = time.perf_counter(), time.time()
        answer = await in_daemon_thread(
            partial(job.service.access_storage, step), partial(_undo_late, job.service, step)
        )
        self._report(
            job.attempt,
            tracing.storage_accessed(job, step, answer, wall, time.perf_counter() - began),
        )
        return answer

    async def _ask(self, job: Job, ask: Ask) -> Answer:
        began, wall = time.perf_counter(), time.time()
        # Answers to an earlier question are dropped.
        while not job.answers.empty():
            job.answers.get_nowait()
        self._report(job.attempt, Asking(ask))
        answer = await job.answers.get()
        self._report(
            job.attempt, tracing.answered(job, ask, answer, wall, time.perf_counter() - began)
        )
        return answer

    async def _call_service(self, job: Job, step: Call | FetchKeys) -> Reply | KeySet:
        trace = tracing.CallTrace(job, step, time.time(), time.perf_counter())
        self._report(job.attempt, Working(trace.operation))
        retries, first = 0, None
        deadline = asyncio.get_running_loop().time() + STEP_TIMEOUT
        while True:
            try:
                async with asyncio.timeout_at(deadline):
                    now = _at_turn(step, retries)
                    reply = await in_daemon_thread(partial(job.service.perform, now))
            except TimeoutError:
                error: e.DeskError = e.ReplyLost(e.SERVICE, f"no reply in {STEP_TIMEOUT:.0f} s")
            except e.DeskError as raised:
                error = raised
            else:
                self._report(job.attempt, trace.succeeded(reply, retries))
                return reply
            first = first or error
            elsewhere = retries == 0 and _has_replica(step)
            wait = 0 if elsewhere else FIRST_BACKOFF * 2**retries * self._jitter()
            out_of_time = asyncio.get_running_loop().time() + wait + MIN_TIME_FOR_REPEAT >= deadline
            if (
                retries == MAX_REPEATS
                or out_of_time
                or not may_repeat(step, error, elsewhere=elsewhere)
            ):
                moved = retries > 0 and _has_replica(step)
                told = first if moved and isinstance(error, SAYS_NOTHING) else error
                self._report(job.attempt, trace.failed(told, retries))
                raise told
            retries += 1
            await asyncio.sleep(wait)


def _has_replica(step: Call | FetchKeys) -> bool:
    return isinstance(step, Call) and len(step.regions) > 1


def _at_turn(step: Call | FetchKeys, retries: int) -> Call | FetchKeys:
    """The step for this try: the Regions take turns."""
    if not isinstance(step, Call) or len(step.regions) == 1:
        return step
    return replace(step, regions=(step.regions[retries % len(step.regions)],))


def _undo_late(service: Service, step: StorageStep, answer: object) -> None:
    """Undo what a cancelled flow's step still did: no session is stored, no lock is held."""
    if isinstance(answer, Recalled):
        answer.release()
    elif isinstance(step, Keep) and step.begins and answer is None:
        service.access_storage(Forget(step.stored_session))


def may_repeat(step: Call | FetchKeys, error: e.DeskError, *, elsewhere: bool = False) -> bool:
    """Whether the same step may be sent again by itself after this error.

    What was not sent always may. What may have counted may only if counting twice does no harm.
    `elsewhere`: whether it goes to another Region then.
    """
    if isinstance(error, e.ProxyRefused):  # it would fail again
        return False
    if isinstance(error, e.UntrustedCertificate):
        return elsewhere
    if isinstance(error, e.NotSent):
        return True
    harmless = isinstance(step, FetchKeys) or step.repeatable
    return harmless and isinstance(error, (e.ReplyLost, e.ServiceFault))
