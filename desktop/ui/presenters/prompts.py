"""The questions of a flow, put to the person one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.ui.dialogs.ask_dialog import AskContext
from desktop.ui.presenters.dialog_for_ask import DIALOGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.auth.asks import Ask
    from desktop.ui.dialogs.ask_dialog import AskDialog
    from desktop.ui.models.connection import Connection


class Prompts(QObject):
    """Has one dialog open at most; questions of the same kind go on in the same one."""

    answered = Signal(object)
    """An `Answer` to what was asked last."""
    cancelled = Signal()

    def __init__(self, window: QWidget, monotonic: Callable[[], float]) -> None:
        super().__init__(window)
        self._window = window
        self._monotonic = monotonic
        self.dialog: AskDialog[Any] | None = None

    def ask(self, ask: Ask, connection: Connection, user_name: str) -> None:
        """Put what is asked into its dialog and open it."""
        kind = DIALOGS[type(ask)]
        dialog = self.dialog
        if not isinstance(dialog, kind):
            self.close()
            dialog = self.dialog = kind(self._monotonic, self._window)
            dialog.answered.connect(self._answered)
            dialog.cancelled.connect(self.cancelled)
        minutes = connection.profile.code_minutes
        dialog.set_context(
            AskContext(
                banner=connection.banner,
                support=connection.profile.support,
                user_name=user_name,
                code_seconds=None if minutes is None else minutes * 60,
            )
        )
        dialog.show_ask(ask)
        dialog.open()

    def set_busy(self) -> None:
        """What was answered is on its way."""
        if self.dialog is not None:
            self.dialog.set_busy(True)

    def close(self) -> None:
        """The flow is over: so is the question, and nothing of it is heard any more."""
        if self.dialog is not None:
            dialog, self.dialog = self.dialog, None
            dialog.answered.disconnect(self._answered)
            dialog.cancelled.disconnect(self.cancelled)
            dialog.accept()  # and not hide(): dialogs forget what was typed when they are done
            dialog.deleteLater()

    @Slot(object)
    def _answered(self, answer: object) -> None:
        self.set_busy()
        self.answered.emit(answer)
