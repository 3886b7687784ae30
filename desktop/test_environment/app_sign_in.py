"""The app's own sign-in without its windows: same flow, driver and gateway."""

from __future__ import annotations

import asyncio
import random
import time
from typing import TYPE_CHECKING

from desktop.auth.asks import Ask, CodeEntered
from desktop.auth.client import Credentials
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.states import ActivityEvent, Asking, Cancelled, Done, Failed
from desktop.cognito.pool_service import PoolService
from desktop.qa.environment import Answer, AppResult
from desktop.worker.driver import Driver
from desktop.worker.job import Job

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.asks import Answer as AskAnswer
    from desktop.auth.proxy_credentials import ProxyCredentialStore
    from desktop.auth.states import State
    from desktop.config.profile import Profile
    from desktop.qa.environment import CaseUser

MOST_QUESTIONS = 10
OK = 200


def sign_in_by_app(
    profile: Profile,
    user: CaseUser,
    answers: Mapping[str, object],
    clock_off: float = 0.0,
    *,
    credentials: ProxyCredentialStore | None = None,
) -> AppResult:
    """Run it to its end, on a computer whose clock is ahead by `clock_off` seconds.

    `answers`: by the name of the question's class, an answer of the app's own kind, a text for a
    code, or a list of them, one after the other. A question without an answer ends it, as a
    person does who closes the window. `credentials`: for a proxy.
    """
    waiting: dict[str, list[object]] = {
        name: list(given) if isinstance(given, list) else [given] for name, given in answers.items()
    }
    asked: list[str] = []
    ends: list[State] = []
    calls: list[tuple[str, Answer]] = []
    queue: asyncio.Queue[AskAnswer] = asyncio.Queue()
    task: list[asyncio.Task[None]] = []

    def answer(ask: Ask) -> None:
        name = type(ask).__name__
        asked.append(name)
        given = waiting.get(name)
        if not given or len(asked) > MOST_QUESTIONS:
            task[0].cancel()
            return
        value = given.pop(0)
        queue.put_nowait(CodeEntered(value) if isinstance(value, str) else value)  # type: ignore[arg-type]

    def report(_: int, news: State | ActivityEvent) -> None:
        match news:
            case Asking(ask):
                answer(ask)
            case Done() | Failed() | Cancelled():
                ends.append(news)
            case ActivityEvent():
                calls.append((news.operation, _told(news)))

    async def run() -> None:
        flow = sign_in(profile.client, Credentials(user.name, user.password))
        service = PoolService(
            profile, wall=lambda: time.time() + clock_off, credentials=credentials
        )
        job = Job(1, "sign in", flow, service, queue)
        driver = Driver(report, random.SystemRandom().random)
        task.append(asyncio.ensure_future(driver.run(job)))
        await task[0]

    asyncio.run(run())
    end = ends[-1]
    if isinstance(end, Done):
        return AppResult("signed in", "", tuple(asked), tuple(calls))
    error = type(end.error).__name__ if isinstance(end, Failed) else "Cancelled"
    return AppResult("failed", error, tuple(asked), tuple(calls))


def _told(event: ActivityEvent) -> Answer:
    done = event.outcome == "ok"
    return Answer(
        http_status=OK if done else None,
        body={"ChallengeName": event.challenge} if event.challenge else {},
        error="" if done else event.outcome,
        request_id=event.request_id,
        at=event.time,
        milliseconds=round(event.duration * 1000),
    )
