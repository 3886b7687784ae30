"""A run's record as it grows: what is to be run, and what was added."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.qa.model.record import Attempt, CaseRecord, Status
from desktop.qa.model.verdicts import ServiceJudgement, Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from desktop.qa.case import Case
    from desktop.qa.model.record import RunRecord

NOT_CHOSEN = "Not chosen for this run."
NOT_REACHED = "The run ended before it."


def population(cases: Sequence[Case], chosen: Collection[str]) -> tuple[CaseRecord, ...]:
    """All cases of the plan; of those that are not chosen it is said."""
    return tuple(
        CaseRecord(it.info, not_run=NOT_REACHED if it.info.id in chosen else NOT_CHOSEN)
        for it in cases
    )


def left_to_run(record: RunRecord) -> frozenset[str]:
    """The ids of the chosen cases that have no finished attempt."""
    return frozenset(
        it.case.id
        for it in record.cases
        if it.not_run != NOT_CHOSEN
        and not any(attempt.status is Status.FINISHED for attempt in it.attempts)
    )


def record_of(record: RunRecord, case_id: str) -> CaseRecord:
    """What the run has of the case. Raises `StopIteration` for one that is not in the plan."""
    return next(it for it in record.cases if it.case.id == case_id)


def with_case(record: RunRecord, case: CaseRecord) -> RunRecord:
    """The record with this case in the place of its earlier state."""
    new = replace(case, not_run="")
    cases = tuple(new if it.case.id == case.case.id else it for it in record.cases)
    return replace(record, cases=cases)


def postponed(record: CaseRecord, reason: str) -> CaseRecord:
    """The case with an attempt that was not begun, so that a resumed run takes it up again."""
    attempt = Attempt(
        number=len(record.attempts) + 1,
        status=Status.PLANNED,
        started=None,
        ended=None,
        steps=(),
        service=ServiceJudgement.NOT_SEEN,
        requirements=(),
        verdict=Verdict.SKIPPED,
        reason=reason,
    )
    return replace(record, attempts=(*record.attempts, attempt))
