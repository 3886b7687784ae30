"""Headings, which screen readers can jump to: Qt's labels are plain text to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from typing import Literal

    from PySide6.QtWidgets import QWidget


class Heading(Label):
    """The heading of a window or of a part of it."""

    accessible_role: ClassVar = "Heading"

    def __init__(
        self,
        text: str = "",
        variant: Literal["title", "headline", "strong"] = "title",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, variant, wrap=wrap, parent=parent)
