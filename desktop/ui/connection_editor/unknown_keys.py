"""Keys of the file that no profile has: kept unless the person removes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.text.safe import visible_name
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.layouts import clear_layout

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 40
"""Characters of a key that are shown."""


class UnknownKeys(QWidget):
    """A line for each, with Remove; hidden without any."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: list[str] = []
        self.removed: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self.hide()

    def set_keys(self, keys: Sequence[str]) -> None:
        """Show these."""
        self.keys, self.removed = list(keys), []
        self._show()

    def take_focus(self) -> None:
        """Put the focus on the first Remove."""
        button = self.findChild(LinkButton)
        if button is not None:
            button.setFocus()

    def _show(self) -> None:
        clear_layout(self._column)
        self.setVisible(bool(self.keys))
        if not self.keys:
            return
        text = self.tr(
            "The file has keys that Cognito Desk doesn't know. It can't be used until they are "
            "removed or corrected."
        )
        self._column.addWidget(Label(text, "bad", wrap=True))
        for key in self.keys:
            line = QHBoxLayout()
            self._column.addLayout(line)
            line.setSpacing(theme.px(12))
            shown = visible_name(key, LONGEST)
            line.addWidget(Label(shown, "strong"), 1)
            remove = LinkButton(self.tr("Remove"))
            remove.setAccessibleName(self.tr("Remove %1").replace("%1", shown))
            remove.clicked.connect(lambda _=False, key=key: self._remove(key))
            line.addWidget(remove)

    def _remove(self, key: str) -> None:
        self.keys.remove(key)
        self.removed.append(key)
        self._show()
        self.changed.emit()
