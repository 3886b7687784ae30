"""The record of the run that the window shows, as it grows."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.qa.model.record import RunRecord
from desktop.qa.plan import plan_hash
from desktop.qa.run import population, with_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.qa.case import Case
    from desktop.qa.model.record import CaseRecord, Target
    from desktop.test_plan.plan_run import Opened
    from desktop.ui.dialogs.begin_run import RunStart


class RunBook:
    """The whole population; a `RunRecord` once a run has begun."""

    def __init__(self, cases: Sequence[Case]) -> None:
        self._plan = tuple(cases)
        self._record: RunRecord | None = None
        self._cases = population(cases, ())

    @property
    def begun(self) -> bool:
        """Whether there is a run that results belong to."""
        return self._record is not None

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
        """Forget the run."""
        self._record = None
