"""The page without a session: a heading, a sentence and a button."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.widgets.buttons import PrimaryButton
from desktop.ui.widgets.images import AppLogo
from desktop.ui.widgets.labels import Label

WIDTH = 440
"""Pixels at 100 %."""
_CENTRED: Final = 0x84
"""Qt.AlignmentFlag.AlignCenter: part of the first paint, see `desktop.ui.style.qt_values`."""


class EmptyState(QWidget):
    """Heading and sentence in the middle of the page, with a primary button below."""

    wanted = Signal()
    """The button was pressed."""

    def __init__(self, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Label("", "title", wrap=True)
        self._sentence = Label("", "muted", wrap=True)
        self.button = PrimaryButton(button)
        self.button.setAccessibleName(button)
        self.button.setMinimumWidth(theme.px(200))
        self.button.clicked.connect(self.wanted)
        words = QWidget()
        words.setFixedWidth(theme.px(WIDTH))
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for label in (self.heading, self._sentence):
            label.setProperty("alignment", _CENTRED)
            column.addWidget(label)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(12))
        layout.addStretch(2)
        _put_in_the_middle(AppLogo(56), layout)
        layout.addSpacing(theme.px(8))
        _put_in_the_middle(words, layout)
        layout.addSpacing(theme.px(12))
        _put_in_the_middle(self.button, layout)
        layout.addStretch(3)

    def set_text(self, heading: str, sentence: str) -> None:
        self.heading.setText(heading)
        self._sentence.setText(sentence)


def _put_in_the_middle(widget: QWidget, column: QVBoxLayout) -> None:
    # An aligned item of a column would get the height that its text has at another width.
    across = QHBoxLayout()
    column.addLayout(across)
    across.addStretch()
    across.addWidget(widget)
    across.addStretch()
