"""The dialogs in which a flow asks, one after the other."""

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
    """Has at most one dialog open; Asks of the same kind reuse it."""

    answered = Signal(object)
    """An `Answer` to the last Ask."""
    cancelled = Signal()

    def __init__(self, window: QWidget, monotonic: Callable[[], float]) -> None:
        super().__init__(window)
        self._window = window
        self._monotonic = monotonic
        self.dialog: AskDialog[Any] | None = None

    def ask(self, ask: Ask, connection: Connection, user_name: str) -> None:
        """Show this Ask in its dialog, and open that."""
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
        """The answer is being sent."""
        if self.dialog is not None:
            self.dialog.set_busy(True)

    def close(self) -> None:
        """Close the dialog, without any more signals from it: the flow is over."""
        if self.dialog is not None:
            dialog, self.dialog = self.dialog, None
            dialog.answered.disconnect(self._answered)
            dialog.cancelled.disconnect(self.cancelled)
            dialog.accept()  # not hide(): dialogs clear what was typed in done()
            dialog.deleteLater()

    @Slot(object)
    def _answered(self, answer: object) -> None:
        self.set_busy()
        self.answered.emit(answer)
