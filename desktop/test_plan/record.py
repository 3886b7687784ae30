"""The record of the run that the window shows, as it grows."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.qa.known_deviations import with_deviations
from desktop.qa.model.case import Run
from desktop.qa.model.record import RunRecord, Status
from desktop.qa.outcome import outcome_of
from desktop.qa.plan import plan_hash
from desktop.qa.run import population, with_case

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.qa.case import Case
    from desktop.qa.known_deviations import KnownDeviation
    from desktop.qa.model.record import CaseRecord, Target
    from desktop.test_plan.plan_run import Opened
    from desktop.ui.dialogs.begin_run import RunStart


class RunBook:
    """The whole population; a `RunRecord` once a run has begun."""

    def __init__(self, cases: Sequence[Case]) -> None:
        self._plan = tuple(cases)
        self._record: RunRecord | None = None
        self._cases = population(cases, ())
        self._saved: tuple[CaseRecord, ...] = ()
        self._known: tuple[KnownDeviation, ...] = ()

    @property
    def begun(self) -> bool:
        """Whether there is a run that results belong to."""
        return self._record is not None

    @property
    def target(self) -> Target | None:
        """Where the run was begun."""
        return self._record.target if self._record is not None else None

    @property
    def tester(self) -> str:
        """Who tests; empty before a run has begun."""
        return self._record.tester if self._record is not None else ""

    @property
    def unsaved(self) -> bool:
        """Whether there are results that stand in no evidence."""
        return self.cases != self._saved and any(it.attempts for it in self.cases)

    @property
    def known(self) -> tuple[KnownDeviation, ...]:
        """The deviations that are known."""
        return self._known

    @property
    def left(self) -> tuple[str, ...]:
        """The ids of cases that run by themselves and have no finished attempt."""
        return tuple(
            it.case.id
            for it in self.cases
            if it.case.runs != {Run.HAND}
            and not any(attempt.status is Status.FINISHED for attempt in it.attempts)
        )

    @property
    def cases(self) -> tuple[CaseRecord, ...]:
        """All of them, in the plan's order."""
        return self._record.cases if self._record is not None else self._cases

    def record_of(self, case_id: str) -> CaseRecord:
        """What is known of the case."""
        return next(it for it in self.cases if it.case.id == case_id)

    def begin(self, start: RunStart, opened: Opened) -> None:
        """A run begins, unless one has begun already: then it goes on."""
        if self._record is not None:
            return
        practice = opened.target.practice
        self._record = RunRecord(
            id=str(uuid.uuid4()),
            kind=start.kind,
            plan_sha256=plan_hash(self._plan),
            tester=start.tester,
            witness=start.witness,
            target=opened.target,
            versions=opened.versions,
            started=datetime.now(UTC),
            ended=None,
            clock_skew_seconds=opened.clock_skew_seconds,
            cases=self._cases,
            repeat="cognito-desk check --practice --report NEW_FOLDER"
            if practice
            else "In the window: QA, Test plan, on the same connection",
        )

    def resume(self, record: RunRecord) -> None:
        """Go on with a run that was read from its evidence."""
        self._record = record
        self._saved = record.cases
        if self._known:
            self.set_known(self._known)

    def mark_saved(self, cases: tuple[CaseRecord, ...]) -> None:
        """These results stand in evidence now."""
        self._saved = cases

    def set_known(self, known: Sequence[KnownDeviation]) -> None:
        """Mark the cases whose deviations are known."""
        self._known = tuple(known)
        self._cases = with_deviations(self._cases, known)
        if self._record is not None:
            self._record = replace(self._record, cases=with_deviations(self.cases, known))

    def stale_deviations(self) -> Mapping[str, str]:
        """What is wrong with known deviations, by case: they no longer happen, or are overdue."""
        today = datetime.now(UTC).date()
        found = dict(outcome_of(self.cases, self._known, today).by_case)
        return {it.case: found[it.case] for it in self._known if it.case in found}

    def set_case(self, case: CaseRecord) -> None:
        """Replace what is known of the case."""
        if self._record is not None:
            self._record = with_case(self._record, case)

    def read_target(self, target: Target) -> None:
        """Add the settings that were read at the end of a start."""
        if self._record is not None:
            before = self._record.target
            settings = tuple(dict.fromkeys((*before.settings, *target.settings)))
            self._record = replace(self._record, target=replace(before, settings=settings))

    def finished(self) -> RunRecord | None:
        """The record as it is now, ended; None where no run has begun."""
        if self._record is None:
            return None
        return replace(self._record, ended=datetime.now(UTC))

    def clear(self) -> None:
        """Forget the run; what is known to deviate stays."""
        self._record = None
        self._saved = ()
