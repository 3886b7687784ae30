"""The page of a case's steps: what is done, and expected beside observed as checks come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.table.view import TableView
from desktop.ui.test_plan.case_texts import case_text
from desktop.ui.test_plan.checks_table import ChecksModel
from desktop.ui.test_plan.text_box import TextBox
from desktop.ui.test_plan.words import actor_name
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.layouts import clear_layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.qa.model.case import Actor
    from desktop.qa.model.record import StepRecord

WEIGHTS = (10, 24, 33, 33)


class StepsPage(QWidget):
    """Steps with their marks above, checks below, the chosen check in full at the foot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.expected = Label("", "muted", wrap=True)
        self.nothing = Label(
            self.tr("Nothing was compared yet. Run the case, or do it by hand."), "muted", wrap=True
        )
        self._column = QVBoxLayout()
        self._labels: list[Label] = []
        self._shown: tuple[str, ...] = ()
        self.model = ChecksModel(self)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Expected and observed"))
        self.table.set_weights(WEIGHTS)
        self.table.current_row_changed.connect(self._show_check)
        self.box = TextBox(self.tr("Check in full"), 3)
        self.box.setMaximumHeight(2 * self.box.minimumHeight())
        self.box.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(self._column)
        self._column.setSpacing(theme.px(4))
        column.addWidget(self.expected)
        column.addWidget(self.nothing)
        self.below = QWidget()
        """The checks; hidden while a person needs the room."""
        checks = QVBoxLayout(self.below)
        checks.setContentsMargins(0, 0, 0, 0)
        checks.setSpacing(theme.px(8))
        checks.addWidget(self.table, 1)
        checks.addWidget(self.box)
        column.addWidget(self.below, 1)
        column.addStretch()

    def set_steps(
        self,
        planned: Sequence[tuple[Actor, str]],
        done: Sequence[StepRecord],
        expected: str,
        *,
        running: bool,
    ) -> None:
        """`planned`: of the case; `done`: as they were, the last one under way if `running`."""
        taken = [(step.actor, step.text) for step in done]
        by_hand = bool(done) and taken != list(planned[: len(taken)])
        listed = taken if by_hand else list(planned)
        signs = [_sign(n, done, running=running) for n in range(len(listed))]
        self._show(listed, signs)
        # By hand each step says what is to be seen: that is not what the service replies.
        self.expected.setHidden(by_hand)
        self.expected.setText(self.tr("Expected: {text}").format(text=case_text(expected)))
        changed = self.model.set_steps(done, growing=running)
        self.nothing.setVisible(self.model.row_count() == 0 and not running)
        self.table.setVisible(self.nothing.isHidden())
        if self.model.row_count() == 0:
            self.box.hide()
        elif running:
            self.table.scrollToBottom()
        elif changed or self.table.current_row() < 0:
            self.table.selectRow(self.model.first_not_held())

    def _show(self, listed: Sequence[tuple[Actor, str]], signs: Sequence[tuple[str, str]]) -> None:
        texts = tuple(
            f"{n}. {actor_name(actor)}: {case_text(text)}"
            for n, (actor, text) in enumerate(listed, 1)
        )
        if texts != self._shown:
            clear_layout(self._column)
            self._labels = [Label(wrap=True) for _ in texts]
            for label in self._labels:
                self._column.addWidget(label)
            self._shown = texts
        for label, text, (sign, variant) in zip(self._labels, texts, signs, strict=True):
            line = f"{sign} {text}"
            if label.text() != line:
                label.setText(line)
            if label.property("variant") != variant:
                set_variant(label, variant)

    @Slot(int)
    def _show_check(self, row: int) -> None:
        check = self.model.check(row)
        self.box.setVisible(check is not None)
        if check is not None:
            text = self.tr("{name}\nExpected: {expected}\nObserved: {observed}")
            self.box.show_text(
                text.format(name=check.name, expected=check.expected, observed=check.observed)
            )


def _sign(place: int, done: Sequence[StepRecord], *, running: bool) -> tuple[str, str]:
    """A step's sign, and the variant of its label."""
    if place >= len(done):
        return "·", "muted"
    if running and place == len(done) - 1:
        return "▸", "strong"
    if all(check.holds for check in done[place].checks):
        return "✓", "good"
    return "✕", "bad"
