"""Figures of equal width, so that changing numbers don't move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def use_tabular_figures(widget: QWidget, *, spacing: float = 0) -> None:
    """Give `widget` tabular figures, `spacing` pixels apart."""
    font = widget.font()
    font.setFeature(QFont.Tag("tnum"), 1)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    widget.setFont(font)
