"""A run's starts, one at a time: asks what the run is at the first, and keeps its record."""

from __future__ import annotations

import gc
import os
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.qa.costs import costs_of
from desktop.qa.model.record import Status
from desktop.qa.plan import in_running_order
from desktop.qa.redaction import Redaction
from desktop.system.monotonic import monotonic
from desktop.test_environment.addresses import EMAIL, PHONE
from desktop.test_plan.plan_run import Begun, Job, PlanRun
from desktop.test_plan.progress import Progress
from desktop.test_plan.question_dialogs import QuestionDialogs
from desktop.test_plan.run_texts import RunTexts
from desktop.ui.dialogs.begin_run import BeginRunDialog, RunStart
from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.qa.case import Case
    from desktop.qa.model.record import CaseRecord, RunRecord, Target
    from desktop.test_plan.hand import Hand
    from desktop.test_plan.plan_run import Opened
    from desktop.test_plan.record import RunBook
    from desktop.test_plan.targets import PlanTarget
    from desktop.ui.test_plan.window import TestPlanWindow


class Starts(QObject):
    """What is begun belongs to one run, until it is forgotten."""

    recorded = Signal(object)
    """A `CaseRecord` with one more attempt."""
    ended = Signal()

    def __init__(self, plan: TestPlanWindow, book: RunBook, hand: Hand, parent: QObject) -> None:
        super().__init__(parent)
        self._plan = plan
        self._book = book
        self._hand = hand
        self.run: PlanRun | None = None
        """The start that is under way."""
        self.redaction = Redaction()
        """Knows the secrets of the run."""
        self._start: RunStart | None = None
        self._texts = RunTexts(self)
        self._progress = Progress(plan, self)
        self._dialogs = QuestionDialogs(plan, self)
        hand.reported.connect(self._reported)

    @property
    def belongs_to_run(self) -> bool:
        """Whether the next start goes on with a run, or one is under way."""
        return self._start is not None or self.run is not None

    def begin(self, cases: Sequence[Case], target: PlanTarget, *, guided: bool) -> None:
        """Run these; the first of a run asks what it is."""
        if self.run is not None:
            return
        self._plan.message.clear()
        if self._start is not None:
            self._run(cases, target, guided=guided)
            return
        costs = self._texts.costs([it.info for it in cases], guided=guided)
        messages = target.at_aws and not guided
        dialog = BeginRunDialog(costs, monotonic, self._plan, sends_messages=messages)
        dialog.chosen.connect(partial(self._chosen, cases, target, guided))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(
        self,
        cases: Sequence[Case],
        target: PlanTarget,
        guided: bool,  # noqa: FBT001 - partial of a slot
        start: RunStart,
    ) -> None:
        self._start = start
        self._run(cases, target, guided=guided)

    def _run(self, cases: Sequence[Case], target: PlanTarget, *, guided: bool) -> None:
        records = self._book.record_of
        jobs = [Job(it, records(it.info.id), guided) for it in in_running_order(cases)]
        opens = target.by_hand if guided and target.by_hand is not None else target.open
        begun = Begun(self._book.target, costs_of(self._book.cases).messages)
        variables = _variables(self._start)
        run = PlanRun(opens, jobs, self.redaction, begun, self, variables=variables)
        run.opened.connect(self._opened)
        run.target_read.connect(self._target_read)
        run.case_ended.connect(self._case_ended)
        run.questions.person_needed.connect(self._hand.ask)
        run.ended.connect(self._ended)
        self.run = run
        self._dialogs.follow(run)
        self._progress.follow(run, len(jobs))
        run.start()

    @Slot()
    def stop(self) -> None:
        """Interrupt what is under way; `ended` follows."""
        if self.run is not None:
            self._progress.say_stopping()
            self._hand.cancel()
            self.run.stop()

    def quit(self) -> None:
        """The program ends: without waiting long."""
        if self.run is not None:
            self.run.quit()

    def forget(self) -> None:
        """Another run begins."""
        self._start = None
        self.redaction = Redaction()
        self._dialogs.forget()
        self._plan.set_run("", "")

    def resume(self, record: RunRecord) -> None:
        """The next start goes on with this run."""
        self._start = RunStart(record.kind, record.tester, record.witness)
        self._name(record.target)

    # What the start tells

    @Slot(object)
    def _opened(self, opened: Opened) -> None:
        gc.freeze()  # what was imported for it stays: collections need not look at it
        if self._start is not None:
            self._book.begin(self._start, opened)
        self._name(opened.target)

    def _name(self, target: Target) -> None:
        if self._start is not None:
            self._hand.environment = target.environment or target.connection
            self._plan.set_run(self._texts.name(self._start, target), self._texts.banner(target))

    @Slot(object)
    def _target_read(self, target: Target) -> None:
        self._book.read_target(target)

    @Slot(object)
    def _case_ended(self, record: CaseRecord) -> None:
        self._hand.cancel()
        self.recorded.emit(record)

    @Slot(object)
    def _reported(self, report: object) -> None:
        if self.run is not None:
            self.run.questions.answer(report)

    @Slot(str)
    def _ended(self, reason: str) -> None:
        run, self.run = self.run, None
        self._hand.cancel()
        self._plan.set_running("")
        self._plan.set_busy(False)
        if run is not None:
            run.deleteLater()
        last = [it.last for it in self._book.cases if it.last is not None]
        if reason:
            text = self.tr("The plan could not be run. {reason}").format(reason=reason)
            self._plan.message.show_problem(Problem(text))
            self._plan.say("")
        else:
            interrupted = any(it.status is Status.INTERRUPTED for it in last)
            self._progress.say_ended(whole=self._progress.reached_all and not interrupted)
        if not self._book.begun:
            self._start = None  # asked again at the next try
        self.ended.emit()


def _variables(start: RunStart | None) -> Mapping[str, str]:
    """The environment's, with what was typed at the start instead."""
    typed = {PHONE: start.phone, EMAIL: start.mailbox} if start is not None else {}
    return {**os.environ, **{name: value for name, value in typed.items() if value}}
