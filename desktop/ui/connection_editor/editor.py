"""The editor of one connection: its settings, and beside them the test of what they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.connection_editor.form import ConnectionForm
from desktop.ui.connection_editor.test_panel import TestPanel
from desktop.ui.style import qt_values, theme
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from desktop.ui.widgets.form_scroller import FormScroller
from desktop.ui.widgets.heading import Heading
from desktop.ui.widgets.lost_focus import KeepsFocus
from desktop.ui.widgets.message import MessageArea
from desktop.ui.widgets.opens_over import OpensOver
from desktop.ui.widgets.tab_order import follow_layout
from desktop.ui.widgets.window_geometry import start_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QShowEvent

    from desktop.config.profile_text import Value

USUAL = (940, 620)
"""Pixels at 100 %."""


class ConnectionEditor(KeepsFocus, OpensOver, QDialog):
    """Emits what is wanted; whoever opened it writes and tests."""

    save_wanted = Signal(object)
    """All keys with their values, None for those that needn't be in the file; all can be used."""
    test_wanted = Signal(object)
    """The same, to be tested."""
    stop_wanted = Signal()
    """End the test that is under way."""

    def __init__(
        self,
        title: str,
        values: Mapping[str, object],
        locked: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`values`: what is in the file. `locked`: keys that can't be changed, each with why."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.testing = False
        self._row: QWidget | None = None
        """The row of the test that is to be in sight."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_row)
        self.form = ConnectionForm()
        self.form.set_values(values)
        self.form.lock(locked or {})
        self.form.changed.connect(self._changed)
        self.panel = TestPanel()
        self.panel.key_wanted.connect(self.form.show_key)
        self.panel.to_be_seen.connect(self._bring_into_sight)
        self.message = MessageArea()
        self.test = Button(self.tr("&Test connection"))
        self.test.setAccessibleName(self.tr("Test connection"))
        self.test.clicked.connect(self._test_or_stop)
        self.save = PrimaryButton(self.tr("Save"))
        self.save.setAccessibleName(self.tr("Save"))
        self.save.clicked.connect(self.submit)
        self.cancel = LinkButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self._lay_out(title)
        self.save.setDefault(True)
        start_at(self, *USUAL)

    def show_problem(self, problem: Problem) -> None:
        """Say why it could not be saved."""
        self.message.show_problem(problem)

    def end_test(self, *, stopped: bool = False) -> None:
        """The test is over."""
        self.testing = False
        self.test.setText(self.tr("&Test connection"))
        self.test.setAccessibleName(self.tr("Test connection"))
        self.panel.finish(stopped=stopped)
        follow_layout(self._column)

    @Slot()
    def submit(self) -> None:
        """Have it saved, or say what is wrong."""
        if self._check():
            self.save_wanted.emit(self._values())

    def reject(self) -> None:
        self.stop_wanted.emit()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        follow_layout(self._column)
        super().showEvent(event)
        if not event.spontaneous():
            self.form.show_key(self.form.first_problem_shown() or "name")

    @Slot()
    def _test_or_stop(self) -> None:
        if self.testing:
            self.stop_wanted.emit()
        elif self._check():
            self.testing = True
            self.test.setText(self.tr("Stop the &test"))
            self.test.setAccessibleName(self.tr("Stop the test"))
            self._row = None
            self.panel.clear()
            self.test_wanted.emit(self._values())

    @Slot(object)
    def _bring_into_sight(self, row: QWidget) -> None:
        self._row = row
        self._soon.start()

    @Slot()
    def _show_row(self) -> None:
        """Called again whenever the rows have been laid out anew."""
        if self._row is not None:
            self._right.ensureWidgetVisible(self._row, 0, theme.px(8))

    def _check(self) -> bool:
        key = self.form.first_problem()
        if key is None:
            self.message.clear()
            return True
        self.message.show_problem(Problem(self.tr("Correct what is marked in red below first.")))
        self.form.show_key(key)
        return False

    def _values(self) -> dict[str, Value | None]:
        return self.form.values()

    @Slot()
    def _changed(self) -> None:
        self.message.clear()
        if not self.testing:
            self.panel.outdate()

    def _lay_out(self, title: str) -> None:
        column = self._column = QVBoxLayout(self)
        side, edge = theme.px(28), theme.px(22)
        column.setContentsMargins(side, edge, side, edge)
        column.setSpacing(theme.px(14))
        column.addWidget(Heading(title, wrap=True))
        column.addWidget(self.message)
        both = QHBoxLayout()
        column.addLayout(both, 1)
        both.setSpacing(theme.px(28))
        left = FormScroller(_padded(self.form), self.message)
        left.set_scrolling(True)
        both.addWidget(left, 11)
        right = self._right = QScrollArea()
        right.setWidgetResizable(True)
        right.setProperty("focusPolicy", qt_values.NO_FOCUS)
        right.setProperty("horizontalScrollBarPolicy", qt_values.SCROLL_BAR_ALWAYS_OFF)
        right.setWidget(_padded(self.panel))
        right.verticalScrollBar().rangeChanged.connect(self._soon.start)
        both.addWidget(right, 10)
        buttons = QHBoxLayout()
        column.addLayout(buttons)
        buttons.setSpacing(theme.px(16))
        buttons.addWidget(self.test)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)


def _padded(widget: QWidget) -> QWidget:
    """With room for focus rings at the edges, and for the scroll bar."""
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(theme.px(4), theme.px(4), theme.px(14), theme.px(4))
    layout.addWidget(widget)
    return around
