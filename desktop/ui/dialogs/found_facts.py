"""What is known of a connection before it is added, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.style import theme
from desktop.ui.text import client_facts
from desktop.ui.text.safe import visible
from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop.setup.discovery.found import Candidate


class FoundFacts(QWidget):
    """Label and value; rows without a value are hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        self._rows: list[tuple[Label, Label]] = []
        labels = (
            self.tr("User pool"),
            self.tr("App client"),
            self.tr("Region"),
            self.tr("Second Region"),
            self.tr("Sign-in"),
            self.tr("Issuer"),
            self.tr("Support"),
        )
        for row, text in enumerate(labels):
            label, value = Label(text, "muted"), Label(wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setBuddy(value)  # to screen readers, the label of this value
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label, row, 0, top)
            grid.addWidget(value, row, 1, top)
            self._rows.append((label, value))

    def show_candidate(self, candidate: Candidate, but: Collection[str]) -> None:
        """What is known of it, `but` the keys that stand in fields."""
        values = (
            "" if "user_pool_id" in but else candidate.user_pool_id,
            "" if "client_id" in but else candidate.client_id,
            candidate.pool_region,
            candidate.replica_region,
            client_facts.flow_text(candidate.auth_flow) if candidate.auth_flow else "",
            client_facts.issuer_text(candidate.issuer_type),
            candidate.support,
        )
        for (label, value), text in zip(self._rows, values, strict=True):
            value.setText(visible(text, 300))
            label.setVisible(bool(text))
            value.setVisible(bool(text))
        self.setVisible(any(values))

    def values(self) -> list[str]:
        """What is shown."""
        return [value.text() for label, value in self._rows if not label.isHidden()]
