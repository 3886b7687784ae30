"""One start of the plan on its thread: what it tells, and that it ends when it is told to."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from desktop.qa.by_hand import PersonReport, PersonTask
from desktop.qa.case import Case
from desktop.qa.environment import Environment, PersonAnswer, Unavailable
from desktop.qa.execution import Execution
from desktop.qa.model.case import Cost
from desktop.qa.model.record import CaseRecord, Status
from desktop.qa.model.verdicts import Verdict
from desktop.qa.plan import all_cases
from desktop.qa.redaction import Redaction
from desktop.test_environment.opening import Hooks
from desktop.test_plan.plan_run import Job, PlanRun
from tests.helpers.scripted_environment import ScriptedEnvironment, case

SEEN = PersonReport(PersonAnswer("as expected", "seen"))


class Listened:
    """A run and what it told, in order."""

    def __init__(
        self, qtbot: QtBot, *jobs: Job, environment: ScriptedEnvironment | None = None
    ) -> None:
        self.qtbot = qtbot
        self.environment = environment or ScriptedEnvironment()
        self.closed = Event()
        self.run = PlanRun(self._open, jobs, Redaction())
        self.told: list[tuple[str, object]] = []
        for name in ("opened", "case_began", "case_ended", "ended"):
            getattr(self.run, name).connect(self._keep(name))
        for name in ("person_needed", "cost_asked", "code_wanted"):
            getattr(self.run.questions, name).connect(self._keep(name))

    @contextmanager
    def _open(self, hooks: Hooks) -> Iterator[Environment]:
        self.environment.stopped = hooks.stopped
        self.environment.asks = hooks.ask
        yield self.environment
        self.closed.set()

    def _keep(self, name: str) -> Callable[[object], None]:
        return lambda value: self.told.append((name, value))

    def names(self) -> list[str]:
        return [name for name, _ in self.told]

    def records(self) -> list[CaseRecord]:
        return [it for name, it in self.told if name == "case_ended"]

    def to_the_end(self) -> None:
        self.qtbot.waitUntil(lambda: "ended" in self.names())


def job(number: int = 1, **options: object) -> Job:
    found = case(number, **options)
    return Job(found, CaseRecord(found.info))


def test_cases_run_one_after_the_other(qtbot: QtBot):
    listened = Listened(qtbot, job(1), job(2))
    listened.run.start()
    listened.to_the_end()
    assert listened.names() == [
        "opened", "case_began", "case_ended", "case_began", "case_ended", "ended",
    ]  # fmt: skip
    assert [it.last.verdict for it in listened.records() if it.last] == [Verdict.PASSED] * 2
    assert listened.told[-1] == ("ended", "")
    assert listened.closed.is_set()


def test_stopped_in_a_request_the_case_is_interrupted_and_no_other_begins(qtbot: QtBot):
    environment = ScriptedEnvironment()
    listened = Listened(qtbot, job(1, steps=held), job(2), environment=environment)
    listened.run.start()
    qtbot.waitUntil(lambda: "case_began" in listened.names())
    listened.run.stop()
    listened.to_the_end()
    (record,) = listened.records()
    assert record.last is not None
    assert record.last.status is Status.INTERRUPTED
    assert listened.closed.is_set()


def held(run: Execution) -> None:
    """A request that never ends by itself."""
    environment = run.environment
    assert isinstance(environment, ScriptedEnvironment)
    environment.held = Event()
    with run.step():
        run.initiate()


@pytest.mark.parametrize("where", ["a request", "a person", "a question"])
def test_quitting_takes_less_than_a_second_wherever_it_is(qtbot: QtBot, where: str):
    jobs = {
        "a request": job(steps=held),
        "a person": Job(by_hand_case(), CaseRecord(by_hand_case().info), guided=True),
        "a question": job(cost=Cost(lockout_seconds=900)),
    }
    environment = ScriptedEnvironment(practice=False)
    listened = Listened(qtbot, jobs[where], environment=environment)
    reached = {"a request": "case_began", "a person": "person_needed", "a question": "cost_asked"}
    listened.run.start()
    qtbot.waitUntil(lambda: reached[where] in listened.names())
    started = time.monotonic()
    listened.run.quit()
    assert time.monotonic() - started < 1
    assert listened.closed.wait(5)
    assert "ended" not in listened.names()


def by_hand_case() -> Case:
    return {it.info.id: it for it in all_cases()}["QA-01"]


def test_a_person_is_asked_step_by_step(qtbot: QtBot):
    found = by_hand_case()
    listened = Listened(qtbot, Job(found, CaseRecord(found.info), guided=True))
    listened.run.questions.person_needed.connect(lambda _: listened.run.questions.answer(SEEN))
    listened.run.start()
    listened.to_the_end()
    tasks = [it for name, it in listened.told if name == "person_needed"]
    assert [it.number for it in tasks if isinstance(it, PersonTask)] == [1, 2]
    (record,) = listened.records()
    assert record.last is not None
    assert record.last.verdict is Verdict.REVIEW


def test_what_a_case_itself_asks_goes_to_the_person(qtbot: QtBot):
    def asks(run: Execution) -> None:
        with run.step():
            answer = run.environment.ask("Look at the phone.", "a message")
            run.observe("seen", answer.observed)

    listened = Listened(qtbot, job(steps=asks))
    listened.run.questions.person_needed.connect(lambda _: listened.run.questions.answer(SEEN))
    listened.run.start()
    listened.to_the_end()
    (record,) = listened.records()
    assert record.last is not None
    assert record.last.steps[0].checks[0].observed == "seen"


@pytest.mark.parametrize("agreed", [True, False])
def test_costs_are_asked_for_where_the_pool_is_no_practice_pool(qtbot: QtBot, agreed: object):
    environment = ScriptedEnvironment(practice=False)
    costs = job(cost=Cost(lockout_seconds=900))
    listened = Listened(qtbot, costs, job(2), environment=environment)
    listened.run.questions.cost_asked.connect(lambda _: listened.run.questions.answer(bool(agreed)))
    listened.run.start()
    listened.to_the_end()
    questions = [it for name, it in listened.told if name == "cost_asked"]
    assert questions == ["QA-01 locks its user out for up to 900 seconds."]
    verdicts = [it.last.verdict for it in listened.records() if it.last]
    assert verdicts == [Verdict.PASSED if agreed else Verdict.SKIPPED, Verdict.PASSED]


def test_a_pool_that_cannot_be_opened_is_told(qtbot: QtBot):
    @contextmanager
    def refuse(hooks: Hooks) -> Iterator[Environment]:
        raise Unavailable("the practice pool did not start")
        yield

    run = PlanRun(refuse, [job()], Redaction())
    with qtbot.waitSignal(run.ended) as ended:
        run.start()
    assert ended.args == ["the practice pool did not start"]
