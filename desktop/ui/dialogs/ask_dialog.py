"""The base of every dialog that shows an Ask of a flow."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.auth.asks import OtherMethodWanted
from desktop.ui.dialogs.form_dialog import BETWEEN, FormDialog
from desktop.ui.style import theme
from desktop.ui.text.errors import CONTINUES, ErrorContext, problem_for
from desktop.ui.text.problem import Problem
from desktop.ui.widgets.buttons import LinkButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.auth.asks import Answer
    from desktop.auth.errors import DeskError

Asked = TypeVar("Asked")


@dataclass(frozen=True, slots=True)
class AskContext:
    """The connection and the user that an Ask is shown for."""

    banner: str = ""
    """Text of a test environment's banner; no banner when empty."""
    support: str = ""
    """Whom to call, from the profile; may be empty."""
    user_name: str = ""
    code_seconds: int | None = None
    """Seconds for which a code of a sign-in is good; None when not known."""
    confirms: bool = False
    """Whether a person who is signed in confirms who they are, and isn't signing in."""


class AskDialog(FormDialog, Generic[Asked]):
    """Shows one kind of Ask and answers it, again and again while it is open.

    A subclass fills `content`, calls `add_links`, and has `show_ask`, `check` and `send`.
    """

    answered = Signal(object)
    """An `Answer`; the dialog is busy from then on."""

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self.context = AskContext()
        self.other = LinkButton(self.tr("Use another method"), self)
        self.other.clicked.connect(self._use_other)
        self.other.hide()

    def names_here(self, *, choice: bool = False) -> tuple[str, str, str]:
        """`names`, or those of a confirmation; `choice`: more is asked after it."""
        title, action, busy = self.names()
        if not self.context.confirms:
            return title, action, busy
        title = self.tr("Confirm it's you again")
        return (title, action, busy) if choice else (title, *self._confirming())

    def _confirming(self) -> tuple[str, str]:
        return self.tr("Confirm"), self.tr("Confirming…")

    def show_ask(self, ask: Asked) -> None:
        """Show the Ask, for the first time or again; what was filled in stays."""
        raise NotImplementedError

    def set_context(self, context: AskContext) -> None:
        self.context = context
        self.set_banner(context.banner)

    def answer(self, answer: Answer, busy_text: str = "") -> None:
        """Emit `answered`, and be busy. `busy_text`: see `set_busy`."""
        self.set_busy(True, busy_text)
        self.answered.emit(answer)

    def show_news(self, text: str) -> None:
        """Show what the last answer achieved, above what is asked for now."""
        self.message.show_problem(Problem(text, kind="success"))

    def show_outcome(
        self, problem: DeskError | None, pause: int = 0, context: ErrorContext = CONTINUES
    ) -> None:
        """Show why this is asked again; `problem` is None the first time.

        The button is locked for `pause` seconds.
        """
        if problem is None:
            self.message.clear()
        else:
            support = self.context.support
            self.message.show_problem(problem_for(problem, support, replace(context, pause=pause)))
        if pause:  # without one, what is left of the last still counts
            self.action.lock(pause)

    def add_links(self, *more: QWidget) -> QVBoxLayout:
        """Put the links below the button, one a line: another method, then `more` of them.

        Cancel is at the end of the first line, wherever the others begin. So each has its place,
        whatever is offered and however long its text becomes.
        """
        across = QHBoxLayout()
        self.below.addLayout(across)
        across.setSpacing(theme.px(BETWEEN))
        links = QVBoxLayout()
        across.addLayout(links)
        across.addStretch()
        end = QVBoxLayout()
        across.addLayout(end)
        end.addWidget(self.cancel)
        end.addStretch()
        links.setSpacing(theme.px(2))
        for link in (self.other, *more):
            links.addWidget(link)
            links.setAlignment(link, Qt.AlignmentFlag.AlignLeading)
        return links

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        self.other.setEnabled(on)

    @Slot()
    def _use_other(self) -> None:
        self.answer(OtherMethodWanted(), self.tr("One moment…"))
