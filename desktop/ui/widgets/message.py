"""The message area of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from desktop.ui.style import qt_values, theme
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.images import MessageIcon
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.text.problem import Problem
    from desktop.ui.widgets.details import Details


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
        self._icon = MessageIcon("error", parent=self)
        self._text = Label(wrap=True, parent=self)
        self._layout: QGridLayout | None = None
        self.hide()

    def show_problem(self, problem: Problem) -> None:
        """Replace the message, and announce it even if it says the same."""
        self.problem = problem
        self._lay_out()
        set_variant(self, f"block-{problem.kind}")
        self._icon.set_kind(problem.kind)
        self._text.setText(problem.text)
        self.setAccessibleDescription(self.text())
        self._show_details(problem.details)
        self.show()
        announce(self, self.text(), urgent=problem.kind == "error")
        self.changed.emit()

    def reword(self, text: str) -> None:
        """Change the text without announcing it again, as for a countdown in it."""
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
