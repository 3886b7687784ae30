"""Connects the dialog that makes a pool with the thread that asks AWS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.provisioning.deletion_presenter import DeletePool
from desktop.provisioning.pool_work import PoolWork
from desktop.provisioning.profile_names import ProfileNames
from desktop.provisioning.quit_question import ask_before_quitting
from desktop.provisioning.stack_work import PAUSE_SECONDS
from desktop.system.monotonic import monotonic
from desktop.ui.provisioning.deletion_words import where_text
from desktop.ui.provisioning.invitation_words import will_be_invited
from desktop.ui.provisioning.made_words import made_lines, made_remark, not_invited
from desktop.ui.provisioning.make_pool import MakePoolDialog
from desktop.ui.provisioning.mfa_code import ask_for_code
from desktop.ui.provisioning.problem_words import work_problem
from desktop.ui.provisioning.words import change_text, drift_text, event_text, unfinished_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.provisioning.pool_work import Made, Unfinished
    from desktop.setup.provisioning.changes import Event
    from desktop.setup.provisioning.stack import StackFacts
    from desktop.setup.provisioning.wish import PoolWish
    from desktop.setup.provisioning.work import Prepared

SHOWN_EVENTS = 8


class MakePool(QObject):
    """One dialog at a time. On the UI thread, which never waits for AWS."""

    made = Signal(object)
    """The path of the connection to a pool, to be signed in with."""
    left = Signal()
    """The dialog was closed after a connection was written, and not signed in with."""

    def __init__(self, window: QWidget, pause: float = PAUSE_SECONDS) -> None:
        super().__init__(window)
        self._window = window
        self._pause = pause
        self._dialog: MakePoolDialog | None = None
        self._work: PoolWork | None = None
        self._names: ProfileNames | None = None
        self._events: list[str] = []
        self._made: Made | None = None
        self.deletion = DeletePool(self, pause)

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
        dialog.sign_in_wanted.connect(self._sign_in)
        dialog.delete_wanted.connect(self._delete)
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
        ask_before_quitting(dialog, self.stop, leave)
        return True

    def stop(self) -> None:
        """The program ends: CloudFormation goes on by itself."""
        for each in (self._work, self._names, self.deletion):
            if each is not None:
                each.quit()

    @Slot(object)
    def _ask(self, wish: PoolWish) -> None:
        work = self._work = PoolWork(wish, self._pause, self)
        self._events = []
        work.unfinished.connect(self._unfinished)
        work.prepared.connect(self._prepared)
        work.code_asked.connect(self._ask_code)
        work.happened.connect(self._happened)
        work.made.connect(self._show_made)
        work.failed.connect(self._failed)
        work.taken_back.connect(self._taken_back)
        work.ended.connect(self._ended)
        work.start()

    @Slot(object)
    def _delete(self, wish: PoolWish) -> None:
        if self._dialog is not None:
            self.deletion.open(wish, self._dialog)

    @Slot()
    def _agree(self) -> None:
        if self._work is not None:
            self._work.agree(True)

    @Slot()
    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()

    @Slot()
    def _sign_in(self) -> None:
        made, self._made = self._made, None
        if self._dialog is not None:
            self._dialog.finish()
        if made is not None:
            self.made.emit(made.connection)

    @Slot()
    def _cancelled(self) -> None:
        """Nothing is being made: what was asked is answered with no."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
        self._stop()
        made, self._made = self._made, None
        if made is not None and made.is_new:
            self.left.emit()

    @Slot(object)
    def _unfinished(self, found: Unfinished) -> None:
        if self._dialog is not None:
            self._dialog.show_unfinished(where_text(found.identity), unfinished_lines(found.facts))

    @Slot(object)
    def _prepared(self, found: Prepared) -> None:
        if self._dialog is None or self._work is None:
            return
        lines = [change_text(it) for it in found.proposal.changes]
        if not lines:
            lines.append(self.tr("The pool is as wanted: nothing changes at AWS"))
        lines += [drift_text(it) for it in found.drifts]
        invitation = self._work.wish.invitation
        if invitation is not None:
            lines.append(will_be_invited(invitation))
        loses = any(it.loses_users for it in found.proposal.changes)
        if loses:
            lines.append(self.tr("Its users would be lost, so this is not done here."))
            self._work.agree(False)
        where, lines = where_text(found.identity), [f"•  {it}" for it in lines]
        self._dialog.show_changes(where, lines, allowed=not loses)

    @Slot(str)
    def _ask_code(self, device: str) -> None:
        if self._dialog is not None and self._work is not None:
            ask_for_code(device, monotonic, self._dialog, self._work.give_code)

    @Slot(object)
    def _happened(self, event: Event) -> None:
        self._events.append(event_text(event))
        if self._dialog is not None:
            self._dialog.show_progress(self._events[-SHOWN_EVENTS:])

    @Slot(object)
    def _show_made(self, made: Made) -> None:
        dialog, work = self._dialog, self._work
        self._made = made
        if dialog is None or work is None:
            return
        outputs, invitation = dict(made.facts.outputs), work.wish.invitation
        refusal = not_invited(made.not_invited, invitation, outputs["UserPoolId"])
        if refusal is not None:
            dialog.show_problem(refusal)
            return
        lines = made_lines(outputs, made.drifts, invitation, made.not_invited)
        text = self.tr("Sign in with the connection “{name}”.").format(name=outputs["PoolName"])
        dialog.show_made(text, lines, made_remark(made.judgement))

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.show_problem(work_problem(error))

    @Slot(object)
    def _taken_back(self, _: StackFacts) -> None:
        if self._dialog is not None:
            self._dialog.finish()

    @Slot()
    def _ended(self) -> None:
        work = self.sender()
        if work is self._work:
            self._work = None
        if isinstance(work, PoolWork):
            work.deleteLater()
