"""What to do without the phone, and when one didn't ask for a code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.ui.style import theme
from desktop.ui.style.style_sheet import set_variant
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Disclosure
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class CodeHelp(QFrame):
    """A block of text, and the two links that open it: the dialog places those."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_variant(self, "block-info")
        self.lost_phone = Disclosure(self.tr("Lost your phone?"))
        self.not_requested = Disclosure(self.tr("Didn't ask for this code?"))
        self._texts = {self.lost_phone: "", self.not_requested: ""}
        self._text = Label(wrap=True)
        inner = QVBoxLayout(self)
        margin = theme.px(12)
        inner.setContentsMargins(margin, margin, margin, margin)
        inner.addWidget(self._text)
        self.hide()
        for link in self._texts:
            link.toggled_open.connect(self._choose)

    @property
    def text(self) -> str:
        """What is open; empty for nothing."""
        return self._text.text()

    def set_texts(self, lost_phone: str, not_requested: str) -> None:
        """Set the two texts, closed at first; a link without a text is hidden."""
        self._texts = {self.lost_phone: lost_phone, self.not_requested: not_requested}
        for link, text in self._texts.items():
            link.setVisible(bool(text))
            link.set_open(False)

    @Slot(bool)
    def _choose(self, on: bool) -> None:  # noqa: FBT001 — a slot of Disclosure.toggled_open
        chosen = self.sender()
        for link in self._texts:
            if on and link is not chosen:
                link.set_open(False)
        shown = next((link for link in self._texts if link.is_open), None)
        text = self._texts[shown] if shown is not None else ""
        self._text.setText(text)
        self.setAccessibleName(shown.text() if shown is not None else "")
        self.setVisible(bool(text))
        if on:
            announce(self, text)
