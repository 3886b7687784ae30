"""Names that come from outside, on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.components.labels import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.components.labels import LabelLook


class NameLabel(ElidedLabel):
    """An `ElidedLabel` whose tool tip stays plain text, whatever the name looks like."""

    def __init__(
        self, text: str = "", look: LabelLook = "plain", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, look, parent=parent)

    def setToolTip(self, text: str) -> None:
        super().setToolTip(plain_tool_tip(text))


def plain_tool_tip(text: str) -> str:
    """A tool tip that Qt shows as it is: it takes any text with tags for HTML."""
    if not text:
        return ""
    from html import escape  # noqa: PLC0415 — seldom needed, and not before the first paint

    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>"
