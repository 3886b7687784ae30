"""Connects the dialog that deletes a pool with the thread that asks AWS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.provisioning.deletion_work import DeletionWork
from desktop.system.monotonic import monotonic
from desktop.ui.provisioning.delete_pool import DeletePoolDialog
from desktop.ui.provisioning.deletion_words import (
    gone_text,
    left_lines,
    loss_lines,
    nothing_text,
    where_text,
)
from desktop.ui.provisioning.mfa_code import ask_for_code
from desktop.ui.provisioning.problem_words import work_problem
from desktop.ui.provisioning.words import event_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.provisioning.deletion_work import Found
    from desktop.setup.provisioning.changes import Event
    from desktop.setup.provisioning.wish import PoolWish

SHOWN_EVENTS = 8


class DeletePool(QObject):
    """One dialog at a time. On the UI thread, which never waits for AWS."""

    def __init__(self, parent: QObject, pause: float) -> None:
        super().__init__(parent)
        self._pause = pause
        self.dialog: DeletePoolDialog | None = None
        self._work: DeletionWork | None = None
        self._events: list[str] = []

    def open(self, wish: PoolWish, over: QWidget) -> None:
        """Look at the stack of `wish`, and ask whether it is to be deleted."""
        if self.dialog is not None:
            return
        self._events = []
        dialog = self.dialog = DeletePoolDialog(wish.choices.stack, monotonic, over)
        work = self._work = DeletionWork(wish, self._pause, self)
        dialog.agreed.connect(self._agree)
        dialog.finished.connect(self._closed)
        work.found.connect(self._found)
        work.code_asked.connect(self._ask_code)
        work.happened.connect(self._happened)
        work.gone.connect(self._gone)
        work.failed.connect(self._failed)
        work.ended.connect(self._ended)
        work.start()
        dialog.open()

    def quit(self) -> None:
        """The program ends: CloudFormation goes on by itself."""
        if self._work is not None:
            self._work.quit()

    @Slot()
    def _agree(self) -> None:
        if self._work is not None:
            self._work.agree(True)

    @Slot()
    def _closed(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
        if self._work is not None:
            self._work.stop()

    @Slot(object)
    def _found(self, found: Found) -> None:
        if self.dialog is not None:
            lines = loss_lines(found.facts, found.losses, found.connections)
            self.dialog.show_losses(where_text(found.identity), lines)

    @Slot(str)
    def _ask_code(self, device: str) -> None:
        if self.dialog is not None and self._work is not None:
            ask_for_code(device, monotonic, self.dialog, self._work.give_code)

    @Slot(object)
    def _happened(self, event: Event) -> None:
        self._events.append(event_text(event))
        if self.dialog is not None:
            self.dialog.show_progress(self._events[-SHOWN_EVENTS:])

    @Slot(object)
    def _gone(self, connections: Sequence[str] | None) -> None:
        work = self._work
        if self.dialog is None or work is None:
            return
        stack = work.wish.choices.stack
        text = nothing_text(stack) if connections is None else gone_text(stack)
        self.dialog.show_gone(text, left_lines(connections or ()))

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.show_problem(work_problem(error))

    @Slot()
    def _ended(self) -> None:
        work = self.sender()
        if work is self._work:
            self._work = None
        if isinstance(work, DeletionWork):
            work.deleteLater()
