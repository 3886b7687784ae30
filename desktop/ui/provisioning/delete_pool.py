"""The dialog that deletes a pool that was made here: what is lost, then two questions."""

from __future__ import annotations

import time
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.ui.dialogs.form_dialog import InputError
    from desktop.ui.text.problem import Problem


class Step(Enum):
    """How far the dialog is."""

    LOOKING = auto()
    FOUND = auto()
    """The first question."""
    SURE = auto()
    """The second: the stack's name has to be typed."""
    AT_WORK = auto()
    OVER = auto()
    """It is gone, or could not be deleted: the button closes the dialog."""


class DeletePoolDialog(FormDialog):
    """Begins busy, until `show_losses` or `show_problem`; then emits `agreed`, or `cancelled`.

    After `agreed` come `show_progress`, and `show_gone` or `show_problem`. Cancel then leaves
    CloudFormation to it: a deletion can't be taken back.
    """

    agreed = Signal()

    def __init__(
        self,
        stack: str,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        self._stack = stack
        self.step = Step.LOOKING
        super().__init__(monotonic, parent)
        self.list = Label("", wrap=True)
        self.list.setAccessibleName(self.tr("What is lost"))
        self.list.hide()
        self.typed = TextField(self.tr("Type the stack's name: {stack}").format(stack=stack))
        self.typed.changed.connect(self.clear_problem)
        self.typed.hide()
        for each in (self.list, self.typed):
            self.content.addWidget(each)
        self.place_cancel()
        set_variant(self.action, "danger")
        self.set_busy(True)

    def names(self) -> tuple[str, str, str]:
        return self.tr("Delete a pool"), self.tr("Delete it…"), self.tr("Asking AWS…")

    def first_focus(self) -> QWidget:
        return self.cancel

    def check(self) -> InputError | None:
        if self.step is Step.SURE and self.typed.text() != self._stack:
            return self.typed, self.tr("That isn't the stack's name, so nothing was deleted.")
        return None

    def send(self) -> None:
        match self.step:
            case Step.FOUND:
                self.step = Step.SURE
                at_work = self.tr("CloudFormation is at work…")
                self.set_names(self.tr("Delete it for good?"), self.tr("Delete for good"), at_work)
                self.set_busy(False)
                self.typed.show()
                self.set_tab_order()
                self.typed.setFocus()
            case Step.SURE:
                self.step = Step.AT_WORK
                self.agreed.emit()
            case _:
                self.accept()

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 - a setter in Qt's manner
        self.typed.setEnabled(on)

    # What the presenter calls

    def show_losses(self, where: str, lines: Sequence[str]) -> None:
        """What goes with the stack, for a yes. `where`: account and Region."""
        self.step = Step.FOUND
        self.set_subtitle(where)
        self._show_lines(lines)
        self.set_busy(False)
        self.cancel.setFocus()

    def show_progress(self, lines: Sequence[str]) -> None:
        """What happened so far, the newest last."""
        self.typed.hide()
        self.list.setAccessibleName(self.tr("What happened so far"))
        self._show_lines(lines)

    def show_gone(self, text: str, lines: Sequence[str]) -> None:
        """It is deleted, or there was nothing to delete."""
        self._end(self.tr("There is no such pool any more"))
        self.set_subtitle(text)
        self.list.setAccessibleName(self.tr("What is left"))
        self._show_lines(lines)
        self.action.setFocus()

    def show_problem(self, problem: Problem) -> None:
        """It could not be deleted, or not be looked at."""
        self._end(self.tr("It wasn't deleted"))
        super().show_problem(problem)

    @Slot()
    def _end(self, title: str) -> None:
        self.step = Step.OVER
        self.set_names(title, self.tr("Close"), self.tr("Close"))
        set_variant(self.action, "primary")
        self.typed.hide()
        self.cancel.hide()
        self.set_busy(False)

    def _show_lines(self, lines: Sequence[str]) -> None:
        self.list.setText("\n".join(lines))
        self.list.setVisible(bool(lines))
