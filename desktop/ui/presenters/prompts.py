"""The questions of a flow, put to the person one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.ui.dialogs.ask_dialog import Occasion
from desktop.ui.presenters.dialog_for_ask import DIALOGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.auth.asks import Ask
    from desktop.ui.dialogs.ask_dialog import AskDialog
    from desktop.ui.presenters.connections import Connection


class Prompts(QObject):
    """Has one dialog open at most; questions of the same kind go on in the same one."""

    answered = Signal(object)
    """An `Answer` to what was asked last."""
    cancelled = Signal()

    def __init__(self, window: QWidget, monotonic: Callable[[], float]) -> None:
        super().__init__(window)
        self._window = window
        self._monotonic = monotonic
        self.question: AskDialog[Any] | None = None

    def ask(self, ask: Ask, connection: Connection, user_name: str) -> None:
        """Put what is asked into its dialog and open it."""
        kind = DIALOGS[type(ask)]
        question = self.question
        if not isinstance(question, kind):
            self.close()
            question = self.question = kind(self._monotonic, self._window)
            question.answered.connect(self._answered)
            question.cancelled.connect(self.cancelled)
        minutes = connection.profile.code_minutes
        question.set_occasion(
            Occasion(
                banner=connection.banner,
                support=connection.profile.support,
                user_name=user_name,
                code_seconds=None if minutes is None else minutes * 60,
            )
        )
        question.show_ask(ask)
        question.open()

    def set_busy(self) -> None:
        """What was answered is on its way."""
        if self.question is not None:
            self.question.set_busy(True)

    def close(self) -> None:
        """The flow is over: so is the question, and nothing of it is heard any more."""
        if self.question is not None:
            question, self.question = self.question, None
            question.answered.disconnect(self._answered)
            question.cancelled.disconnect(self.cancelled)
            question.accept()  # and not hide(): dialogs forget what was typed when they are done
            question.deleteLater()

    @Slot(object)
    def _answered(self, answer: object) -> None:
        self.set_busy()
        self.answered.emit(answer)
