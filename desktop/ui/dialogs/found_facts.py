"""What is known of a connection before it is added, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.text.safe import visible
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence


class FoundFacts(QWidget):
    """Label and value; rows without a value are hidden."""

    def __init__(self, labels: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        self._rows: list[tuple[Label, Label]] = []
        for row, text in enumerate(labels):
            label, value = Label(text, "muted"), Label(wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setBuddy(value)  # to screen readers, the label of this value
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label, row, 0, top)
            grid.addWidget(value, row, 1, top)
            self._rows.append((label, value))

    def set_values(self, values: Sequence[str]) -> None:
        """One for each label."""
        for (label, value), text in zip(self._rows, values, strict=True):
            value.setText(visible(text, 300))
            label.setVisible(bool(text))
            value.setVisible(bool(text))
        self.setVisible(any(values))

    def values(self) -> list[str]:
        """What is shown."""
        return [value.text() for label, value in self._rows if not label.isHidden()]
