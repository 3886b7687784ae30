"""The dialog that makes a user pool: what is wanted, what will change, how far it is."""

from __future__ import annotations

import time
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.provisioning.choice_texts import REGION, STACK
from desktop.ui.provisioning.choices_form import ChoicesForm
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.ui.dialogs.form_dialog import InputError


class Step(Enum):
    """How far the dialog is."""

    WISH = auto()
    CHANGES = auto()
    UNFINISHED = auto()
    """A stack is in the way that was never finished."""
    DELETING = auto()
    """That one."""
    AT_WORK = auto()
    STOPPING = auto()
    MADE = auto()
    OVER = auto()


class MakePoolDialog(FormDialog):
    """`wished` asks for what would change; `agreed` to make it; `stop_wanted` to take it back.

    The presenter answers with `show_changes` (or `show_unfinished` before it), `show_progress`,
    `show_made`, and `show_problem`, which leads back to what is wanted. While something is being
    made, Cancel asks to take it back, and the dialog stays until that is done, or Cancel is pressed
    again.
    """

    foot_stays = True
    wished = Signal(object)
    """A `PoolWish`."""
    agreed = Signal()
    stop_wanted = Signal()
    sign_in_wanted = Signal()
    """With the connection to the pool that was made."""
    delete_wanted = Signal(object)
    """A `PoolWish` with no more than the stack, which is to be deleted."""

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        self.step = Step.WISH
        super().__init__(monotonic, parent)
        self.form = ChoicesForm()
        self.form.changed.connect(self.clear_problem)
        self.form.unfolded.connect(self.set_tab_order)
        self.list = Label("", wrap=True)
        self.list.hide()
        for each in (self.form, self.list):
            self.content.addWidget(each)
        self.delete = LinkButton(self.tr("Delete a pool made here…"), self)
        self.delete.clicked.connect(self._want_deletion)
        line = QHBoxLayout()
        self.below.addLayout(line)
        line.addWidget(self.delete)
        line.addStretch()
        line.addWidget(self.cancel)
        self._introduce()

    def names(self) -> tuple[str, str, str]:
        return (
            self.tr("Make a pool"),
            self.tr("Show what will be made"),
            self.tr("Asking AWS…"),
        )

    def first_focus(self) -> QWidget:
        if self.step is Step.WISH:
            return self.form.profile
        return self.cancel if self.step is Step.UNFINISHED else self.action

    def check(self) -> InputError | None:
        if self.step is not Step.WISH:
            return None
        return self._error(())

    def send(self) -> None:
        match self.step:
            case Step.WISH:
                self.wished.emit(self.form.wish())
            case Step.MADE:
                self.sign_in_wanted.emit()
            case Step.UNFINISHED:
                self.step = Step.DELETING
                self.agreed.emit()
            case _:
                self.step = Step.AT_WORK
                self.agreed.emit()

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 - a setter in Qt's manner
        self.form.setEnabled(on)
        self.delete.setEnabled(on)

    # What the presenter calls

    def set_profiles(self, names: Sequence[str]) -> None:
        """As `ChoicesForm.set_profiles`."""
        self.form.set_profiles(names)

    def show_unfinished(self, where: str, lines: Sequence[str]) -> None:
        """A stack of this name was never finished: it can be deleted, for a yes."""
        names = (
            self.tr("Delete the unfinished stack?"),
            self.tr("Delete it and begin anew"),
            self.tr("CloudFormation is at work…"),
        )
        self._ask(Step.UNFINISHED, names, where, lines)
        self.cancel.setFocus()

    def show_changes(self, where: str, lines: Sequence[str], *, allowed: bool = True) -> None:
        """What will be made, for a yes. `where`: account and Region. Not `allowed`: only shown."""
        names = (
            self.tr("Make this?") if allowed else self.tr("This is not done here"),
            self.tr("Make it"),
            self.tr("CloudFormation is at work…"),
        )
        self._ask(Step.CHANGES, names, where, lines)
        self.action.setVisible(allowed)
        (self.action if allowed else self.cancel).setFocus()

    def show_progress(self, lines: Sequence[str]) -> None:
        """What happened so far, the newest last."""
        self.list.setText("\n".join(lines))
        self.list.setAccessibleName(self.tr("What happened so far"))

    def show_made(self, text: str, lines: Sequence[str], remark: Problem | None = None) -> None:
        """The pool is as wanted. `remark`: what is to be looked at before people use it."""
        names = (self.tr("The pool is there"), self.tr("Sign in"), self.tr("Sign in"))
        self._ask(Step.MADE, names, text, lines)
        self.list.setAccessibleName(self.tr("What is there"))
        self._name_cancel(self.tr("Close"))
        if remark is not None:
            self.message.show_problem(remark)
        self.action.setFocus()

    def show_problem(self, problem: Problem) -> None:
        """Back to what is wanted, with the reason."""
        self._introduce()
        super().show_problem(problem)

    @property
    def at_work(self) -> bool:
        """Whether CloudFormation is: something is being made, taken back or deleted."""
        return self.step in (Step.DELETING, Step.AT_WORK, Step.STOPPING)

    @Slot()
    def reject(self) -> None:
        if self.step is not Step.AT_WORK:
            super().reject()
            return
        self.step = Step.STOPPING
        self.message.show_problem(
            Problem(
                self.tr(
                    "CloudFormation takes back what it began, then this window closes. You may "
                    "close it: that goes on by itself."
                ),
                kind="info",
            )
        )
        self.stop_wanted.emit()

    def finish(self) -> None:
        """Close, whatever was under way."""
        self.step = Step.OVER
        super().reject()

    # How it goes together

    def _ask(
        self, step: Step, names: tuple[str, str, str], where: str, lines: Sequence[str]
    ) -> None:
        self.step = step
        self.set_names(*names)
        self._show_wish(on=False)
        self.set_subtitle(where)
        self.list.setText("\n".join(lines))
        self.list.setAccessibleName(self.tr("What will change"))
        self.message.clear()
        self.set_busy(False)
        set_variant(self.action, "danger" if step is Step.UNFINISHED else "primary")

    def _introduce(self) -> None:
        self.step = Step.WISH
        self.set_names(*self.names())
        self._name_cancel(self.tr("Cancel"))
        set_variant(self.action, "primary")
        self.action.show()
        self.set_subtitle(
            self.tr(
                "A user pool at AWS that asks everyone for a second factor, and the connection to "
                "it. Nothing is made before you have seen it."
            )
        )
        self._show_wish(on=True)

    def _show_wish(self, *, on: bool) -> None:
        self.form.setVisible(on)
        self.delete.setVisible(on)
        self.list.setVisible(not on)

    def _name_cancel(self, text: str) -> None:
        self.cancel.setText(text)
        self.cancel.setAccessibleName(text)

    def _error(self, names: Sequence[str]) -> InputError | None:
        wrong = self.form.first_problem(names)
        if wrong is None or wrong.text is None:
            return None
        return wrong.text, wrong.problem

    @Slot()
    def _want_deletion(self) -> None:
        error = self._error((STACK, REGION))
        if error is not None:
            self.focus_and_select(error)
            return
        self.clear_problem()
        self.delete_wanted.emit(self.form.stack_alone())
