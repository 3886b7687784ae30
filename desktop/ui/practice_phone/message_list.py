"""The messages of one practice user, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.practice_phone.message_bubble import MessageBubble
from desktop.ui.style import theme
from desktop.ui.text.safe import visible
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.tab_order import place_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.practice_phone.model import PracticeMessage

HEIGHT = 88
"""Pixels at 100 %: enough for the newest message; the rest scrolls."""
MOST = 30
"""Messages that are shown at most."""


class MessageList(QScrollArea):
    """Accessible name "Messages". A new message is announced to screen readers."""

    news = Signal()
    """A new message is shown, on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(theme.px(HEIGHT))
        self._bubbles: list[MessageBubble] = []
        self._hint = Label("", "muted", wrap=True)
        inside = _Column()
        inside.setAccessibleName(self.tr("Messages"))
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, theme.px(4), 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(self._hint)
        self._column.addStretch()
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # set by setWidget; the card shows through
        self._update_hint()

    def sizeHint(self) -> QSize:
        """Always the same, so that a new message moves nothing else."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def start_over(self, messages: Sequence[PracticeMessage], now: float) -> None:
        """Show another user's messages, oldest first; none counts as new."""
        for bubble in self._bubbles:
            self._column.removeWidget(bubble)
            bubble.hide()
            bubble.deleteLater()
        self._bubbles = []
        for message in messages[-MOST:]:
            self._add(message, now)
        self._update_hint()

    def update_messages(self, messages: Sequence[PracticeMessage], now: float) -> None:
        """Show the same user's messages, oldest first; those that were not there before are new."""
        known = {bubble.message for bubble in self._bubbles}
        recent = messages[-MOST:]
        if not known <= set(messages):
            # The pool was reset: messages that are gone there are removed here.
            self.start_over([message for message in recent if message in known], now)
            known = {bubble.message for bubble in self._bubbles}
        for message in recent:
            if message not in known:
                self._add(message, now).highlight()
                self.verticalScrollBar().setValue(0)
                self.news.emit()
                announce(
                    self, self.tr("New message: {text}").format(text=visible(message.text, 200))
                )
        while len(self._bubbles) > MOST:
            oldest = self._bubbles.pop()
            self._column.removeWidget(oldest)
            oldest.deleteLater()
        self._update_hint()

    @property
    def bubbles(self) -> tuple[MessageBubble, ...]:
        """The messages that are shown, newest first."""
        return tuple(self._bubbles)

    def _add(self, message: PracticeMessage, now: float) -> MessageBubble:
        bubble = MessageBubble(message, now)
        self._bubbles.insert(0, bubble)
        self._column.insertWidget(1, bubble)
        place_after(self, bubble)
        return bubble

    def _update_hint(self) -> None:
        self._hint.setText(self.tr("No messages yet. They show here when this user signs in."))
        self._hint.setVisible(not self._bubbles)


class _Column(QWidget):
    """All messages, below each other; to assistive tools a list of them."""

    accessible_role: ClassVar = "List"
