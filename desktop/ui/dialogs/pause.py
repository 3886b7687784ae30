"""What a dialog says during a pause before the next try, and once that is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.ui.text.problem import Problem
from desktop.ui.widgets.announce import announce

if TYPE_CHECKING:
    from desktop.ui.widgets.action_button import ActionButton
    from desktop.ui.widgets.message import MessageArea

READ_S = 5
"""Seconds for which a message is left to be read; shorter pauses end without a word."""


class Pause(QObject):
    """Listens to the lock of the action button; the reason for it stays in sight.

    Only a message that tells of nothing but the pause gives way to "You can try again now.", and
    not before it could be read.
    """

    def __init__(self, action: ActionButton, message: MessageArea, parent: QObject) -> None:
        super().__init__(parent)
        self._action = action
        self._message = message
        self._noted: Problem | None = None
        self._reason: Problem | None = None
        self._read = QTimer(self, singleShot=True)
        self._read.timeout.connect(self._show_over)
        action.unlocked.connect(self._end)

    def say_ignored(self) -> None:
        """Enter was pressed during the pause: say that nothing was sent, below the reason."""
        shown = self._message.problem
        if shown is None or shown != self._noted:
            self._reason = shown
        reason = self._reason or Problem("", kind="info", pauses=True)
        note = self.tr("Nothing was sent: wait until the pause is over.")
        self._noted = reason._replace(text=f"{reason.text}\n{note}".strip())
        self._message.show_problem(self._noted)

    @Slot()
    def _end(self) -> None:
        self._take_note_back()
        shown = self._message.problem
        long = self._action.lock_length >= READ_S
        if shown is not None and shown.pauses:
            self._read.start(0 if long else int((READ_S - self._action.lock_length) * 1000))
        elif long and not self._action.busy:
            announce(self._action, self._over())

    def _take_note_back(self) -> None:
        noted, self._noted = self._noted, None
        if noted is None or self._message.problem != noted:
            return
        if self._reason is not None:
            self._message.reword(self._reason.text)

    @Slot()
    def _show_over(self) -> None:
        shown, action = self._message.problem, self._action
        if shown is not None and shown.pauses and not (action.locked or action.busy):
            self._message.show_problem(Problem(self._over(), kind="info", pauses=True))

    def _over(self) -> str:
        return self.tr("You can try again now.")
