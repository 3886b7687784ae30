"""Facts about the user, one a row: label, value, and a badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.ui.models.account_actions import AccountAction
from desktop.ui.models.overview import Tone
from desktop.ui.style import theme
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import ElidedLabel, Label, Pill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.models.overview import Fact
    from desktop.ui.widgets.labels import PillVariant

VARIANTS: dict[Tone, PillVariant] = {Tone.GOOD: "good", Tone.WARNING: "warning", Tone.BAD: "bad"}
SYMBOLS = {Tone.GOOD: "✓", Tone.WARNING: "!", Tone.BAD: "✕"}


class FactsCard(Card):
    """Rows are made for the first session and reused for later ones."""

    wanted = Signal(object)
    """The `AccountAction` of the link beside a fact."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_FactRow] = []
        self._grid = QGridLayout()
        self.content.addLayout(self._grid)
        self._grid.setHorizontalSpacing(theme.px(22))
        self._grid.setVerticalSpacing(theme.px(12))
        self._grid.setColumnStretch(1, 1)

    def set_facts(self, facts: Sequence[Fact], *, can_change: bool) -> None:
        """`can_change`: whether the session allows changes to the account."""
        while len(self._rows) < len(facts):
            fact_row = _FactRow(self._grid, len(self._rows), self)
            fact_row.wanted.connect(self.wanted)
            self._rows.append(fact_row)
        for fact_row, fact in zip(self._rows, facts, strict=True):
            fact_row.show_fact(fact, can_change=can_change)


class _FactRow(QObject):
    wanted = Signal(object)

    def __init__(self, grid: QGridLayout, row: int, parent: QObject) -> None:
        super().__init__(parent)
        self._action: AccountAction | None = None
        self._action_link = LinkButton("")
        self._action_link.clicked.connect(self._emit_action)
        self._label = Label("", "muted")
        self._value = ElidedLabel()
        self._label.setBuddy(self._value)  # to screen readers, the label of this value
        self._note = Label("", "aside", wrap=True)
        self._pill = Pill("–")
        # The same height for all, so that rows with and without a badge are evenly spaced.
        height = self._pill.sizeHint().height()
        self._pill.clear()
        self._label.setMinimumHeight(height)
        self._value.setMinimumHeight(height)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._label, row, 0, top)
        stacked = QVBoxLayout()
        grid.addLayout(stacked, row, 1, top)
        stacked.setSpacing(theme.px(2))
        stacked.addWidget(self._value)
        stacked.addWidget(self._note)
        stacked.addWidget(self._action_link, 0, Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(self._pill, row, 2, top | Qt.AlignmentFlag.AlignTrailing)

    def show_fact(self, fact: Fact, *, can_change: bool) -> None:
        self._action = fact.account_action if can_change else None
        text = self._names().get(self._action, "") if self._action is not None else ""
        self._action_link.setText(text)
        self._action_link.setAccessibleName(text)
        self._action_link.setVisible(bool(text))
        self._label.setText(fact.label)
        self._value.setText(fact.value)
        self._note.setText(fact.note)
        self._note.setVisible(bool(fact.note))
        badge = fact.badge
        self._pill.setVisible(badge is not None)
        if badge is not None:
            self._pill.set(f"{SYMBOLS[badge.tone]} {badge.text}", VARIANTS[badge.tone])
            # Names the fact that the badge belongs to; the symbol is only for the eye.
            self._pill.setAccessibleName(f"{fact.label}: {badge.text}")

    def _names(self) -> dict[AccountAction, str]:
        return {
            AccountAction.VERIFY_PHONE: self.tr("Verify phone number"),
            AccountAction.VERIFY_EMAIL: self.tr("Verify email"),
        }

    @Slot()
    def _emit_action(self) -> None:
        self.wanted.emit(self._action)
