"""The message area of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from desktop.ui.style import qt_values, theme
from desktop.ui.style.icons import antialiased_painter
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.images import ICON_COLORS, MessageIcon
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.text.problem import Problem
    from desktop.ui.widgets.details import Details


MARKED_MS = 2000
"""For how long a message that says the same as the one before has a frame."""


class MessageArea(QFrame):
    """A tinted block with an icon and a text; hidden while there is no message.

    Accessible name "Message", the text as accessible description. A new message is announced to
    screen readers, and the focus stays where it is.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_variant(self, "block-info")
        self.setAccessibleName(self.tr("Message"))
        self.problem: Problem | None = None
        self._details: Details | None = None
        self._marked: QTimer | None = None
        self._icon = MessageIcon("error", parent=self)
        self._text = Label(wrap=True, parent=self)
        self._layout: QGridLayout | None = None
        self._beside: QWidget | None = None
        self.hide()

    def put_beside(self, widget: QWidget) -> None:
        """Put this at the end of the first line, such as a link that takes the message away."""
        self._beside = widget
        widget.setParent(self)

    def show_problem(self, problem: Problem) -> None:
        """Replace the message. One that says the same is seen and announced as a new one."""
        again = self.problem is not None and self.problem.text == problem.text
        self.problem = problem
        self._lay_out()
        set_variant(self, f"block-{problem.kind}")
        self._icon.set_kind(problem.kind)
        self._text.setText(problem.text)
        self.setAccessibleDescription(self.text())
        self._show_details(problem.details)
        self.show()
        self._mark_again(on=again)
        said = self.tr("Again: %1").replace("%1", self.text()) if again else self.text()
        announce(self, said, urgent=problem.kind == "error")
        self.changed.emit()

    def reword(self, text: str) -> None:
        """Change the text without announcing it again, as where a part of it is over."""
        if self.problem is not None:
            self.problem = self.problem._replace(text=text)
        self._text.setText(text)
        self.setAccessibleDescription(self.text())

    def clear(self) -> None:
        if self.problem is None:
            return
        self.problem = None
        self.hide()
        self._text.clear()
        self.setAccessibleDescription("")
        self._show_details("")
        self.changed.emit()

    def text(self) -> str:
        return self._text.text()

    @property
    def is_marked(self) -> bool:
        """Whether it shows that the same was said before, by a frame."""
        return self._marked is not None and self._marked.isActive()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_marked and self.problem is not None:
            current = theme.current()
            painter = antialiased_painter(self)
            painter.setPen(QPen(current.color(ICON_COLORS[self.problem.kind]), current.px(2)))
            area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(area, current.px(8), current.px(8))

    def _mark_again(self, *, on: bool) -> None:
        if on and self._marked is None:
            self._marked = QTimer(self)
            self._marked.setSingleShot(True)
            self._marked.setInterval(MARKED_MS)
            self._marked.timeout.connect(self.update)
        if self._marked is not None:
            if on:
                self._marked.start()
            else:
                self._marked.stop()
            self.update()

    def _lay_out(self) -> None:
        """Done for the first message, as most windows never show one."""
        if self._layout is not None:
            return
        self._text.setProperty("textInteractionFlags", qt_values.SELECTABLE_BY_MOUSE)
        self._layout = QGridLayout(self)
        margin = theme.px(12)
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self._layout.setHorizontalSpacing(theme.px(10))
        self._layout.setVerticalSpacing(theme.px(6))
        aside = QVBoxLayout()
        self._layout.addLayout(aside, 0, 0)
        aside.addWidget(self._icon)
        aside.addStretch()
        self._layout.addWidget(self._text, 0, 1)
        self._layout.setColumnStretch(1, 1)
        if self._beside is not None:
            end = QVBoxLayout()
            self._layout.addLayout(end, 0, 2)
            end.addWidget(self._beside)
            end.addStretch()
            self._beside.show()

    def _show_details(self, details: str) -> None:
        if self._details is None:
            if not details or self._layout is None:
                return
            from desktop.ui.widgets.details import Details  # most runs need none

            self._details = Details(self)
            self._layout.addWidget(self._details, 1, 1)
            self._details.changed.connect(self.changed)
        self._details.set_text(details)
        self._details.setVisible(bool(details))
