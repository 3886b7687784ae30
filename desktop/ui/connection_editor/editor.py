"""The editor of one connection: its settings, and beside them the test of what they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.connection_editor.form import ConnectionForm
from desktop.ui.connection_editor.test_panel import TestPanel
from desktop.ui.dialogs.confirm import ConfirmDialog, ConfirmTexts
from desktop.ui.style import theme
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
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QShowEvent

    from desktop.config.profile_text import Value

USUAL = (940, 620)
"""Pixels at 100 %."""
RING = 4
"""Pixels at 100 % around fields, for the focus ring."""
BESIDE = 18
"""Pixels at 100 % beside the fields, with or without a scroll bar."""


class ConnectionEditor(KeepsFocus, OpensOver, QDialog):
    """Emits what is wanted; the presenter writes and tests."""

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
        self.form = ConnectionForm()
        self.form.set_values(values)
        self._before = self.form.values()
        self.form.lock(locked or {})
        self.form.changed.connect(self._changed)
        self.panel = TestPanel()
        self.panel.key_wanted.connect(self.form.show_key)
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

    @property
    def is_changed(self) -> bool:
        """Whether something was changed that isn't saved."""
        return self.form.values() != self._before

    def reject(self) -> None:
        """Close, after a question where something was changed."""
        if self.is_changed:
            self.ask_to_discard()
        else:
            self._discard()

    def ask_to_discard(self, then: Callable[[], object] | None = None) -> None:
        """Ask whether the changes are to go; `then` follows once the editor is closed.

        A question that stands there already is asked anew: what follows it is what was wanted last.
        """
        for before in self.findChildren(ConfirmDialog):
            before.reject()
        texts = ConfirmTexts(
            self.tr("Discard the changes?"),
            self.tr("What you changed here isn't saved yet."),
            self.tr("Discard"),
            self.tr("Discarding…"),
        )
        question = ConfirmDialog(texts, parent=self)
        question.cancel.setText(self.tr("Go on editing"))
        question.cancel.setAccessibleName(question.cancel.text())
        question.confirmed.connect(question.accept)
        question.confirmed.connect(self._discard)
        if then is not None:
            question.confirmed.connect(then)
        question.finished.connect(question.deleteLater)
        question.open()

    @Slot()
    def _discard(self) -> None:
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
            self.panel.clear()
            self.test_wanted.emit(self._values())

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

    @Slot()
    def _make_room(self) -> None:
        bar = self._left.verticalScrollBar()
        width = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        self._padded.set_bar(width)

    def _lay_out(self, title: str) -> None:
        column = self._column = QVBoxLayout(self)
        side, edge, ring = theme.px(28), theme.px(22), theme.px(RING)
        column.setContentsMargins(side - ring, edge, side, edge)
        column.setSpacing(theme.px(14))
        head, buttons, both = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        column.addLayout(head)
        column.addLayout(both, 1)
        column.addLayout(buttons)
        for layout in (head, buttons):
            layout.setContentsMargins(ring, 0, 0, 0)  # in line with the fields
        head.setSpacing(theme.px(14))
        head.addWidget(Heading(title, wrap=True))
        head.addWidget(self.message)
        both.setSpacing(theme.px(28))
        self._padded = _Padded(self.form)
        left = FormScroller(self._padded, self.message)
        left.set_scrolling(True)
        left.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._left = left
        both.addWidget(left, 11)
        both.addWidget(self.panel, 10)
        buttons.setSpacing(theme.px(16))
        buttons.addWidget(self.test)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)


class _Padded(QWidget):
    """With room for focus rings at the edges, and for the scroll bar, which moves nothing."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.addWidget(widget)
        self.set_bar(0)

    def set_bar(self, width: int) -> None:
        """Pixels that a scroll bar takes beside this."""
        ring = theme.px(RING)
        right = max(ring, theme.px(BESIDE) - width)
        self._column.setContentsMargins(ring, ring, right, ring)
