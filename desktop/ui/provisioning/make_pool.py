"""The dialog that makes a user pool: what is wanted, then what will change, then how far it is."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit

from desktop.setup.provisioning.choices import PARAMETERS, USUAL_STACK, Choices
from desktop.ui.dialogs.form_dialog import FormDialog
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.check_box import CheckBox
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.fields import Field, TextField
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.ui.dialogs.form_dialog import InputError


@dataclass(frozen=True, slots=True)
class PoolWish:
    """What was chosen, and as whom it is made."""

    aws_profile: str
    """Empty for the usual one."""
    region: str
    """Empty for the profile's own."""
    choices: Choices


class MakePoolDialog(FormDialog):
    """`wished` asks for what would change; `agreed` to make it; `stop_wanted` to take it back.

    The presenter answers with `show_changes`, `show_progress`, and `show_problem`, which leads back
    to what is wanted. While something is being made, Cancel asks to take it back, and the dialog
    stays until that is done, or Cancel is pressed again.
    """

    wished = Signal(object)
    """A `PoolWish`."""
    agreed = Signal()
    stop_wanted = Signal()

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        self._stage = "wish"
        super().__init__(monotonic, parent)
        self.profile = ComboBox()
        self._profile_field = Field(self.tr("AWS profile"), self.profile)
        self.region = TextField(self.tr("Region (may be left empty)"), QLineEdit())
        self.pool = TextField(self.tr("Name of the pool"), QLineEdit())
        self.stack = TextField(self.tr("Name of its CloudFormation stack"), QLineEdit())
        self.apps = CheckBox(self.tr("Authenticator apps beside text messages"))
        self.days = TextField(self.tr("Days until people sign in anew"), QLineEdit())
        self.pool.set_text(PARAMETERS["PoolName"].usual)
        self.stack.set_text(USUAL_STACK)
        self.days.set_text(PARAMETERS["SignInDays"].usual)
        self.apps.setChecked(True)
        self.list = Label("", wrap=True)
        self.list.setAccessibleName(self.tr("What will change"))
        self.list.hide()
        self._wish = (
            self._profile_field,
            self.region,
            self.pool,
            self.stack,
            self.apps,
            self.days,
        )
        for each in (*self._wish, self.list):
            self.content.addWidget(each)
        self.place_cancel()
        self._introduce()

    def names(self) -> tuple[str, str, str]:
        return (
            self.tr("Make a pool"),
            self.tr("Show what will be made"),
            self.tr("Asking AWS…"),
        )

    def first_focus(self) -> QWidget:
        return self.profile if self._stage == "wish" else self.action

    def check(self) -> InputError | None:
        if self._stage != "wish":
            return None
        if not self.stack.text() or Choices(self.stack.text()).problems():
            return self.stack, self.tr(
                "Name the stack with letters, digits and hyphens, a letter first."
            )
        if PARAMETERS["PoolName"].problem(self.pool.text()):
            return self.pool, self.tr("Name the pool with letters, digits, blanks and +=,.@-")
        if PARAMETERS["SignInDays"].problem(self.days.text()):
            return self.days, self.tr("Fill in a number of days from 1 to 3650.")
        return None

    def send(self) -> None:
        if self._stage == "wish":
            parameters = (
                ("PoolName", self.pool.text()),
                ("AuthenticatorApps", "yes" if self.apps.isChecked() else "no"),
                ("SignInDays", self.days.text()),
            )
            name = self.profile.currentData() or ""
            choices = Choices(self.stack.text(), parameters)
            self.wished.emit(PoolWish(str(name), self.region.text(), choices))
            return
        self._stage = "work"
        self.agreed.emit()

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 - a setter in Qt's manner
        for each in self._wish:
            each.setEnabled(on)

    # What the presenter calls

    def set_profiles(self, names: Sequence[str]) -> None:
        """Those of the AWS config; without any, the one that boto3 takes by itself."""
        self.profile.clear()
        for name in names:
            self.profile.addItem(name, name)
        if not names:
            self.profile.addItem(self.tr("As this computer has it"), "")

    def show_changes(self, where: str, lines: Sequence[str]) -> None:
        """What will be made, for a yes. `where`: account and Region."""
        self._stage = "changes"
        self.set_names(
            self.tr("Make this?"), self.tr("Make it"), self.tr("CloudFormation is at work…")
        )
        self._show_wish(on=False)
        self.set_subtitle(where)
        self.list.setText("\n".join(lines))
        self.message.clear()
        self.set_busy(False)
        self.action.setFocus()

    def show_progress(self, lines: Sequence[str]) -> None:
        """What happened so far, the newest last."""
        self.list.setText("\n".join(lines))
        self.list.setAccessibleName(self.tr("What happened so far"))

    def show_problem(self, problem: Problem) -> None:
        """Back to what is wanted, with the reason."""
        self._introduce()
        super().show_problem(problem)

    @property
    def at_work(self) -> bool:
        """Whether a pool is being made, or taken back."""
        return self._stage in {"work", "stopping"}

    @Slot()
    def reject(self) -> None:
        if self._stage != "work":
            super().reject()
            return
        self._stage = "stopping"
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
        self._stage = "over"
        super().reject()

    def _introduce(self) -> None:
        self._stage = "wish"
        self.set_names(*self.names())
        self.set_subtitle(
            self.tr(
                "A user pool at AWS that asks everyone for a second factor, and the connection to "
                "it. Nothing is made before you have seen it."
            )
        )
        self._show_wish(on=True)

    def _show_wish(self, *, on: bool) -> None:
        for each in self._wish:
            each.setVisible(on)
        self.list.setVisible(not on)
