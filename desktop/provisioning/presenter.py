"""Connects the dialog that makes a pool with the thread that asks AWS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.provisioning.pool_work import PoolWork, ProfileNames
from desktop.setup.provisioning.problems import AwsProblem
from desktop.setup.provisioning.work import ChangeSetRefused, NotMade, NotNow
from desktop.system.monotonic import monotonic
from desktop.ui.dialogs.confirm import ConfirmDialog, ConfirmTexts
from desktop.ui.provisioning.make_pool import MakePoolDialog
from desktop.ui.provisioning.mfa_code import AwsCodeDialog
from desktop.ui.provisioning.words import (
    aws_problem,
    change_text,
    drift_text,
    event_text,
    failure_problem,
    stage_problem,
)
from desktop.ui.text.doctor import judgement_text
from desktop.ui.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.provisioning.pool_work import Made
    from desktop.setup.provisioning.changes import Event
    from desktop.setup.provisioning.stack import StackFacts
    from desktop.setup.provisioning.work import Prepared
    from desktop.ui.provisioning.make_pool import PoolWish

SHOWN_EVENTS = 8
PAUSE_SECONDS = 2.0


class MakePool(QObject):
    """One dialog at a time. On the UI thread, which never waits for AWS."""

    made = Signal(object)
    """The path of the new connection."""
    remarks = Signal(str, str)
    """What is still to be looked at, after `made`: a sentence, and what the doctor says."""

    def __init__(self, window: QWidget, pause: float = PAUSE_SECONDS) -> None:
        super().__init__(window)
        self._window = window
        self._pause = pause
        self._dialog: MakePoolDialog | None = None
        self._work: PoolWork | None = None
        self._names: ProfileNames | None = None
        self._events: list[str] = []

    @Slot()
    def open(self) -> None:
        """Show the dialog in front."""
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        dialog = self._dialog = MakePoolDialog(monotonic, self._window)
        dialog.wished.connect(self._ask)
        dialog.agreed.connect(self._agree)
        dialog.stop_wanted.connect(self._stop)
        dialog.cancelled.connect(self._cancelled)
        dialog.set_profiles(())
        names = self._names = ProfileNames(self)
        names.found.connect(dialog.set_profiles)
        names.start()
        dialog.open()

    def keeps_from_leaving(self, leave: Callable[[], object]) -> bool:
        """Whether CloudFormation is at work. It is asked then, and may `leave` later."""
        dialog = self._dialog
        if dialog is None or not dialog.at_work:
            return False
        for before in dialog.findChildren(ConfirmDialog):
            before.reject()
        texts = ConfirmTexts(
            self.tr("Quit while a pool is being made?"),
            self.tr(
                "CloudFormation goes on by itself. For the connection, open “Make a pool…” later "
                "and name the same stack."
            ),
            self.tr("Quit"),
            self.tr("Quitting…"),
            destroys=False,
        )
        question = ConfirmDialog(texts, monotonic, dialog)
        question.confirmed.connect(question.accept)
        question.confirmed.connect(dialog.finish)
        question.confirmed.connect(leave)
        question.finished.connect(question.deleteLater)
        question.open()
        return True

    def stop(self) -> None:
        """The program ends: CloudFormation goes on by itself."""
        if self._work is not None:
            self._work.quit()
        if self._names is not None:
            self._names.quit()

    @Slot(object)
    def _ask(self, wish: PoolWish) -> None:
        work = self._work = PoolWork(wish, self._pause, self)
        self._events = []
        work.prepared.connect(self._prepared)
        work.code_asked.connect(self._ask_code)
        work.happened.connect(self._happened)
        work.made.connect(self._made)
        work.failed.connect(self._failed)
        work.taken_back.connect(self._taken_back)
        work.ended.connect(self._ended)
        work.start()

    @Slot()
    def _agree(self) -> None:
        if self._work is not None:
            self._work.agree(True)

    @Slot()
    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()

    @Slot()
    def _cancelled(self) -> None:
        """Nothing is being made: what was asked is answered with no."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
        self._stop()

    @Slot(object)
    def _prepared(self, found: Prepared) -> None:
        if self._dialog is None:
            return
        identity = found.identity
        form = self.tr("AWS account {account}, {region}, as {name}.")
        if identity.endpoint:
            form = self.tr("Not AWS but {address}: account {account}, {region}, as {name}.")
        where = form.format(
            account=identity.account,
            region=identity.region,
            name=identity.arn,
            address=identity.endpoint,
        )
        lines = [f"•  {change_text(it)}" for it in found.proposal.changes]
        lines += [f"•  {drift_text(it)}" for it in found.drifts]
        if any(it.loses_users for it in found.proposal.changes):
            lines.append(self.tr("Its users would be lost, so this is not done here."))
            self._agree_not()
        self._dialog.show_changes(where, lines)

    @Slot(str)
    def _ask_code(self, device: str) -> None:
        work = self._work
        if self._dialog is None or work is None:
            return
        asked = AwsCodeDialog(device, monotonic, self._dialog)
        asked.given.connect(work.give_code)
        asked.cancelled.connect(self._no_code)
        asked.finished.connect(asked.deleteLater)
        asked.open()

    @Slot()
    def _no_code(self) -> None:
        if self._work is not None:
            self._work.give_code("")

    @Slot(object)
    def _happened(self, event: Event) -> None:
        self._events.append(event_text(event))
        if self._dialog is not None:
            self._dialog.show_progress(self._events[-SHOWN_EVENTS:])

    @Slot(object)
    def _made(self, made: Made) -> None:
        if self._dialog is not None:
            self._dialog.finish()
        self.made.emit(made.connection)
        details = judgement_text(made.judgement)
        if details:
            self.remarks.emit(
                self.tr("The pool is there. Look at what is under Details before people use it."),
                details,
            )

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.show_problem(self._problem(error))

    @Slot(object)
    def _taken_back(self, _: StackFacts) -> None:
        if self._dialog is not None:
            self._dialog.finish()

    @Slot()
    def _ended(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.deleteLater()

    def _agree_not(self) -> None:
        if self._work is not None:
            self._work.agree(False)

    def _problem(self, error: Exception) -> Problem:
        match error:
            case AwsProblem():
                return aws_problem(error)
            case NotMade():
                return failure_problem(error.failure)
            case NotNow():
                return stage_problem(error.facts)
            case ChangeSetRefused():
                text = self.tr("CloudFormation refuses this. What it says is under Details.")
                return Problem(text, str(error))
        return Problem(self.tr("The connection couldn't be written to this disk."), str(error))
