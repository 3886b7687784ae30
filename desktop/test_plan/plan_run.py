"""One start of the plan: chosen cases, run on a thread of their own."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop.qa.by_hand import PersonTask, by_hand
from desktop.qa.costs import CostGate
from desktop.qa.environment import Blocked, Environment, Interrupted, PersonAnswer, Unavailable
from desktop.qa.model.record import CaseRecord, Status, StepRecord
from desktop.qa.run import postponed
from desktop.qa.runner import Runner
from desktop.system.reporting_thread import ReportingThread
from desktop.test_environment.opening import Hooks, NotPossible
from desktop.test_environment.resuming import same_target
from desktop.test_environment.versions import versions
from desktop.test_plan.questions import Questions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.qa.case import Case
    from desktop.qa.model.record import Target, Versions
    from desktop.qa.redaction import Redaction

OpenEnvironment = Callable[[Hooks], AbstractContextManager[Environment]]
OTHER_POOL = "The run was begun at another pool: choose that one in Run on."


@dataclass(frozen=True, slots=True)
class Job:
    """A case, and what is known of it so far."""

    case: Case
    record: CaseRecord
    guided: bool = False
    """A person does it in the app's windows."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What earlier starts of the same run left."""

    target: Target | None = None
    """Where it was begun, and goes on; None where it begins now."""
    messages_sent: int = 0


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
    case_began = Signal(str)
    steps_grew = Signal()
    """`take_steps` has more of the case under way; once until it was called."""
    case_ended = Signal(object)
    """The `CaseRecord` with one more attempt."""
    waiting = Signal(float)
    """Seconds that are waited for now."""
    ended = Signal(str)
    """Why it could not be run, in English as all of the environment's sentences; mostly empty."""

    def __init__(
        self,
        open_environment: OpenEnvironment,
        jobs: Sequence[Job],
        redaction: Redaction,
        begun: Begun = Begun(),
        parent: QObject | None = None,
        *,
        variables: Mapping[str, str] | None = None,
    ) -> None:
        """`variables`: as `Hooks` has them; the environment's by default."""
        super().__init__(parent)
        self._begun = begun
        self._open = open_environment
        self._jobs = jobs
        self._redaction = redaction
        self._variables = os.environ if variables is None else variables
        self._stopped = threading.Event()
        self._steps: tuple[str, tuple[StepRecord, ...]] = "", ()
        self._steps_told = threading.Event()
        self.questions = Questions(self._stopped, self)
        self._thread = ReportingThread(self._run, "test plan")

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """Interrupt the case under way, and run no other. `ended` follows."""
        self._stopped.set()
        self.questions.answer(None)  # whatever is waited for

    def take_steps(self) -> tuple[str, tuple[StepRecord, ...]]:
        """The case under way, and its steps so far."""
        self._steps_told.clear()
        return self._steps

    def quit(self) -> None:
        """The program ends: stop, emit nothing any more, and don't wait long."""
        self._thread.silence()
        self.stop()
        self._thread.quit()

    # On the thread

    def _run(self) -> None:
        reason = ""
        ask = self.questions
        hooks = Hooks(
            self._stopped,
            self._ask,
            self._tell_wait,
            ask.test_user,
            ask.read_code,
            self._variables,
        )
        try:
            with self._open(hooks) as environment:
                target = self._same_target(environment.target())
                self._tell(self.opened, Opened(target, versions(), _skew(environment)))
                gate = CostGate(ask.may, free=target.practice, sent=self._begun.messages_sent)
                self._run_jobs(environment, gate)
                self._tell(self.target_read, environment.target())
        except (NotPossible, Unavailable, Blocked) as error:
            reason = str(error)
        except Interrupted:
            pass
        finally:
            self._tell(self.ended, reason)

    def _same_target(self, target: Target) -> Target:
        """Raises `NotPossible` where the run was begun at another one."""
        if self._begun.target and not same_target(self._begun.target, target):
            raise NotPossible(OTHER_POOL)
        return target

    def _run_jobs(self, environment: Environment, gate: CostGate) -> None:
        runner = Runner(environment, self._redaction, watch=self._tell_steps)
        for job in self._jobs:
            if self._stopped.is_set():
                return
            self.questions.case_id = job.case.info.id
            try:
                refusal = "" if job.guided else gate.refusal(job.case.info)
            except Interrupted:  # nothing of the case was begun
                return
            if refusal:
                self._tell(self.case_ended, postponed(job.record, refusal))
                continue
            self._tell(self.case_began, job.case.info.id)
            case = by_hand(job.case, self.questions.guide) if job.guided else job.case
            record = runner.run(case, job.record)
            self._tell(self.case_ended, record)
            gate.spent(record.attempts[-1].messages_sent)
            if record.last is not None and record.last.status is Status.INTERRUPTED:
                return

    def _ask(self, instruction: str, expected: str) -> PersonAnswer:
        task = PersonTask(self.questions.case_id, 1, 1, instruction, expected)
        return self.questions.guide(task).answer

    def _tell_steps(self, steps: tuple[StepRecord, ...]) -> None:
        """Some cases tell a hundred a second: no more than one waits for the UI thread."""
        self._steps = self.questions.case_id, steps
        if not self._steps_told.is_set():
            self._steps_told.set()
            self._tell(self.steps_grew)

    def _tell_wait(self, seconds: float) -> None:
        self._tell(self.waiting, seconds)

    def _tell(self, signal: SignalInstance, *values: object) -> None:
        self._thread.report(signal.emit, *values)


def _skew(environment: Environment) -> float | None:
    """By one request that nothing comes of; None where the plan itself sends nothing."""
    try:
        return environment.send("GetUser", {"AccessToken": "none"}).skew_seconds
    except Unavailable:
        return None
