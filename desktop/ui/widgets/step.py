"""A numbered step of instructions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.widgets.labels import Label, Pill


class Step(QWidget):
    """Number and text, with more widgets in `content`."""

    def __init__(self, number: int, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        pill = Pill(str(number))
        pill.setAccessibleName(self.tr("Step %1").replace("%1", str(number)))
        pill.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = Label(text, wrap=True)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(12))
        across.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
        self.content = QVBoxLayout()
        across.addLayout(self.content, 1)
        self.content.setSpacing(theme.px(8))
        self.content.addWidget(self._text)

    def set_text(self, text: str) -> None:
        self._text.setText(text)
