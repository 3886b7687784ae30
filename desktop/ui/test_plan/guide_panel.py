"""The step that waits for a person: what to do, what should be seen, and what was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.qa.environment import PersonAnswer
from desktop.ui.style import theme
from desktop.ui.test_plan.case_texts import case_text
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.copy_button import CopyButton
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.time_left import TimeLeft

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.qa.by_hand import PersonTask

LONGEST = 2_000
"""Characters of what was observed."""


class GuidePanel(Card):
    """Hidden without a task. Emits `answered` once for each."""

    answered = Signal(object)
    """A `PersonAnswer`."""
    picture_wanted = Signal()
    cleared = Signal()
    """Nothing is to be done any more."""

    def __init__(self, monotonic: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self.setAccessibleName(self.tr("Step for you"))
        self._step = Label("", "aside")
        self.instruction = Label("", "headline", wrap=True)
        self.expected = Label("", "muted", wrap=True)
        self.left = TimeLeft(monotonic)
        self.left.hide()
        self.copy = CopyButton(self.tr("Copy what to type"))
        self.observed = QLineEdit()
        self.observed.setMaxLength(LONGEST)
        self.observed.setAccessibleName(self.tr("What you saw"))
        self.observed.setPlaceholderText(self.tr("What you saw"))
        self.as_expected = self._button(self.tr("As expected"), "as expected")
        self.as_expected.set_primary(True)
        self.differs = self._button(self.tr("Differs"), "differs")
        self.unclear = self._button(self.tr("Can't tell"), "can't tell")
        self.done = self._button(self.tr("Done"), "as expected")
        self.done.set_primary(True)
        self.picture = Button(self.tr("Take a screenshot"))
        self.picture.setAccessibleName(self.tr("Take a screenshot"))
        self.picture.clicked.connect(self.picture_wanted)
        self.pictures = Label("", "aside", wrap=True)
        self._lay_out()
        self.hide()

    def show_task(self, task: PersonTask) -> None:
        """Ask for this step."""
        self._step.setText(
            self.tr("{case}, step {number} of {of}: for you").format(
                case=task.case_id, number=task.number, of=task.of
            )
        )
        self.instruction.setText(case_text(task.instruction))
        self.expected.setText(self.tr("Expected: {text}").format(text=case_text(task.expected)))
        compares = bool(task.expected)
        for each in (self.expected, self.observed, self.as_expected, self.differs, self.unclear):
            each.setVisible(compares)
        self.done.setVisible(not compares)
        self.observed.clear()
        self.copy.set_copied_text(task.copy)
        self.copy.setVisible(bool(task.copy))
        self.set_pictures(0)
        if task.wait_seconds:
            self.left.count_down(self._monotonic() + task.wait_seconds)
        else:
            self.left.show_text("")
        self.show()
        announce(self, self.instruction.text())

    def set_pictures(self, number: int) -> None:
        """How many were taken in this step."""
        taken = self.tr("1 screenshot") if number == 1 else self.tr("%n screenshots", "", number)
        self.pictures.setText(taken if number else "")
        self.pictures.setVisible(bool(number))

    def clear(self) -> None:
        """There is nothing to be done any more."""
        self.left.show_text("")
        self.observed.clear()
        if not self.isHidden():
            self.hide()
            self.cleared.emit()

    def _button(
        self, text: str, outcome: Literal["as expected", "differs", "can't tell"]
    ) -> Button:
        button = Button(text)
        button.setAccessibleName(text)
        button.setProperty("outcome", outcome)
        button.clicked.connect(self._answer)
        return button

    @Slot()
    def _answer(self) -> None:
        outcome = self.sender().property("outcome")
        observed = self.observed.text().strip()
        self.clear()
        self.answered.emit(PersonAnswer(outcome, observed))

    def _lay_out(self) -> None:
        side, edge = theme.px(16), theme.px(12)
        self.content.setContentsMargins(side, edge, side, edge)
        self.content.setSpacing(theme.px(6))
        for each in (self._step, self.instruction, self.expected, self.left, self.copy):
            self.content.addWidget(each)
        self.content.addWidget(self.observed)
        buttons = QWidget()
        row = FlowLayout(theme.px(8), theme.px(6))
        buttons.setLayout(row)
        for button in (self.as_expected, self.done, self.differs, self.unclear, self.picture):
            row.addWidget(button)
        self.content.addWidget(buttons)
        self.content.addWidget(self.pictures)
