"""The button that offers to try again in the pool's second Region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.text.regions import begins_anew, try_in
from desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class RegionButton(Button):
    """Hidden while no Region is offered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.hide()

    def offer(self, region: str) -> None:
        """Offer this Region; an empty one takes the offer back."""
        text = try_in(region) if region else ""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(begins_anew() if region else "")
        self.setAccessibleDescription(self.toolTip())
        self.setVisible(bool(region))
