"""One start of the plan: chosen cases, run on a thread of their own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from queue import SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop.qa.by_hand import PersonReport, PersonTask, by_hand
from desktop.qa.costs import CostGate
from desktop.qa.environment import Blocked, Environment, Interrupted, PersonAnswer, Unavailable
from desktop.qa.model.record import CaseRecord, Status, StepRecord
from desktop.qa.run import postponed
from desktop.qa.runner import Runner
from desktop.test_environment.opening import Hooks, NotPossible
from desktop.test_environment.versions import versions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.qa.case import Case
    from desktop.qa.model.record import Target, Versions
    from desktop.qa.redaction import Redaction

OpenEnvironment = Callable[[Hooks], AbstractContextManager[Environment]]
JOIN_SECONDS = 0.5
"""How long quitting waits for the thread."""


@dataclass(frozen=True, slots=True)
class Job:
    """A case, and what is known of it so far."""

    case: Case
    record: CaseRecord
    guided: bool = False
    """A person does it in the app's windows."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What is known once the environment is there."""

    target: Target
    versions: Versions
    clock_skew_seconds: float | None


class PlanRun(QObject):
    """Made for each start; `ended` comes last, whatever happened. Connect before `start`."""

    opened = Signal(object)
    """`Opened`, once the environment is there."""
    target_read = Signal(object)
    """The `Target` again at the end, with the settings of what was made meanwhile."""
    cost_asked = Signal(str)
    """Whether this may be done, in English as the evidence has it; `agree` answers it."""
    case_began = Signal(str)
    steps_grew = Signal(str, object)
    """Case, and its steps so far: a tuple of `StepRecord`."""
    case_ended = Signal(object)
    """The `CaseRecord` with one more attempt."""
    person_needed = Signal(object)
    """A `PersonTask`; `report` answers it."""
    waiting = Signal(float)
    """Seconds that are waited for now."""
    ended = Signal(str)
    """Why it could not be run, in English as all of the environment's sentences; mostly empty."""

    def __init__(
        self,
        open_environment: OpenEnvironment,
        jobs: Sequence[Job],
        redaction: Redaction,
        sent: int = 0,
        parent: QObject | None = None,
    ) -> None:
        """`sent`: messages that were sent earlier in the same run."""
        super().__init__(parent)
        self._sent = sent
        self._open = open_environment
        self._jobs = jobs
        self._redaction = redaction
        self._stopped = threading.Event()
        self._quiet = threading.Event()
        self._reports: SimpleQueue[PersonReport | None] = SimpleQueue()
        self._agreed: SimpleQueue[bool] = SimpleQueue()
        self._case_id = ""
        self._thread = threading.Thread(target=self._run, name="test plan", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """Interrupt the case under way, and run no other. `ended` follows."""
        self._stopped.set()
        self._reports.put(None)
        self._agreed.put(False)

    def quit(self) -> None:
        """The program ends: stop, emit nothing any more, and don't wait long."""
        self._quiet.set()
        self.stop()
        self._thread.join(JOIN_SECONDS)

    def report(self, report: PersonReport) -> None:
        """The person's answer to `person_needed`."""
        self._reports.put(report)

    def agree(self, on: bool) -> None:  # noqa: FBT001 - a slot
        """The answer to `cost_asked`."""
        self._agreed.put(on)

    # On the thread

    def _run(self) -> None:
        reason = ""
        try:
            with self._open(Hooks(self._stopped, self._ask, self._tell_wait)) as environment:
                target = environment.target()
                self._tell(self.opened, Opened(target, versions(), _skew(environment)))
                gate = CostGate(self._may, free=target.practice, sent=self._sent)
                self._run_jobs(environment, gate)
                self._tell(self.target_read, environment.target())
        except (NotPossible, Unavailable, Blocked) as error:
            reason = str(error)
        except Interrupted:
            pass
        finally:
            self._tell(self.ended, reason)

    def _run_jobs(self, environment: Environment, gate: CostGate) -> None:
        runner = Runner(environment, self._redaction, watch=self._tell_steps)
        for job in self._jobs:
            if self._stopped.is_set():
                return
            self._case_id = job.case.info.id
            refusal = "" if job.guided else gate.refusal(job.case.info)
            if self._stopped.is_set():
                return
            if refusal:
                self._tell(self.case_ended, postponed(job.record, refusal))
                continue
            self._tell(self.case_began, self._case_id)
            case = by_hand(job.case, self._guide) if job.guided else job.case
            record = runner.run(case, job.record)
            self._tell(self.case_ended, record)
            gate.spent(record.attempts[-1].messages_sent)
            if record.last is not None and record.last.status is Status.INTERRUPTED:
                return

    def _guide(self, task: PersonTask) -> PersonReport:
        if self._stopped.is_set():
            raise Interrupted
        self._tell(self.person_needed, task)
        report = self._reports.get()
        if report is None:
            raise Interrupted
        return report

    def _ask(self, instruction: str, expected: str) -> PersonAnswer:
        return self._guide(PersonTask(self._case_id, 1, 1, instruction, expected)).answer

    def _may(self, question: str) -> bool:
        self._tell(self.cost_asked, question)
        return self._agreed.get()

    def _tell_steps(self, steps: tuple[StepRecord, ...]) -> None:
        self._tell(self.steps_grew, self._case_id, steps)

    def _tell_wait(self, seconds: float) -> None:
        self._tell(self.waiting, seconds)

    def _tell(self, signal: SignalInstance, *values: object) -> None:
        if not self._quiet.is_set():
            signal.emit(*values)


def _skew(environment: Environment) -> float | None:
    """By one request that nothing comes of; None where the plan itself sends nothing."""
    try:
        return environment.send("GetUser", {"AccessToken": "none"}).skew_seconds
    except Unavailable:
        return None
