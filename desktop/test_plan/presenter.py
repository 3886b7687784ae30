"""Connects the test plan's window with the plan and the thread that runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.qa.plan import all_cases
from desktop.system.monotonic import monotonic
from desktop.test_plan.evidence import Evidence
from desktop.test_plan.files import PlanFiles
from desktop.test_plan.hand import Hand
from desktop.test_plan.record import RunBook
from desktop.test_plan.remarks import Remarks
from desktop.test_plan.saving import ToSave
from desktop.test_plan.starts import Starts
from desktop.test_plan.targets import targets
from desktop.test_plan.unsaved import Unsaved
from desktop.ui.test_plan.window import TestPlanWindow
from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.qa.case import Case
    from desktop.qa.known_deviations import KnownDeviation
    from desktop.qa.model.record import CaseRecord, RunRecord
    from desktop.test_plan.targets import PlanTarget
    from desktop.test_plan.unsaved import GoOn
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
        self._presenter = presenter
        self._cases = {it.info.id: it for it in (all_cases() if cases is None else cases)}
        self.plan = TestPlanWindow(monotonic)
        self.plan.owner = window
        self.book = RunBook(tuple(self._cases.values()))
        self._targets: list[PlanTarget] = []
        self._after_end: GoOn | None = None
        self._after_saving: GoOn | None = None
        self.hand = Hand(self.plan, window, self)
        self.evidence = Evidence(self.plan, self)
        self.files = PlanFiles(self.plan, tuple(self._cases.values()), self)
        self.unsaved = Unsaved(self.plan, self.evidence, self)
        self.starts = Starts(self.plan, self.book, self.hand, self)
        self._remarks = Remarks(self.plan, self.book, self)
        self._remarks.redaction = self.starts.redaction
        window.destroyed.connect(self.plan.deleteLater)
        window.closing.connect(self.plan.close)
        self._connect()
        if presenter is not None:
            presenter.sign_in.choice.changed.connect(self._find_targets)
        self._find_targets()
        self._show_book()

    def open(self) -> None:
        """Show the window in front."""
        self._find_targets()
        self.plan.show()
        self.plan.raise_()
        self.plan.activateWindow()

    def keeps_from_leaving(self, leave: GoOn) -> bool:
        """Whether there are results that would be lost. It is asked then, and may `leave` later."""
        if not self.book.unsaved:
            return False
        self.open()
        text = self.tr(
            "The results of the test plan stand in no evidence yet. They are gone when Cognito "
            "Desk ends."
        )
        self.unsaved.ask(text, leave)
        return True

    def stop(self) -> None:
        """The program ends: end what is under way, without waiting long."""
        self.starts.quit()
        self.evidence.quit()

    def set_targets(self, found: Sequence[PlanTarget]) -> None:
        """What can be run on, the best first."""
        self._targets = list(found)
        self.plan.set_targets([it.name for it in found])

    # What is wanted

    @Slot()
    def _find_targets(self) -> None:
        """While a run has results it stays where it was begun."""
        if self.starts.belongs_to_run:
            return
        connection = self._presenter.sign_in.connection if self._presenter else None
        self.set_targets(targets(connection.profile if connection else None))

    @Slot(object)
    def _run_wanted(self, ids: Sequence[str]) -> None:
        self._begin(ids)

    @Slot()
    def _rest_wanted(self) -> None:
        self._begin(self.book.left)

    @Slot(str)
    def _by_hand_wanted(self, case_id: str) -> None:
        if self._target.by_hand is None:
            text = self.tr(
                "By hand a case is done in the windows of this program. Choose a connection in "
                "Run on; without one, open a connection or start the practice pool."
            )
            self.plan.message.show_problem(Problem(text, kind="info"))
            return
        self._begin([case_id], guided=True)

    @property
    def _target(self) -> PlanTarget:
        return self._targets[self.plan.bar.target.currentIndex()]

    def _begin(self, ids: Sequence[str], *, guided: bool = False) -> None:
        self.starts.begin([self._cases[it] for it in ids], self._target, guided=guided)

    @Slot()
    def _new_run(self) -> None:
        self._unless_unsaved(self._forget_run)

    @Slot()
    def _resume_wanted(self) -> None:
        self._unless_unsaved(self.files.choose_run)

    def _unless_unsaved(self, then: GoOn) -> None:
        self._after_saving = None
        if self.evidence.busy:
            self._after_saving = then
        elif self.book.unsaved:
            text = self.tr("The results of this run stand in no evidence yet. They are gone then.")
            self.unsaved.ask(text, then)
        else:
            then()

    @Slot()
    def _forget_run(self) -> None:
        self.starts.forget()
        self._remarks.redaction = self.starts.redaction
        self.book.clear()
        self.hand.clear()
        self.plan.say("")
        self._show_book()
        self._find_targets()

    @Slot(object)
    def _resume(self, found: tuple[RunRecord, Mapping[str, bytes]]) -> None:
        record, pictures = found
        self._forget_run()
        self.starts.resume(record)
        self.book.resume(record)
        self.hand.pictures = dict(pictures)
        self._show_book()
        text = self.tr("Go on where {target} is chosen in Run on.")
        self.plan.say(text.format(target=record.target.connection))

    @Slot(object)
    def _know(self, known: tuple[KnownDeviation, ...]) -> None:
        self.book.set_known(known)
        self._show_book()
        number = len(known)
        one = self.tr("1 known deviation is loaded.")
        self.plan.say(
            one if number == 1 else self.tr("%n known deviations are loaded.", "", number)
        )

    @Slot()
    def _save(self) -> None:
        if self.starts.run is not None:  # left while it goes on: it is stopped first
            self._after_end = self._save
            self.starts.stop()
            return
        record = self.book.finished()
        if record is not None:
            content = ToSave(record, self.starts.redaction, self.hand.pictures, self.book.known)
            self.evidence.choose_folder(content)

    @Slot(object)
    def _replace(self, record: CaseRecord) -> None:
        self.book.set_case(record)
        self.plan.set_record(self.book.record_of(record.case.id))

    def _show_book(self) -> None:
        self._show_deviations()
        self.plan.set_records(self.book.cases)

    def _show_deviations(self) -> None:
        self.plan.set_stale_deviations(self.book.stale_deviations())

    @Slot()
    def _ended(self) -> None:
        self._show_deviations()
        then, self._after_end = self._after_end, None
        if then is not None:
            then()

    def _connect(self) -> None:
        self.starts.recorded.connect(self._replace)
        self.starts.ended.connect(self._ended)
        self.files.run_read.connect(self._resume)
        self.files.deviations_read.connect(self._know)
        self._remarks.changed.connect(self._replace)
        self.evidence.saved.connect(self._saved)
        self.evidence.not_saved.connect(self._not_saved)
        self.unsaved.save_wanted.connect(self._save)
        self.plan.run_wanted.connect(self._run_wanted)
        self.plan.by_hand_wanted.connect(self._by_hand_wanted)
        bar = self.plan.bar
        bar.rest_wanted.connect(self._rest_wanted)
        bar.stop_wanted.connect(self.starts.stop)
        bar.new_run_wanted.connect(self._new_run)
        bar.save_wanted.connect(self._save)
        bar.resume_wanted.connect(self._resume_wanted)
        bar.deviations_wanted.connect(self.files.choose_deviations)

    @Slot(object)
    def _saved(self, record: RunRecord) -> None:
        self.book.mark_saved(record.cases)
        then, self._after_saving = self._after_saving, None
        if then is not None:
            self._unless_unsaved(then)  # a note may have come meanwhile

    @Slot()
    def _not_saved(self) -> None:
        self._after_saving = None
