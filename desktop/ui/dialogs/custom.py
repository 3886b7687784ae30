"""The dialog for a question of the organisation's own (CUSTOM_CHALLENGE)."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.auth.asks import AskCustom, CustomAnswered
from desktop.ui.dialogs.ask_dialog import AskDialog
from desktop.ui.models.custom_question import custom_question, is_address
from desktop.ui.style import theme
from desktop.ui.widgets.copy_button import CopyButton
from desktop.ui.widgets.fields import TextField, has_control_characters
from desktop.ui.widgets.labels import ElidedLabel, Label
from desktop.ui.widgets.layouts import clear_layout
from desktop.ui.widgets.secret_edit import SecretEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.dialogs.form_dialog import InputError

LONGEST_ANSWER = 2048
"""Characters."""


class CustomDialog(AskDialog[AskCustom]):
    """Shows an `AskCustom` and answers it with `CustomAnswered`; each question starts empty."""

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self.number = 0
        self._question = QVBoxLayout()
        self._question.setSpacing(theme.px(8))
        self.content.addLayout(self._question)
        self.text = TextField(self.tr("Answer"), SecretEdit())
        self.content.addWidget(self.text)
        self.add_links()

    def names(self) -> tuple[str, str, str]:
        return self.tr("Answer a question"), self.tr("Continue"), self.tr("Checking…")

    def show_ask(self, ask: AskCustom) -> None:
        self.set_busy(False)
        if ask.number != self.number:
            self.number = ask.number
            self.text.edit.clear()
        self.set_names(*self.names_here(choice=True))
        self.set_subtitle(self._why(first=ask.number == 1))
        self._show_question(ask)
        self.show_outcome(ask.problem, ask.pause)
        self.text.focus_and_select()

    def _why(self, *, first: bool) -> str:
        if self.context.confirms:
            return self.tr("Your organisation asks for this to confirm that it's you.")
        if first:
            return self.tr("Your organisation asks for this before you are signed in.")
        return self.tr("One more question before you are signed in.")

    def first_focus(self) -> QWidget:
        return self.text

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        self.text.set_read_only(not on)

    def check(self) -> InputError | None:
        text = self.text.text()
        if not text:
            return self.text, self.tr("Enter an answer.")
        if len(text) > LONGEST_ANSWER or has_control_characters(text):
            return self.text, self.tr(
                "The answer is too long or contains a line break. Type it again."
            )
        return None

    def send(self) -> None:
        self.answer(CustomAnswered(self.text.text()))

    def done(self, result: int) -> None:
        """Clear the answer when the dialog closes: it may be a secret."""
        self.text.edit.clear()
        super().done(result)

    def _show_question(self, ask: AskCustom) -> None:
        clear_layout(self._question)
        asked = custom_question(ask.parameters)
        for sentence in asked.sentences:
            self._question.addWidget(Label(sentence, "strong", wrap=True))
        if asked.details:
            form = QFormLayout()
            self._question.addLayout(form)
            form.setContentsMargins(0, 0, 0, 0)
            form.setHorizontalSpacing(theme.px(16))
            form.setVerticalSpacing(theme.px(4))
            for name, value in asked.details:
                form.addRow(Label(name, "muted"), _shown(name, value))
        if asked.more:
            self._question.addWidget(Label(self.tr("And %n more.", "", asked.more), "aside"))
        said = "\n".join((*asked.sentences, *(f"{name}: {value}" for name, value in asked.details)))
        self.text.edit.setAccessibleDescription(said)
        self.set_tab_order()


def _shown(name: str, value: str) -> QWidget:
    """The value on one line. An address can be copied; it is never opened."""
    shown = ElidedLabel(value)
    if not is_address(value):
        return shown
    copy = CopyButton(
        QCoreApplication.translate("CustomDialog", "Copy: %1").replace("%1", name),
        QCoreApplication.translate("CustomDialog", "Copy"),
    )
    copy.set_copied_text(value)
    both = QWidget()
    across = QHBoxLayout(both)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(theme.px(12))
    across.addWidget(shown, 1)
    across.addWidget(copy)
    return both
