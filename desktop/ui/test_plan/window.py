"""The test plan: its cases on the left, the chosen one on the right.

It does no I/O and runs nothing: the presenter sets what there is, and hears what is wanted.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.qa.by_hand import can_be_done_by_hand
from desktop.qa.model.case import Group, Run
from desktop.ui.style import theme
from desktop.ui.test_plan.case_list import CaseList
from desktop.ui.test_plan.case_view import CaseView
from desktop.ui.test_plan.run_bar import RunBar
from desktop.ui.test_plan.words import Counts, group_name
from desktop.ui.widgets.labels import Banner, Label
from desktop.ui.widgets.lost_focus import KeepsFocus
from desktop.ui.widgets.message import MessageArea
from desktop.ui.widgets.opens_over import OpensOver
from desktop.ui.widgets.scroller import Scroller
from desktop.ui.widgets.tab_order import place_after
from desktop.ui.widgets.window_geometry import start_at

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QCloseEvent

    from desktop.qa.by_hand import PersonTask
    from desktop.qa.model.record import CaseRecord, StepRecord

USUAL = (1240, 760)
SMALLEST = (860, 520)
"""Pixels at 100 %."""
REFRESH_MS = 80
"""Between two refreshes while a case runs: some send a hundred requests a second."""


class TestPlanWindow(KeepsFocus, OpensOver, QWidget):
    """A window of its own."""

    __test__ = False  # pytest takes a class of this name for a test

    run_wanted = Signal(object)
    """Ids of the cases to run, in the plan's order."""
    by_hand_wanted = Signal(str)
    review_wanted = Signal(str)
    note_added = Signal(str, str)
    """Case and note."""
    closing = Signal()

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Test plan"))
        self._running = ""
        self._steps: tuple[StepRecord, ...] = ()
        self._busy = False
        self._stale: Mapping[str, str] = {}
        self.banner = Banner()
        self.message = MessageArea()
        self.bar = RunBar()
        self.kind = Label("", "aside", wrap=True)
        self.status = Label("", "aside", wrap=True)
        self.status.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.status.setAccessibleName(self.tr("Status"))
        self.cases = CaseList()
        self.view = CaseView(monotonic)
        self.nothing = Label("", "muted", wrap=True)
        self._soon = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._soon.timeout.connect(self._show_current)
        self._lay_out()
        self._connect()
        self.setMinimumSize(QSize(theme.px(SMALLEST[0]), theme.px(SMALLEST[1])))
        start_at(self, *USUAL)
        self._update()

    # What the presenter sets

    def set_records(self, records: Sequence[CaseRecord]) -> None:
        """Set the whole plan; the first case is chosen if none was."""
        chosen = self.cases.current
        self.cases.model.set_records(records)
        if chosen is not None and not isinstance(chosen, Group):
            self.cases.choose(chosen.case.id)
        elif records:
            self.cases.choose(records[0].case.id)
        self._show_current()

    def set_record(self, record: CaseRecord) -> None:
        """Replace what is known of one case."""
        self.cases.model.set_record(record)
        self._show_current()

    def set_targets(self, names: Sequence[str], chosen: int = 0) -> None:
        """What can be run on."""
        self.bar.set_targets(names, chosen)
        self._update()

    def set_stale_deviations(self, found: Mapping[str, str]) -> None:
        """Known deviations that no longer happen, or are overdue: why, by case."""
        self._stale = found
        self._show_current()

    def set_running(self, case_id: str) -> None:
        """The case that is run now, which is chosen if the one before it was; empty for none."""
        current, before = self.cases.current, self._running
        followed = not isinstance(current, Group) and current is not None
        followed = followed and (not before or current.case.id == before)  # type: ignore[union-attr]
        self._running, self._steps = case_id, ()
        self.cases.model.set_running(case_id)
        if case_id and followed:
            self.cases.choose(case_id)
        self._show_current()

    def set_steps(self, case_id: str, steps: tuple[StepRecord, ...]) -> None:
        """How far the case under way is."""
        if case_id == self._running:
            self._steps = steps
            if not self._soon.isActive():
                self._soon.start()

    def set_busy(self, on: bool) -> None:  # noqa: FBT001 - a setter in Qt's manner
        """Whether a run is under way."""
        self._busy = on
        self._update()

    def set_run(self, kind: str, banner: str) -> None:
        """Name the run that results belong to, and what its evidence is worth."""
        self.kind.setText(kind)
        self.kind.setVisible(bool(kind))
        self.banner.set_text(banner)

    def say(self, text: str) -> None:
        """Something in passing, in the line at the foot."""
        self.status.setText(text)

    def show_task(self, task: PersonTask) -> None:
        """Ask the person for a step."""
        self.cases.choose(task.case_id)
        self.view.show_task(task)

    @property
    def busy(self) -> bool:
        """Whether a run is under way."""
        return self._busy

    # Overrides

    def resting_place(self) -> QWidget:
        return self.cases.table

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    # Slots

    @Slot()
    def _show_current(self) -> None:
        self._soon.stop()
        current = self.cases.current
        of_case = current is not None and not isinstance(current, Group)
        self._scroller.setVisible(of_case)
        self.nothing.setVisible(not of_case)
        if isinstance(current, Group):
            count = sum(it.case.group is current for it in self.cases.model.records)
            text = self.tr("{group}: {cases}. Choose one of them, or run the group.")
            self.nothing.setText(
                text.format(group=group_name(current), cases=Counts().cases(count))
            )
        elif current is None:
            self.nothing.setText(self.tr("Choose a case in the list."))
        else:
            live = self._steps if current.case.id == self._running else None
            self.view.show_deviation(current.known_deviation, self._stale.get(current.case.id, ""))
            self.view.show_record(current, live)
        self._update()

    @Slot()
    def _update(self) -> None:
        current = self.cases.current
        records = self.cases.model.records
        self.bar.set_state(
            busy=self._busy,
            chosen=current is not None,
            begun=any(it.attempts for it in records),
            left=any(not it.attempts and it.case.runs != {Run.HAND} for it in records),
        )
        ready = not self._busy and self.bar.target.count() > 0
        if current is not None and not isinstance(current, Group):
            info = current.case
            self.view.run.setEnabled(ready and info.runs != {Run.HAND})
            self.view.by_hand.setEnabled(ready and can_be_done_by_hand(info.id))

    @Slot()
    def _place_message(self) -> None:
        """Its details are made when first needed."""
        place_after(self.bar.deviations, self.message)

    @Slot()
    def _run_all(self) -> None:
        records = self.cases.model.records
        self.run_wanted.emit([it.case.id for it in records if it.case.runs != {Run.HAND}])

    @Slot()
    def _run_group(self) -> None:
        current = self.cases.current
        if current is None:
            return
        group = current if isinstance(current, Group) else current.case.group
        records = [it for it in self.cases.model.records if it.case.group is group]
        self.run_wanted.emit([it.case.id for it in records if it.case.runs != {Run.HAND}])

    @Slot()
    def _run_chosen(self) -> None:
        self._with_case(lambda case_id: self.run_wanted.emit([case_id]))

    @Slot()
    def _by_hand(self) -> None:
        self._with_case(self.by_hand_wanted.emit)

    @Slot()
    def _review(self) -> None:
        self._with_case(self.review_wanted.emit)

    @Slot(str)
    def _add_note(self, text: str) -> None:
        self._with_case(lambda case_id: self.note_added.emit(case_id, text))

    def _with_case(self, act: Callable[[str], object]) -> None:
        current = self.cases.current
        if current is not None and not isinstance(current, Group):
            act(current.case.id)

    def _connect(self) -> None:
        self.message.changed.connect(self._place_message)
        self.cases.chosen.connect(self._show_current)
        self.bar.all_wanted.connect(self._run_all)
        self.bar.group_wanted.connect(self._run_group)
        self.view.run_wanted.connect(self._run_chosen)
        self.view.by_hand_wanted.connect(self._by_hand)
        self.view.notes.review_wanted.connect(self._review)
        self.view.notes.note_added.connect(self._add_note)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.banner)
        column = QVBoxLayout()
        whole.addLayout(column, 1)
        side = theme.px(20)
        column.setContentsMargins(side, theme.px(14), side, theme.px(12))
        column.setSpacing(theme.px(10))
        column.addWidget(self.bar)
        column.addWidget(self.message)
        column.addWidget(self.kind)
        self.kind.hide()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(theme.px(20))
        split.addWidget(self.cases)
        right = QWidget()
        inner = QVBoxLayout(right)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.nothing)
        self._scroller = Scroller(self.view)
        inner.addWidget(self._scroller, 1)
        inner.addStretch()
        split.addWidget(right)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setSizes([theme.px(500), theme.px(660)])
        column.addWidget(split, 1)
        column.addWidget(self.status)
