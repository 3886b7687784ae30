"""The code dialog: text messages, emails and authenticator apps."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from desktop.auth.steps import AskCode, CodeEntered, Method, NewCodeWanted, OtherMethodWanted
from desktop.ui import theme, wording
from desktop.ui.code_text import CodeProblem
from desktop.ui.components.buttons import LinkButton
from desktop.ui.components.code_edit import CodeEdit
from desktop.ui.components.fields import TextField
from desktop.ui.components.flow import FlowLayout
from desktop.ui.components.labels import Label
from desktop.ui.components.time_left import TimeLeft
from desktop.ui.dialogs import code_texts
from desktop.ui.dialogs.code_help import CodeHelp
from desktop.ui.dialogs.frame import BETWEEN, Frame
from desktop.ui.dialogs.send_again import SendAgain
from desktop.ui.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.auth.steps import Answer


class CodeDialog(Frame):
    """Shows an `AskCode` and answers it: `CodeEntered`, `NewCodeWanted` or `OtherMethodWanted`.

    It can be asked again while it is open, and is then busy no longer. What was typed stays,
    unless a new code is out.
    """

    answered = Signal(object)

    def __init__(
        self, steady: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(steady, parent)
        self._ask: AskCode | None = None
        self._user = self._support = ""
        self.edit = CodeEdit()
        self.code = TextField(self.tr("Code"), self.edit)
        self.time_left = TimeLeft(steady)
        self.time_left.ran_out.connect(self._offer_new_code)
        self.code.head.addWidget(self.time_left)
        self.content.addWidget(self.code)
        self.note = Label(look="aside", wrap=True)
        self.send_again = SendAgain(steady)
        self.send_again.clicked.connect(self._send_again)
        self.other = LinkButton(self.tr("Use another method"))
        self.other.clicked.connect(self._use_other)
        self.help = CodeHelp()
        self.ways = FlowLayout(theme.px(BETWEEN), theme.px(2), last_apart=True)
        for way in (self.send_again, self.other, self.help.lost, self.help.unasked, self.cancel):
            self.ways.addWidget(way)
        self.below.addWidget(self.note)
        self.below.addLayout(self.ways)
        self.below.addSpacing(theme.px(4))
        self.below.addWidget(self.help)
        self.subtitle.setTextFormat(Qt.TextFormat.RichText)  # made by code_texts, which escapes

    def names(self) -> tuple[str, str, str]:
        return self.tr("Enter your code"), self.tr("Verify"), self.tr("Verifying…")

    # What the presenter calls

    def set_user(self, name: str) -> None:
        """Who signs in, for the help texts."""
        self._user = name

    def set_support(self, text: str) -> None:
        """Whom to call; empty when the profile doesn't say."""
        self._support = text

    def show_ask(self, ask: AskCode, code_seconds: int | None = None) -> None:
        """Ask, for the first time or again. `code_seconds` is how long a code is good, if known."""
        before, self._ask = self._ask, ask
        self.set_busy(False)
        new_code = before is None or before.issued != ask.issued
        self.edit.expect(ask.shortest, ask.longest)
        if new_code:
            self.edit.clear()
        self._say_where(ask)
        self._show_ways(ask)
        self._set_main(send_again=False)
        self._show_time(ask, code_seconds)
        self._show_outcome(ask)
        self.code.point_out()

    # How it behaves

    def first_focus(self) -> QWidget:
        return self.edit

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        self.code.set_read_only(not on)
        self.send_again.set_busy(not on)
        self.other.setEnabled(on)

    @Slot()
    def submit(self) -> None:
        if not self.action.isEnabled() or self._ask is None:
            return
        code = self.edit.code()
        if isinstance(code, CodeProblem):
            said = code_texts.about_the_code(code, self._ask.shortest, self._ask.longest)
            self.message.show_problem(Problem(said))
            self.code.point_out()
            return
        self._answer(CodeEntered(code))

    @Slot()
    def _send_again(self) -> None:
        self._answer(NewCodeWanted())

    @Slot()
    def _use_other(self) -> None:
        self._answer(OtherMethodWanted())

    def _answer(self, answer: Answer) -> None:
        self.set_busy(True)
        self.answered.emit(answer)

    @Slot()
    def _offer_new_code(self) -> None:
        self._set_main(send_again=True)

    # What it shows

    def _say_where(self, ask: AskCode) -> None:
        self.set_subtitle(code_texts.where_it_went(ask))
        note = code_texts.delay_note(ask.method)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _show_ways(self, ask: AskCode) -> None:
        self.send_again.setVisible(ask.can_send_new)
        self.send_again.sent_at(ask.issued)
        self.other.setVisible(ask.other_methods)
        self.help.set_texts(
            code_texts.lost_phone(other_methods=ask.other_methods, support=self._support),
            code_texts.not_asked_for(user=self._user, support=self._support),
            has_phone=ask.method is not Method.EMAIL,
        )

    def _show_time(self, ask: AskCode, code_seconds: int | None) -> None:
        if ask.method is Method.AUTHENTICATOR_APP:
            self.time_left.show_text("")  # the app shows it itself
        elif code_seconds is None:
            self.time_left.show_text(self.tr("good for about 3 minutes"))
        else:
            self.time_left.count_down(ask.issued + code_seconds)

    def _show_outcome(self, ask: AskCode) -> None:
        """What became of the last try, and how long the next one has to wait."""
        if ask.problem is None:
            self.message.clear()
        else:
            scene = wording.Scene(ask.method, ask.destination, goes_on=True)
            self.message.show_problem(wording.problem_for(ask.problem, self._support, scene))
        if ask.pause:  # without one, what is left of the last still counts
            self.action.hold(ask.pause)

    def _set_main(self, *, send_again: bool) -> None:
        """Which of the two is the main button: only one is, and it stands under the field."""
        on = send_again and self._ask is not None and self._ask.can_send_new
        if on == self.send_again.is_primary:
            return
        self.send_again.set_primary(on)
        self.action.set_primary(not on)
        if on:
            self.content.addWidget(self.send_again)
        else:
            self.ways.insert(0, self.send_again)
        self.set_tab_order()
