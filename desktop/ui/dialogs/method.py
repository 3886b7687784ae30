"""The choice of a second factor."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from desktop.auth.steps import AskMethod, Method, MethodChosen
from desktop.ui import theme, wording
from desktop.ui.dialogs.frame import Frame

if TYPE_CHECKING:
    from collections.abc import Callable


class MethodDialog(Frame):
    """Shows an `AskMethod` and answers it with `MethodChosen`."""

    answered = Signal(object)

    def __init__(
        self, steady: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(steady, parent)
        self.place_cancel()
        self._support = ""
        self._methods: tuple[Method, ...] = ()
        self._group = QButtonGroup(self)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(theme.px(4))
        self.content.addLayout(self._choices)
        self.set_subtitle(self.tr("How do you want to get your code?"))

    def names(self) -> tuple[str, str, str]:
        return self.tr("Choose a method"), self.tr("Continue"), self.tr("One moment…")

    def set_support(self, text: str) -> None:
        """Whom to call; empty when the profile doesn't say."""
        self._support = text

    def show_ask(self, ask: AskMethod) -> None:
        """Ask, for the first time or again; a choice that was made stays."""
        chosen = self._chosen()
        self.set_busy(False)
        if ask.methods != self._methods:
            self._offer(ask.methods)
        if chosen in ask.methods:
            self._group.button(ask.methods.index(chosen)).setChecked(True)
        if ask.problem is None:
            self.message.clear()
        else:
            scene = wording.Scene(goes_on=True)
            self.message.show_problem(wording.problem_for(ask.problem, self._support, scene))
        if ask.pause:
            self.action.hold(ask.pause)
        self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        return self._group.checkedButton() or self.cancel

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        for button in self._group.buttons():
            # The chosen one keeps the focus and has nowhere to go.
            button.setEnabled(on or button.isChecked())

    @Slot()
    def submit(self) -> None:
        chosen = self._chosen()
        if self.action.isEnabled() and chosen is not None:
            self.set_busy(True)
            self.answered.emit(MethodChosen(chosen))

    def _chosen(self) -> Method | None:
        index = self._group.checkedId()
        return self._methods[index] if index >= 0 else None

    def _offer(self, methods: tuple[Method, ...]) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._choices.removeWidget(button)
            button.deleteLater()
        self._methods = methods
        names = {
            Method.SMS: self.tr("Text message"),
            Method.AUTHENTICATOR_APP: self.tr("Authenticator app"),
            Method.EMAIL: self.tr("Email"),
        }
        for index, method in enumerate(methods):
            button = QRadioButton(names[method])
            button.setAccessibleName(names[method])
            button.setChecked(index == 0)
            self._group.addButton(button, index)
            self._choices.addWidget(button)
        self.set_tab_order()
