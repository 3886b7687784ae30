"""Facts about the person, one a line: what it is, its value, and a verdict on it."""

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
    from desktop.ui.widgets.labels import PillLook

LOOKS: dict[Tone, PillLook] = {Tone.GOOD: "good", Tone.WARNING: "warning", Tone.BAD: "bad"}
SIGNS = {Tone.GOOD: "✓", Tone.WARNING: "!", Tone.BAD: "✕"}


class FactsCard(Card):
    """Lines are made when the first session comes, and reused for the next."""

    wanted = Signal(object)
    """The `AccountAction` that does something about a fact."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._grid = QGridLayout()
        self.content.addLayout(self._grid)
        self._grid.setHorizontalSpacing(theme.px(22))
        self._grid.setVerticalSpacing(theme.px(12))
        self._grid.setColumnStretch(1, 1)

    def set_facts(self, facts: Sequence[Fact], *, can_change: bool) -> None:
        """`can_change`: whether the session allows to do something about them."""
        while len(self._lines) < len(facts):
            line = _Line(self._grid, len(self._lines), self)
            line.wanted.connect(self.wanted)
            self._lines.append(line)
        for line, fact in zip(self._lines, facts, strict=True):
            line.show_fact(fact, can_change=can_change)


class _Line(QObject):
    wanted = Signal(object)

    def __init__(self, grid: QGridLayout, row: int, parent: QObject) -> None:
        super().__init__(parent)
        self._errand: AccountAction | None = None
        self._act = LinkButton("")
        self._act.clicked.connect(self._act_now)
        self._label = Label("", "muted")
        self._value = ElidedLabel()
        self._note = Label("", "aside", wrap=True)
        self._pill = Pill("–")
        # All of one height, so that lines with a verdict and lines without keep the same pitch.
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
        stacked.addWidget(self._act, 0, Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(self._pill, row, 2, top | Qt.AlignmentFlag.AlignTrailing)

    def show_fact(self, fact: Fact, *, can_change: bool) -> None:
        self._errand = fact.account_action if can_change else None
        text = self._names().get(self._errand, "") if self._errand is not None else ""
        self._act.setText(text)
        self._act.setAccessibleName(text)
        self._act.setVisible(bool(text))
        self._label.setText(fact.label)
        self._value.setText(fact.value)
        self._note.setText(fact.note)
        self._note.setVisible(bool(fact.note))
        self._pill.setVisible(fact.mark is not None)
        if fact.mark is not None:
            self._pill.set(f"{SIGNS[fact.mark.tone]} {fact.mark.text}", LOOKS[fact.mark.tone])
            # Which of the lines it speaks of; the sign is for the eye only.
            self._pill.setAccessibleName(f"{fact.label}: {fact.mark.text}")

    def _names(self) -> dict[AccountAction, str]:
        return {
            AccountAction.VERIFY_PHONE: self.tr("Verify phone number"),
            AccountAction.VERIFY_EMAIL: self.tr("Verify email"),
        }

    @Slot()
    def _act_now(self) -> None:
        self.wanted.emit(self._errand)
