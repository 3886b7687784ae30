"""The page without a session: a heading, a sentence and a button."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.widgets.buttons import LinkButton, PrimaryButton
from desktop.ui.widgets.heading import Heading
from desktop.ui.widgets.images import AppLogo
from desktop.ui.widgets.labels import Label

WIDTH = 440
"""Pixels at 100 %."""
_CENTRED: Final = 0x84
"""Qt.AlignmentFlag.AlignCenter: part of the first paint, see `desktop.ui.style.qt_values`."""


class EmptyState(QWidget):
    """Heading and sentence in the middle of the page, with a primary button below."""

    wanted = Signal()
    """The button was pressed, or the link beside Try again."""
    retry_wanted = Signal()
    """The button was pressed while it says Try again."""

    def __init__(self, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Heading(wrap=True)
        self._sentence = Label("", "muted", wrap=True)
        self._retries = False
        self._name = button
        self.button = PrimaryButton(button)
        self.button.setAccessibleName(button)
        self.button.setMinimumWidth(theme.px(200))
        self.button.clicked.connect(self._pressed)
        self.other = LinkButton(self.tr("Sign in anew"))
        self.other.setAccessibleName(self.other.text())
        self.other.clicked.connect(self.wanted)
        self.other.hide()
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
        _put_in_the_middle(self.other, layout)
        layout.addStretch(3)

    def set_retry(self, *, on: bool) -> None:
        """Make the button try again, with a link beside it for what it usually does."""
        self._retries = on
        name = self.tr("Try again") if on else self._name
        self.button.setText(name)
        self.button.setAccessibleName(name)
        self.other.setVisible(on)

    @Slot()
    def _pressed(self) -> None:
        (self.retry_wanted if self._retries else self.wanted).emit()

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
