"""The connection test beside the form: its steps as they come, with links to the keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.setup.connection_test.findings import Outcome
from desktop.ui.connection_editor.keys import labels
from desktop.ui.style import qt_values, theme
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.text.connection_test import outcome_word, result_text, step_name
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.fields import HEAD
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
    Outcome.NOT_NEEDED: "plain",
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
        set_variant(self._found, "plain")  # so that `outdate` finds one to change
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

    def outdate(self) -> None:
        """Look like something of the past; the links stay, as more may be left to change."""
        set_variant(self._pill, "pill-plain")
        for label in (self._name, self._found):
            set_variant(label, "muted")

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
    """Empty until a test begins. What it came to stays in sight; the steps below scroll."""

    __test__ = False  # pytest takes a class of this name for a test

    key_wanted = Signal(str)
    """A key whose field is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[Step, StepRow] = {}
        self._row: StepRow | None = None
        """What is to be in sight: the newest step, at the end the first that is wrong."""
        self._ended = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_row)
        self.summary = Label("", "muted", wrap=True)
        self.summary.setAccessibleName(self.tr("Result of the test"))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(12))
        self._lay_out()
        self._say(
            self.tr(
                "Tests step by step whether this connection works, and names the settings to "
                "change. Nobody is signed in, and no message is sent."
            )
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        edge = theme.px(4)
        column.setContentsMargins(edge, edge, 0, 0)
        column.setSpacing(theme.px(12))
        heading = Heading(self.tr("Connection test"), "strong")
        heading.setMinimumHeight(theme.px(HEAD))  # on one line with the first field's label
        column.addWidget(heading)
        column.addWidget(self.summary)
        around = QWidget()
        inner = QVBoxLayout(around)
        inner.setContentsMargins(0, 0, theme.px(14), edge)  # room for focus rings
        inner.addLayout(self._list)
        inner.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setProperty("focusPolicy", qt_values.NO_FOCUS)
        self._scroll.setProperty("horizontalScrollBarPolicy", qt_values.SCROLL_BAR_ALWAYS_OFF)
        self._scroll.setWidget(around)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._soon.start)
        column.addWidget(self._scroll, 1)

    def clear(self) -> None:
        """A new test begins."""
        clear_layout(self._list)
        self.rows = {}
        self._row = None
        self._ended = False
        self._say(self.tr("Testing…"))

    def begin_step(self, step: Step) -> None:
        """This step is under way."""
        if step not in self.rows:
            row = self.rows[step] = StepRow(step)
            row.key_wanted.connect(self.key_wanted)
            self._list.addWidget(row)
        self._bring_into_sight(self.rows[step])

    def show_result(self, result: StepResult) -> None:
        """A step is over; its row is added if need be."""
        self.begin_step(result.step)
        self.rows[result.step].show_result(result)

    def finish(self, *, stopped: bool) -> None:
        """The test is over."""
        self._ended = True
        by_outcome: dict[Outcome, StepRow] = {}
        """The first of each."""
        to_change: dict[str, None] = {}
        for row in self.rows.values():
            if row.result is not None:
                by_outcome.setdefault(row.result.outcome, row)
                if row.is_wrong:
                    to_change |= dict.fromkeys(row.result.keys[:1])
        failed, look = by_outcome.get(Outcome.FAILED), by_outcome.get(Outcome.WARNING)
        names = ", ".join(labels().get(key, key) for key in to_change)
        if stopped:
            text = self.tr("The test was stopped.")
        elif names:
            text = self.tr("Something is wrong. Change this, then test again: %1")
            text = text.replace("%1", names)
        elif failed is not None:
            text = self.tr("Something is wrong, as told below.")
        elif look is not None:
            text = self.tr("It works. Something is worth a look.")
        else:
            text = self.tr("It works.")
        self._say(text)
        announce(self.summary, text)
        first = failed or look
        if first is not None:
            self._bring_into_sight(first)

    def outdate(self) -> None:
        """Something was changed since the test."""
        if self.rows:
            self._say(self.tr("The settings were changed since this test."))
        for row in self.rows.values():
            row.outdate()

    def _bring_into_sight(self, row: StepRow) -> None:
        self._row = row
        self._soon.start()

    @Slot()
    def _show_row(self) -> None:
        """Called again whenever the rows have been laid out anew."""
        if self._row is not None:
            if self._ended:  # with as much of what follows as fits
                self._scroll.verticalScrollBar().setValue(self._row.y())
            self._scroll.ensureWidgetVisible(self._row, 0, theme.px(8))

    def _say(self, text: str) -> None:
        self.summary.setText(text)
        self.summary.setAccessibleDescription(text)
