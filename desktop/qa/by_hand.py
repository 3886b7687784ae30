"""A case done by a person in the app's windows: each step is told, and what was seen is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.environment import Blocked, Needs
from desktop.qa.guidance import GUIDANCE
from desktop.qa.model.case import Actor

if TYPE_CHECKING:
    from desktop.qa.environment import PersonAnswer
    from desktop.qa.execution import Execution
    from desktop.qa.guidance import HandStep
    from desktop.qa.model.record import Attachment

NOTHING_WRITTEN = "nothing was written down"


@dataclass(frozen=True, slots=True)
class PersonTask:
    """One step that waits for a person."""

    case_id: str
    number: int
    """From 1."""
    of: int
    instruction: str
    expected: str
    """What is to be seen; empty where the step is only to be done."""
    copy: str = ""
    """A wrong code to paste."""
    wait_seconds: int = 0
    """How long to wait before the step is done."""


@dataclass(frozen=True, slots=True)
class PersonReport:
    """What the person saw, and the pictures that the app took meanwhile."""

    answer: PersonAnswer
    attachments: tuple[Attachment, ...] = ()


Guide = Callable[[PersonTask], PersonReport]
"""Shows the task and waits for the report. Raises `Interrupted`."""


def can_be_done_by_hand(case_id: str) -> bool:
    """Whether there is guidance for it."""
    return case_id in GUIDANCE


def by_hand(case: Case, guide: Guide) -> Case:
    """The same case with its guidance as steps. Raises `KeyError` without guidance."""
    guidance = GUIDANCE[case.info.id]
    info = replace(case.info, steps=tuple((Actor.PERSON, it.do) for it in guidance))

    def steps(run: Execution) -> None:
        for number, each in enumerate(guidance, 1):
            with run.step():
                _take(run, guide, each, (number, len(guidance)))

    return Case(info, steps, Needs(users=()))


def _take(run: Execution, guide: Guide, step: HandStep, place: tuple[int, int]) -> None:
    number, count = place
    task = PersonTask(
        run.case_id, number, count, step.do, step.see, step.copy, wait_seconds=step.wait_seconds
    )
    report = guide(task)
    for attachment in report.attachments:
        run.attach(attachment)
    answer = report.answer
    if not step.see:
        return
    if answer.outcome == "can't tell":
        seen = f": {answer.observed}" if answer.observed else ""
        raise Blocked(f"At step {number} the tester could not tell what was seen{seen}")
    expect = run.expect_of_app if step.judges == "app" else run.expect
    expect(
        "seen by the tester",
        step.see,
        answer.observed or NOTHING_WRITTEN,
        holds=answer.outcome == "as expected",
    )
