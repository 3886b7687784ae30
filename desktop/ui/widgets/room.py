"""How large a window starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FRAME = 40
"""Pixels that the window system's own title takes, about."""


def start_at(window: QWidget, width: int, height: int) -> None:
    """Resize to this (at 100 %), or to what the screen has room for when text is large."""
    room = window.screen().availableSize()
    window.resize(min(theme.px(width), room.width()), min(theme.px(height), room.height() - FRAME))
