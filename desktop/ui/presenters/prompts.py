"""The dialogs in which a flow asks, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.ui.dialogs.ask_dialog import AskContext
from desktop.ui.presenters.dialog_for_ask import DIALOGS
from desktop.ui.text.achieved import achieved

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.auth.asks import Answer, Ask
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
        self._asked: Ask | None = None
        self._answer: Answer | None = None
        self._news = ""

    def tell_next(self, news: str) -> None:
        """Say this in the next dialog: what was achieved before it."""
        self._news = news

    def ask(
        self, ask: Ask, connection: Connection, user_name: str, *, confirms: bool = False
    ) -> None:
        """Show this Ask in its dialog, and open that.

        `confirms`: a person who is signed in confirms who they are.
        """
        kind = DIALOGS[type(ask)]
        dialog = self.dialog
        if not isinstance(dialog, kind):
            self._close()
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
                confirms=confirms,
            )
        )
        dialog.show_ask(ask)
        news = self._news_before(ask, confirms=confirms)
        if news and getattr(ask, "problem", None) is None:
            dialog.show_news(news)
        dialog.open()

    def _news_before(self, ask: Ask, *, confirms: bool) -> str:
        """What the last answer achieved. It is told once, and not beside a problem."""
        before, answer, news = self._asked, self._answer, self._news
        self._asked, self._answer, self._news = ask, None, ""
        if before is None or answer is None:
            return news
        return achieved(before, answer, ask, confirms=confirms) or news

    def set_busy(self) -> None:
        """The answer is being sent."""
        if self.dialog is not None:
            self.dialog.set_busy(True)

    def close(self) -> None:
        """Close the dialog, without any more signals from it: the flow is over."""
        self._close()
        self._asked = self._answer = None
        self._news = ""

    def _close(self) -> None:
        if self.dialog is not None:
            dialog, self.dialog = self.dialog, None
            dialog.answered.disconnect(self._answered)
            dialog.cancelled.disconnect(self.cancelled)
            dialog.accept()  # not hide(): dialogs clear what was typed in done()
            dialog.deleteLater()

    @Slot(object)
    def _answered(self, answer: Answer) -> None:
        self._answer = answer
        self.set_busy()
        self.answered.emit(answer)
