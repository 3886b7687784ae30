"""The choice of a method: a first or a second factor, one to set up, or one to prefer."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop.auth.asks import AskMethod, MethodChosen
from desktop.auth.purposes import ChoiceOf
from desktop.ui.dialogs.ask_dialog import AskDialog
from desktop.ui.style import theme
from desktop.ui.text import method_dialog
from desktop.ui.text.code_dialog import LONGEST
from desktop.ui.text.phones import masked_destination
from desktop.ui.text.safe import visible_name
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.layouts import clear_layout

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractButton

    from desktop.auth.method import Method


def _offer_of(ask: AskMethod) -> tuple[object, ...]:
    return ask.methods, ask.unusable, ask.purpose, ask.destinations


class MethodDialog(AskDialog[AskMethod]):
    """Shows an `AskMethod` and answers it with `MethodChosen`. Asked again, the choice stays."""

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(monotonic, parent)
        self.add_links()
        self._offered: AskMethod | None = None
        self._methods: tuple[Method, ...] = ()
        self._group = QButtonGroup(self)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(theme.px(4))
        self.content.addLayout(self._choices)

    def names(self) -> tuple[str, str, str]:
        return self.tr("Choose a method"), self.tr("Continue"), self.tr("One moment…")

    def show_ask(self, ask: AskMethod) -> None:
        chosen = self._chosen()
        self.set_busy(False)
        title, action, busy = self.names_here(choice=True)
        if ask.purpose is ChoiceOf.PREFERRED:  # as the entry of the Account menu is called
            title = self.tr("Preferred second step")
            action, busy = self.tr("Save"), self.tr("Saving…")
        self.set_names(title, action, busy)
        methods = method_dialog.one_password(ask.methods)
        only = len(methods) + len(ask.unusable) == 1
        confirms = self.context.confirms
        self.set_subtitle(method_dialog.question(ask.purpose, confirms=confirms, only=only))
        if self._is_new(ask):
            self._offer(methods, ask)
        if chosen in methods:
            self._group.button(methods.index(chosen)).setChecked(True)
        self.show_outcome(ask.problem, ask.pause)
        self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        return self._group.checkedButton() or self.cancel

    @Slot()
    def submit(self) -> None:
        if self._chosen() is not None:
            super().submit()

    def send(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.answer(MethodChosen(chosen))

    def set_editable(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        for button in self._group.buttons():
            # The chosen one stays enabled, so that it keeps the focus.
            button.setEnabled(on or button.isChecked())

    @property
    def methods(self) -> tuple[Method, ...]:
        """The methods that can be chosen, in the order of `choices`."""
        return self._methods

    @property
    def choices(self) -> list[QAbstractButton]:
        """The radio buttons of the methods that can be chosen."""
        return self._group.buttons()

    def _chosen(self) -> Method | None:
        index = self._group.checkedId()
        return self._methods[index] if index >= 0 else None

    def _is_new(self, ask: AskMethod) -> bool:
        """Whether it offers something different from the last Ask."""
        before, self._offered = self._offered, ask
        return before is None or _offer_of(before) != _offer_of(ask)

    def _offer(self, methods: tuple[Method, ...], ask: AskMethod) -> None:
        self._clear()
        self._methods = methods
        names = [method_dialog.method_name(method) for method in methods]
        wanted = method_dialog.method_name(ask.suggested) if ask.suggested else ""
        suggested = names.index(wanted) if wanted in names else 0
        for index, method in enumerate(methods):
            button = self._radio(method, ask.destinations.get(method, ""))
            self._group.addButton(button, index)
            button.setChecked(index == suggested)
        for method in ask.unusable:
            reason = method_dialog.why_not(method, ask.purpose, self.context.support)
            button = self._radio(method)
            button.setEnabled(False)
            button.setAccessibleDescription(reason)
            below = QHBoxLayout()  # not a margin: margins don't change sides from right to left
            self._choices.addLayout(below)
            below.addSpacing(theme.px(36))
            below.addWidget(Label(reason, "aside", wrap=True), 1)
        self.set_tab_order()

    def _radio(self, method: Method, destination: str = "") -> QRadioButton:
        name = method_dialog.method_name(method)
        where = visible_name(masked_destination(destination), LONGEST)
        button = QRadioButton(name)
        button.setAccessibleName(name)
        if where:
            button.setText(self.tr("%1 (%2)").replace("%2", where).replace("%1", name, 1))
            button.setAccessibleDescription(where)
        self._choices.addWidget(button)
        return button

    def _clear(self) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
        clear_layout(self._choices)
