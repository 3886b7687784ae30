"""The connection test beside the form: its steps as they come, with links to the keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.setup.connection_test.findings import Outcome
from desktop.ui.connection_editor.keys import labels
from desktop.ui.style import theme
from desktop.ui.text.connection_test import outcome_word, result_text, step_name
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.heading import Heading
from desktop.ui.widgets.labels import Label, Pill
from desktop.ui.widgets.layouts import clear_layout

if TYPE_CHECKING:
    from desktop.setup.connection_test.results import Step, StepResult
    from desktop.ui.widgets.labels import PillVariant

_VARIANTS: dict[Outcome, PillVariant] = {
    Outcome.PASSED: "good",
    Outcome.WARNING: "warning",
    Outcome.FAILED: "bad",
    Outcome.NOT_CHECKED: "plain",
}
WORTH_TELLING = 0.005
"""Seconds from which on the time of a step is shown."""


class StepRow(QWidget):
    """One step: its name, how it ended, what was found, and the keys to change."""

    key_wanted = Signal(str)

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step = step
        self.result: StepResult | None = None
        self._name = Label(step_name(step), "strong", wrap=True)
        self._pill = Pill("…", "plain")
        self._time = Label("", "aside")
        self._found = Label("", wrap=True)
        self._links = QHBoxLayout()
        self._links.setSpacing(theme.px(14))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(2))
        head = QHBoxLayout()
        self._column.addLayout(head)
        head.setSpacing(theme.px(10))
        head.addWidget(self._name, 1)
        head.addWidget(self._time)
        head.addWidget(self._pill)
        self._column.addWidget(self._found)
        self._column.addLayout(self._links)
        self._found.hide()

    @property
    def is_wrong(self) -> bool:
        """Whether this step failed."""
        return self.result is not None and self.result.outcome is Outcome.FAILED

    def show_result(self, result: StepResult) -> None:
        """The step is over."""
        self.result = result
        self._pill.set(outcome_word(result.outcome), _VARIANTS[result.outcome])
        self._found.setText(result_text(result))
        self._found.show()
        if result.seconds >= WORTH_TELLING:
            seconds = self.locale().toString(result.seconds, "f", 2)
            self._time.setText(self.tr("%1 s").replace("%1", seconds))
        names = labels()
        for key in result.keys:
            link = LinkButton(self.tr("Change: %1").replace("%1", names.get(key, key)))
            link.clicked.connect(partial(self.key_wanted.emit, key))
            self._links.addWidget(link)
        if result.keys:
            self._links.addStretch()


class TestPanel(QWidget):
    """Empty until a test begins."""

    __test__ = False  # pytest takes a class of this name for a test

    key_wanted = Signal(str)
    """A key whose field is wanted."""
    to_be_seen = Signal(object)
    """What is to be brought into sight: the newest row, at the end the first that is wrong, or the
    summary without any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[Step, StepRow] = {}
        self.summary = Label("", "muted", wrap=True)
        self.summary.setAccessibleName(self.tr("Result of the test"))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(Heading(self.tr("Connection test"), "strong"))
        column.addWidget(self.summary)
        column.addLayout(self._list)
        column.addStretch()
        self._say(
            self.tr(
                "Tests step by step whether this connection works, and names the settings to "
                "change. Nobody is signed in, and no message is sent."
            )
        )

    def clear(self) -> None:
        """A new test begins."""
        clear_layout(self._list)
        self.rows = {}
        self._say(self.tr("Testing…"))

    def begin_step(self, step: Step) -> None:
        """This step is under way."""
        if step not in self.rows:
            row = self.rows[step] = StepRow(step)
            row.key_wanted.connect(self.key_wanted)
            self._list.addWidget(row)
        self.to_be_seen.emit(self.rows[step])

    def show_result(self, result: StepResult) -> None:
        """A step is over; its row is added if need be."""
        self.begin_step(result.step)
        self.rows[result.step].show_result(result)

    def finish(self, *, stopped: bool) -> None:
        """The test is over."""
        outcomes = [row.result.outcome for row in self.rows.values() if row.result is not None]
        if stopped:
            text = self.tr("The test was stopped.")
        elif Outcome.FAILED in outcomes:
            text = self.tr("Something is wrong. Change what is named below, then test again.")
        elif Outcome.WARNING in outcomes:
            text = self.tr("It works. Something is worth a look.")
        else:
            text = self.tr("It works.")
        self._say(text)
        announce(self.summary, text)
        wrong = (it for it in self.rows.values() if it.is_wrong)
        self.to_be_seen.emit(next(wrong, self.summary))

    def outdate(self) -> None:
        """Something was changed since the test."""
        if self.rows:
            self._say(self.tr("The settings were changed since this test."))

    def _say(self, text: str) -> None:
        self.summary.setText(text)
        self.summary.setAccessibleDescription(text)
