"""Connects the test plan's window with the plan and the thread that runs it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.qa.costs import costs_of, planned_costs
from desktop.qa.model.record import Status
from desktop.qa.plan import all_cases, in_running_order
from desktop.qa.redaction import Redaction
from desktop.qa.remarks import with_note, with_review
from desktop.system.monotonic import monotonic
from desktop.test_plan.evidence import Evidence
from desktop.test_plan.hand import Hand
from desktop.test_plan.plan_run import Job, PlanRun
from desktop.test_plan.record import RunBook
from desktop.test_plan.targets import targets
from desktop.ui.dialogs.begin_run import BeginRunDialog
from desktop.ui.dialogs.confirm import ConfirmDialog, ConfirmTexts
from desktop.ui.dialogs.review import ReviewDialog
from desktop.ui.test_plan.window import TestPlanWindow
from desktop.ui.test_plan.words import Counts
from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.qa.case import Case
    from desktop.qa.model.record import CaseRecord, Review, StepRecord, Target
    from desktop.test_plan.plan_run import Opened
    from desktop.test_plan.targets import PlanTarget
    from desktop.ui.dialogs.begin_run import RunStart
    from desktop.ui.main_window.window import MainWindow
    from desktop.ui.presenters.main import MainPresenter


class TestPlanPresenter(QObject):
    """One run at a time; its window is made once and shown again. On the UI thread."""

    __test__ = False  # pytest takes a class of this name for a test

    def __init__(
        self,
        window: MainWindow,
        presenter: MainPresenter | None,
        cases: Sequence[Case] | None = None,
    ) -> None:
        """`cases`: the whole plan by default. Without a `presenter` there is no connection."""
        super().__init__(window)
        self._main_window = window
        self._presenter = presenter
        self._cases = {it.info.id: it for it in (all_cases() if cases is None else cases)}
        self.plan = TestPlanWindow(monotonic)
        self.book = RunBook(tuple(self._cases.values()))
        self.run: PlanRun | None = None
        """The start that is under way."""
        self._targets: list[PlanTarget] = []
        self._redaction = Redaction()
        self._start: RunStart | None = None
        self._count = 0
        self._done = 0
        self.hand = Hand(self.plan, window, self)
        self.evidence = Evidence(self.plan, self)
        window.destroyed.connect(self.plan.deleteLater)
        window.closing.connect(self.plan.close)
        self.hand.reported.connect(self._reported)
        self.plan.run_wanted.connect(self._run_wanted)
        self.plan.by_hand_wanted.connect(self._by_hand_wanted)
        self.plan.stop_wanted.connect(self._stop)
        self.plan.new_run_wanted.connect(self._new_run)
        self.plan.review_wanted.connect(self._review_wanted)
        self.plan.note_added.connect(self._note_added)
        self.plan.save_wanted.connect(self._save)
        if presenter is not None:
            presenter.sign_in.choice.changed.connect(self._find_targets)
        self._find_targets()
        self.plan.set_records(self.book.cases)

    def open(self) -> None:
        """Show the window in front."""
        self._find_targets()
        self.plan.show()
        self.plan.raise_()
        self.plan.activateWindow()

    def stop(self) -> None:
        """The program ends: end what is under way, without waiting long."""
        if self.run is not None:
            self.run.quit()
        self.evidence.quit()

    def set_targets(self, found: Sequence[PlanTarget]) -> None:
        """What can be run on, the best first."""
        self._targets = list(found)
        self.plan.set_targets([it.name for it in found])

    # What is wanted

    @Slot()
    def _find_targets(self) -> None:
        """While a run has results it stays where it was begun."""
        if self._start is not None or self.run is not None:
            return
        connection = self._presenter.sign_in.connection if self._presenter else None
        self.set_targets(targets(connection.profile if connection else None))

    @Slot(object)
    def _run_wanted(self, ids: Sequence[str]) -> None:
        self._begin(ids, guided=False)

    @Slot(str)
    def _by_hand_wanted(self, case_id: str) -> None:
        if self._targets[self.plan.target.currentIndex()].by_hand is None:
            text = self.tr(
                "By hand a case is done in the windows of this program. Choose a connection in "
                "Run on; without one, open a connection or start the practice pool."
            )
            self.plan.message.show_problem(Problem(text, kind="info"))
            return
        self._begin([case_id], guided=True)

    def _begin(self, ids: Sequence[str], *, guided: bool) -> None:
        if self.run is not None:
            return
        self.plan.message.clear()
        if self._start is not None:
            self._run(ids, guided=guided)
            return
        dialog = BeginRunDialog(self._costs(ids, guided=guided), monotonic, self.plan)
        dialog.chosen.connect(partial(self._chosen, ids, guided))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, ids: Sequence[str], guided: bool, start: RunStart) -> None:  # noqa: FBT001
        self._start = start
        self._run(ids, guided=guided)

    def _run(self, ids: Sequence[str], *, guided: bool) -> None:
        target = self._targets[self.plan.target.currentIndex()]
        chosen = in_running_order([self._cases[it] for it in ids])
        jobs = [Job(it, self.book.record_of(it.info.id), guided) for it in chosen]
        opens = target.by_hand if guided and target.by_hand is not None else target.open
        run = PlanRun(opens, jobs, self._redaction, costs_of(self.book.cases).messages, self)
        run.opened.connect(self._opened)
        run.target_read.connect(self._target_read)
        run.case_began.connect(self._case_began)
        run.steps_grew.connect(self._steps_grew)
        run.case_ended.connect(self._case_ended)
        run.person_needed.connect(self.hand.ask)
        run.cost_asked.connect(self._ask_cost)
        run.waiting.connect(self._waiting)
        run.ended.connect(self._ended)
        self.run, self._count, self._done = run, len(jobs), 0
        self.plan.set_busy(True)
        self.plan.say(self.tr("Starting…"))
        run.start()

    def _costs(self, ids: Sequence[str], *, guided: bool) -> str:
        counts, costs = Counts(), planned_costs([self._cases[it].info for it in ids])
        cases = counts.cases(len(ids))
        if guided:
            return self.tr("{cases}, done by hand in the windows of this program.").format(
                cases=cases
            )
        return self.tr("{cases}. At most: {messages}, {lockouts}, {changed}.").format(
            cases=cases,
            messages=counts.messages(costs.messages),
            lockouts=counts.lockouts(costs.lockouts),
            changed=counts.changed(costs.changed_accounts),
        )

    @Slot()
    def _stop(self) -> None:
        if self.run is not None:
            self.plan.say(self.tr("Stopping: the case under way is cleaned up…"))
            self.hand.cancel()
            self.run.stop()

    @Slot()
    def _new_run(self) -> None:
        texts = ConfirmTexts(
            self.tr("Begin a new run?"),
            self.tr("The results of this run are gone then, unless its evidence was saved."),
            self.tr("New run"),
            self.tr("New run"),
        )
        dialog = ConfirmDialog(texts, monotonic, self.plan)
        dialog.confirmed.connect(self._forget_run)
        dialog.confirmed.connect(dialog.accept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _forget_run(self) -> None:
        self._start = None
        self._redaction = Redaction()
        self.book.clear()
        self.hand.clear()
        self.plan.set_run("", "")
        self.plan.say("")
        self.plan.set_records(self.book.cases)
        self._find_targets()

    @Slot(str)
    def _review_wanted(self, case_id: str) -> None:
        last = self.book.record_of(case_id).last
        if last is None or self._start is None:
            return
        dialog = ReviewDialog(case_id, last, self._start.tester, monotonic, self.plan)
        dialog.reviewed.connect(partial(self._reviewed, case_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _reviewed(self, case_id: str, review: Review) -> None:
        tester = self._start.tester if self._start else ""
        self._replace(with_review(self.book.record_of(case_id), review, tester))

    @Slot(str, str)
    def _note_added(self, case_id: str, note: str) -> None:
        text = self._redaction.text(note)
        self._replace(with_note(self.book.record_of(case_id), text))

    @Slot()
    def _save(self) -> None:
        record = self.book.finished()
        if record is not None:
            self.evidence.choose_folder(record, self._redaction, self.hand.pictures)

    # What the run tells

    @Slot(object)
    def _opened(self, opened: Opened) -> None:
        if self._start is not None:
            self.book.begin(self._start, opened)
        self._name(opened.target)

    @Slot(object)
    def _target_read(self, target: Target) -> None:
        self.book.read_target(target)

    def _name(self, target: Target) -> None:
        start = self._start
        if start is None:
            return
        official = start.kind == "record"
        text = self.tr("Official run") if official else self.tr("Rehearsal, no official run")
        people = self.tr("tested by {tester}").format(tester=start.tester)
        if start.witness:
            witness = self.tr("witnessed by {witness}").format(witness=start.witness)
            people = f"{people}, {witness}"
        self.hand.environment = target.environment or target.connection
        banner = ""
        if target.practice:
            banner = self.tr("Practice pool: proves nothing about AWS")
        self.plan.set_run(f"{text}: {target.connection}, {people}", banner)

    @Slot(str)
    def _case_began(self, case_id: str) -> None:
        self._done += 1
        self.plan.set_running(case_id)
        self.plan.say(
            self.tr("Running {case}, {number} of {count}").format(
                case=case_id, number=self._done, count=self._count
            )
        )

    @Slot(str, object)
    def _steps_grew(self, case_id: str, steps: tuple[StepRecord, ...]) -> None:
        self.plan.set_steps(case_id, steps)

    @Slot(float)
    def _waiting(self, seconds: float) -> None:
        self.plan.say(
            self.tr("Waiting for the service's clock: {seconds} s").format(seconds=round(seconds))
        )

    @Slot(object)
    def _case_ended(self, record: CaseRecord) -> None:
        self.hand.cancel()
        self._replace(record)

    @Slot(str)
    def _ask_cost(self, question: str) -> None:
        texts = ConfirmTexts(self.tr("Go on?"), question, self.tr("Go on"), self.tr("Go on"))
        dialog = ConfirmDialog(texts, monotonic, self.plan)
        if self.run is not None:
            dialog.confirmed.connect(partial(self.run.agree, True))
            dialog.cancelled.connect(partial(self.run.agree, False))
            self.run.ended.connect(dialog.accept)
        dialog.confirmed.connect(dialog.accept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _reported(self, report: object) -> None:
        if self.run is not None:
            self.run.report(report)  # type: ignore[arg-type]

    @Slot(str)
    def _ended(self, reason: str) -> None:
        run, self.run = self.run, None
        self.hand.cancel()
        self.plan.set_running("")
        self.plan.set_busy(False)
        if run is not None:
            run.deleteLater()
        last = [it.last for it in self.book.cases if it.last is not None]
        if reason:
            text = self.tr("The plan could not be run. {reason}").format(reason=reason)
            self.plan.message.show_problem(Problem(text))
            self.plan.say("")
        elif any(it.status is Status.INTERRUPTED for it in last) or self._done < self._count:
            self.plan.say(self.tr("Stopped. What was not run yet can be run later."))
        else:
            self.plan.say(self.tr("Done. Save the evidence to keep it."))
        if not self.book.begun:
            self._start = None  # asked again at the next try

    def _replace(self, record: CaseRecord) -> None:
        self.book.set_case(record)
        self.plan.set_record(self.book.record_of(record.case.id))
