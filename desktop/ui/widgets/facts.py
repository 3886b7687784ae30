"""Facts about the person, one a line: what it is, its value, and a verdict on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.components.card import Card
from desktop.ui.components.labels import ElidedLabel, Label, Pill
from desktop.ui.models.overview import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.components.labels import PillLook
    from desktop.ui.models.overview import Fact

LOOKS: dict[Tone, PillLook] = {Tone.GOOD: "good", Tone.WARNING: "warning", Tone.BAD: "bad"}
SIGNS = {Tone.GOOD: "✓", Tone.WARNING: "!", Tone.BAD: "✕"}


class FactsCard(Card):
    """Lines are made when the first session comes, and reused for the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(22))
        self._grid.setVerticalSpacing(theme.px(12))
        self._grid.setColumnStretch(1, 1)
        self.content.addLayout(self._grid)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        while len(self._lines) < len(facts):
            self._lines.append(_Line(self._grid, len(self._lines)))
        for line, fact in zip(self._lines, facts, strict=True):
            line.show_fact(fact)


class _Line:
    def __init__(self, grid: QGridLayout, row: int) -> None:
        self._label = Label("", "muted")
        self._value = ElidedLabel()
        self._note = Label("", "aside", wrap=True)
        self._pill = Pill("–")
        # All of one height, so that lines with a verdict and lines without keep the same pitch.
        height = self._pill.sizeHint().height()
        self._pill.clear()
        self._label.setMinimumHeight(height)
        self._value.setMinimumHeight(height)
        stacked = QVBoxLayout()
        stacked.setSpacing(theme.px(2))
        stacked.addWidget(self._value)
        stacked.addWidget(self._note)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._label, row, 0, top)
        grid.addLayout(stacked, row, 1, top)
        grid.addWidget(self._pill, row, 2, top | Qt.AlignmentFlag.AlignTrailing)

    def show_fact(self, fact: Fact) -> None:
        self._label.setText(fact.label)
        self._value.setText(fact.value)
        self._note.setText(fact.note)
        self._note.setVisible(bool(fact.note))
        self._pill.setVisible(fact.mark is not None)
        if fact.mark is not None:
            self._pill.set(f"{SIGNS[fact.mark.tone]} {fact.mark.text}", LOOKS[fact.mark.tone])
            # Which of the lines it speaks of; the sign is for the eye only.
            self._pill.setAccessibleName(f"{fact.label}: {fact.mark.text}")
