"""One message on the practice phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QLocale, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.text.moments import local_second
from desktop.ui.text.safe import visible, visible_name
from desktop.ui.widgets.copy_button import CopyButton
from desktop.ui.widgets.labels import ElidedLabel, Label
from desktop.ui.widgets.tabular_figures import use_tabular_figures

if TYPE_CHECKING:
    from desktop.ui.practice_phone.model import PracticeMessage

LONGEST_TEXT = 1_000
"""Characters."""
HIGHLIGHT_MS = 6_000
"""How long a new message is highlighted."""


class MessageBubble(QFrame):
    """Time, recipient and text of a message, and its code in large figures."""

    accessible_role: ClassVar = "ListItem"

    def __init__(self, message: PracticeMessage, now: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = message
        self.setAccessibleName(visible(message.text, LONGEST_TEXT))
        head = self.tr("{time} to {to}").format(
            time=local_second(message.time, now), to=visible_name(message.to)
        )
        layout = QVBoxLayout(self)
        side, edge = theme.px(12), theme.px(8)
        layout.setContentsMargins(side, edge, side, edge)
        layout.setSpacing(theme.px(2))
        layout.addWidget(ElidedLabel(head, "aside"))
        layout.addWidget(Label(visible(message.text, LONGEST_TEXT), wrap=True))
        if message.code:
            code = ElidedLabel(visible(message.code, 20), "title")
            use_tabular_figures(code, spacing=theme.px(3))
            code.setLocale(QLocale.c())
            copy = CopyButton(self.tr("Copy code"))
            copy.set_copied_text(message.code)
            foot = QHBoxLayout()
            layout.addLayout(foot)
            foot.addWidget(code, 1)
            foot.addWidget(copy)
        self._settle = QTimer(self, singleShot=True, interval=HIGHLIGHT_MS)
        self._settle.timeout.connect(self._settled)
        set_variant(self, "card")

    def highlight(self) -> None:
        """Highlight the message for a while."""
        set_variant(self, "block-info")
        self._settle.start()

    @property
    def is_highlighted(self) -> bool:
        return self._settle.isActive()

    @Slot()
    def _settled(self) -> None:
        set_variant(self, "card")
