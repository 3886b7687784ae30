"""The right side: one case, its attempts, and the step that waits for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.style import theme
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.test_plan.case_texts import case_text
from desktop.ui.test_plan.exchanges_page import ExchangesPage
from desktop.ui.test_plan.facts_page import FactsPage
from desktop.ui.test_plan.guide_panel import GuidePanel
from desktop.ui.test_plan.notes_page import NotesPage
from desktop.ui.test_plan.steps_page import StepsPage
from desktop.ui.test_plan.words import RUNNING, verdict_word
from desktop.ui.text.moments import local_second
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, Pill
from desktop.ui.widgets.tab_bar import TabBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.qa.by_hand import PersonTask
    from desktop.qa.model.record import Attempt, CaseRecord, StepRecord


ATTEMPT_CHARACTERS = 20
"""What the list of attempts has room for."""


class CaseView(QWidget):
    """Shows one attempt at a time: the last one, the one under way, or an earlier one."""

    run_wanted = Signal()
    by_hand_wanted = Signal()

    def __init__(self, monotonic: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: CaseRecord | None = None
        self._running: tuple[StepRecord, ...] | None = None
        self.title = Label("", "headline", wrap=True)
        self.pill = Pill()
        self.reason = Label("", wrap=True)
        self.deviation = Label("", "aside", wrap=True)
        self.attempts = ComboBox()
        self.attempts.setAccessibleName(self.tr("Attempt"))
        self.attempts.setMinimumContentsLength(ATTEMPT_CHARACTERS)
        self.attempts.currentIndexChanged.connect(self._show_attempt)
        self.run = Button(self.tr("Run this case"))
        self.run.clicked.connect(self.run_wanted)
        self.by_hand = Button(self.tr("By hand"))
        self.by_hand.setAccessibleName(self.tr("By hand"))
        self.by_hand.clicked.connect(self.by_hand_wanted)
        self.guide = GuidePanel(monotonic)
        self.guide.cleared.connect(self._guide_cleared)
        self.steps, self.exchanges = StepsPage(), ExchangesPage()
        self.facts, self.notes = FactsPage(), NotesPage()
        self.tabs = TabBar()
        self.tabs.setAccessibleName(self.tr("Views"))
        self.pages = QStackedWidget()
        self._lay_out()

    def show_record(self, record: CaseRecord, steps: tuple[StepRecord, ...] | None) -> None:
        """Show the case; `steps`: of the attempt under way, None where it isn't run now."""
        other = self._record is None or self._record.case.id != record.case.id
        count = len(record.attempts)
        new = other or self._record is None or len(self._record.attempts) != count
        begun = steps is not None and self._running is None
        self._record, self._running = record, steps
        if new or begun or self.attempts.count() != count + (steps is not None):
            self._list_attempts()
        for place, each in enumerate(record.attempts):  # a review may change the verdict
            self.attempts.setItemText(place, self._attempt_text(each))
        info = record.case
        self.title.setText(f"{info.id} {case_text(info.title)}")
        self.run.setText(self.tr("Run again") if count else self.tr("Run this case"))
        self.run.setAccessibleName(self.run.text())
        self._show_attempt()

    def show_deviation(self, known: str, stale: str) -> None:
        """`known`: why the case is known to deviate; `stale`: what is wrong with that."""
        lines = [self.tr("Known deviation: {text}").format(text=known)] if known else []
        self.deviation.setText("\n".join([*lines, *([stale] if stale else [])]))
        set_variant(self.deviation, "bad" if stale else "aside")
        self.deviation.setVisible(bool(lines))

    def show_task(self, task: PersonTask) -> None:
        """Ask the person for a step; the rest makes room for it."""
        self.tabs.setCurrentIndex(0)
        self._make_room(on=True)
        self.guide.show_task(task)

    @Slot()
    def _guide_cleared(self) -> None:
        self._make_room(on=False)

    def _make_room(self, *, on: bool) -> None:
        for each in (self._buttons, self.tabs, self.steps.below):
            each.setVisible(not on)
        fixed = QSizePolicy.Policy.Ignored if on else QSizePolicy.Policy.Preferred
        self.pages.setSizePolicy(QSizePolicy.Policy.Preferred, fixed)
        self.reason.setVisible(not on and bool(self.reason.text()))

    @Slot()
    def _show_attempt(self) -> None:
        record, place = self._record, self.attempts.currentIndex()
        if record is None:
            return
        live = self._running is not None and place == len(record.attempts)
        attempt = None
        if not live and 0 <= place < len(record.attempts):
            attempt = record.attempts[place]
        done: Sequence[StepRecord] = self._running or () if live else ()
        if attempt is not None:
            done = attempt.steps
        info = record.case
        self.steps.set_steps(info.steps, done, info.expected, running=live)
        self.exchanges.set_steps(done)
        self.facts.set_case(info, attempt)
        last = attempt is not None and attempt is record.last and self._running is None
        self.notes.set_attempt(attempt, last=last)
        word = RUNNING if live else verdict_word(attempt.verdict if attempt else None)
        self.pill.set(word.with_sign, word.tone)
        self.reason.setText(attempt.reason if attempt else "")
        self.reason.setVisible(bool(self.reason.text()) and self.guide.isHidden())

    def _list_attempts(self) -> None:
        """The newest is chosen."""
        if self._record is None:
            return
        before = self.attempts.blockSignals(True)
        self.attempts.clear()
        for each in self._record.attempts:
            self.attempts.addItem(self._attempt_text(each))
        if self._running is not None:
            number = len(self._record.attempts) + 1
            self.attempts.addItem(self.tr("Attempt {number}, running").format(number=number))
        self.attempts.setCurrentIndex(self.attempts.count() - 1)
        self.attempts.setVisible(self.attempts.count() > 0)
        self.attempts.blockSignals(before)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        column.addLayout(head)
        head.setSpacing(theme.px(12))
        head.addWidget(self.title, 1)
        head.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.reason)
        column.addWidget(self.deviation)
        self._buttons = QWidget()
        row = FlowLayout(theme.px(8), theme.px(8), last_apart=True)
        self._buttons.setLayout(row)
        column.addWidget(self._buttons)
        for each in (self.run, self.by_hand, self.attempts):
            row.addWidget(each)
        column.addWidget(self.guide)
        column.addWidget(self.tabs)
        column.addWidget(self.pages, 1)
        for title, page in (
            (self.tr("Steps"), self.steps),
            (self.tr("Requests"), self.exchanges),
            (self.tr("Case"), self.facts),
            (self.tr("Notes"), self.notes),
        ):
            self.tabs.add(title)
            self.pages.addWidget(page)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)

    def _attempt_text(self, attempt: Attempt) -> str:
        at = ""
        if attempt.started is not None:
            epoch = attempt.started.timestamp()
            at = local_second(epoch, epoch)
        text = self.tr("{number}: {verdict}, {at}")
        verdict = verdict_word(attempt.verdict).text
        return text.format(number=attempt.number, at=at, verdict=verdict)
