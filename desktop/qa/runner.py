"""Runs cases one after the other. Nothing is overwritten: each execution is a new attempt."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.qa.environment import Blocked, DoesNotApply, Interrupted, Unavailable
from desktop.qa.execution import Execution
from desktop.qa.judgement import Judgement, judge, not_executed
from desktop.qa.model.case import Actor
from desktop.qa.model.record import Attempt, CaseRecord, Status
from desktop.qa.model.verdicts import ServiceJudgement, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.qa.case import Case
    from desktop.qa.environment import Environment, Subject
    from desktop.qa.model.record import StepRecord
    from desktop.qa.redaction import Redaction


class Runner:
    """Runs cases on one environment. Blocks; `Interrupted` ends it with what was done recorded."""

    def __init__(
        self,
        environment: Environment,
        redaction: Redaction,
        begins: Callable[[Case], None] = lambda _: None,
        watch: Callable[[tuple[StepRecord, ...]], None] | None = None,
    ) -> None:
        """`watch` is told the steps of the case under way, whenever one of them grew."""
        self._environment = environment
        self._redaction = redaction
        self._begins = begins
        self._watch = watch

    def run(self, case: Case, record: CaseRecord | None = None) -> CaseRecord:
        """The record of the case with one more attempt. Raises nothing but mistakes of ours."""
        record = record or CaseRecord(case.info)
        self._begins(case)
        attempt = self._attempt(case, len(record.attempts) + 1)
        return replace(record, attempts=(*record.attempts, attempt))

    def _attempt(self, case: Case, number: int) -> Attempt:
        started = datetime.now(UTC)
        execution: Execution | None = None
        subject: Subject | None = None
        status, restored = Status.FINISHED, None
        try:
            subject = self._environment.prepare(case.needs, case.info.id)
            execution = Execution(case.info, self._environment, subject, self._redaction)
            execution.watch = self._watch
            case.steps(execution)
            judgement = self._judged(case, execution)
        except DoesNotApply as reason:
            judgement = _ended_early(case, execution, Verdict.NOT_APPLICABLE, str(reason))
        except Unavailable as reason:
            judgement = _ended_early(case, execution, Verdict.SKIPPED, str(reason))
        except Blocked as reason:
            judgement = _ended_early(case, execution, Verdict.BLOCKED, str(reason))
        except Interrupted:
            status = Status.INTERRUPTED
            judgement = not_executed(case.info, Verdict.SKIPPED, "The run was interrupted.")
        except Exception as error:  # noqa: BLE001 - a case that stumbles ends itself only
            # Its text might hold a secret.
            reason_text = f"The case stumbled: {type(error).__name__}."
            judgement = _ended_early(case, execution, Verdict.BROKEN, reason_text)
        if subject is not None:
            restored = self._restore(subject)
        steps = tuple(execution.steps) if execution is not None else ()
        return Attempt(
            number=number,
            status=status,
            started=started,
            ended=datetime.now(UTC),
            steps=steps,
            service=judgement.service if steps else ServiceJudgement.NOT_SEEN,
            requirements=judgement.requirements,
            verdict=judgement.verdict,
            reason=judgement.reason,
            messages_sent=execution.messages_sent if execution is not None else 0,
            restored=restored,
        )

    def _judged(self, case: Case, execution: Execution) -> Judgement:
        judgement = judge(case.info, execution.checks, by_person=_by_person(execution.steps))
        if judgement.verdict is not Verdict.FAILED and len(execution.steps) < len(case.info.steps):
            return not_executed(case.info, Verdict.BROKEN, "Not all steps were taken.")
        return judgement

    def _restore(self, subject: Subject) -> bool | None:
        try:
            return self._environment.restore(subject)
        except (Unavailable, Blocked, Interrupted):
            return False


def _ended_early(
    case: Case, execution: Execution | None, verdict: Verdict, reason: str
) -> Judgement:
    """What was seen before it ended counts: a check that failed is not covered up by the end."""
    checks = execution.checks if execution is not None else ()
    judged = judge(case.info, checks)
    if judged.verdict is Verdict.FAILED:
        return replace(judged, reason=f"{judged.reason} Then: {reason}")
    return not_executed(case.info, verdict, reason)


def _by_person(steps: list[StepRecord]) -> bool:
    return any(step.actor is Actor.PERSON and step.checks for step in steps)
