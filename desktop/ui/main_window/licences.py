"""The dialog with the texts of all licences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.text.safe import visible_lines
from desktop.ui.widgets.buttons import CloseButton
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.heading import Heading
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.lost_focus import KeepsFocus
from desktop.ui.widgets.opens_over import OpensOver

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT = 720, 560
"""Pixels at 100 %."""
LONGEST = 1_000_000
"""Characters of a text."""


class LicencesDialog(KeepsFocus, OpensOver, QDialog):
    """Open it with `open()`; the texts come with `show_texts`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licence texts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._texts: Sequence[tuple[str, str]] = ()
        layout = QVBoxLayout(self)
        margin = theme.px(28)
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(theme.px(14))
        layout.addWidget(Heading(self.tr("Licence texts")))
        layout.addWidget(
            Label(
                self.tr("What Cognito Desk is made of, and under which terms it may be used."),
                wrap=True,
            )
        )
        self._chosen = ComboBox()
        self._chosen.setAccessibleName(self.tr("Component"))
        self._chosen.setEnabled(False)
        self._chosen.currentIndexChanged.connect(self._show)
        layout.addWidget(self._chosen)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setUndoRedoEnabled(False)
        self._text.setAccessibleName(self.tr("Text of the licence"))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme.px(12))
        self._text.setFont(font)
        layout.addWidget(self._text, 1)
        foot = QHBoxLayout()
        layout.addLayout(foot)
        foot.addStretch()
        foot.addWidget(CloseButton(self))
        room = self.screen().availableGeometry().size() * 0.9
        self.resize(min(theme.px(WIDTH), room.width()), min(theme.px(HEIGHT), room.height()))

    def show_texts(self, texts: Sequence[tuple[str, str]]) -> None:
        """Name and text of each component; the first one is shown. Called once."""
        self._texts = texts
        self._chosen.addItems([name for name, _ in texts])
        self._chosen.setEnabled(bool(texts))
        self._chosen.setFocus()

    @Slot(int)
    def _show(self, number: int) -> None:
        if 0 <= number < len(self._texts):
            self._text.setPlainText(visible_lines(self._texts[number][1], LONGEST))
