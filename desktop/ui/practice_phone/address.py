"""Where the practice pool is, for other programs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.text.safe import visible
from desktop.ui.widgets.copy_button import CopyButton
from desktop.ui.widgets.labels import Label

_LONGEST = 200
"""Characters of an address that are shown."""


class AddressRow(QWidget):
    """A line with the address, which can be selected, and a link that copies it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = Label()
        self.address.setAccessibleName(self.tr("Practice pool's address"))
        self.address.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy_link = CopyButton(self.tr("Copy address"), self.tr("Copy"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(Label(self.tr("For other programs"), "muted", wrap=True))
        row = QHBoxLayout()
        column.addLayout(row)
        row.setSpacing(theme.px(14))
        row.addWidget(self.address, 1)
        row.addWidget(self.copy_link)

    def set_address(self, address: str) -> None:
        """Set the endpoint, such as `http://127.0.0.1:8000`."""
        shown = visible(address, _LONGEST)
        self.address.setText(shown)
        self.address.setAccessibleDescription(shown)
        self.copy_link.set_copied_text(address)
