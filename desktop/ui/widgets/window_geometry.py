"""How large a window starts, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from desktop.ui.style import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QSize
    from PySide6.QtWidgets import QWidget

FRAME = 40
"""Pixels that the window system's own title takes, about."""
BORDERS = 8
"""Pixels that it takes at the sides of two windows, about."""
BETWEEN = 12
"""Pixels between two windows side by side."""


def start_at(window: QWidget, width: int, height: int) -> None:
    """Resize to this (at 100 %), or to what the screen has room for when text is large."""
    room = window.screen().availableSize()
    window.resize(min(theme.px(width), room.width()), min(theme.px(height), room.height() - FRAME))


def move_to_centre(window: QWidget) -> None:
    """Place a window that isn't shown yet in the middle of the screen.

    Left to the window manager, nobody knows where it is when a dialog opens over it.
    """
    screen = window.screen().availableGeometry()
    size = window.size()
    x = screen.x() + (screen.width() - size.width()) // 2
    y = screen.y() + (screen.height() - size.height() - FRAME) // 2
    window.move(x, max(y, screen.y()))


def leave_room(window: QWidget, width: int) -> None:
    """Place a window, narrower if need be, so that something of this width fits right of it."""
    screen = window.screen().availableGeometry()
    width += theme.px(BETWEEN) + BORDERS
    own = max(window.minimumWidth(), min(window.width(), screen.width() - width))
    window.resize(own, window.height())
    window.move(screen.x() + max(0, (screen.width() - own - width) // 2), window.y())


def move_beside(window: QWidget, other: QWidget) -> None:
    """Move a window that isn't shown yet beside one that is, with the tops in line.

    Where programs don't place their windows (Wayland) nothing happens.
    """
    frame = other.frameGeometry()
    # The same title bar and borders around both, most likely.
    size = window.size() + frame.size() - other.size()
    window.move(beside(frame, size, other.screen().availableGeometry()))


def beside(frame: QRect, size: QSize, screen: QRect) -> QPoint:
    """Where something of this size goes: right of `frame`, else at the right edge of `screen`."""
    right = screen.x() + screen.width() - size.width()
    bottom = screen.y() + screen.height() - size.height()
    x = min(frame.x() + frame.width() + theme.px(BETWEEN), right)
    return QPoint(max(x, screen.x()), max(min(frame.y(), bottom), screen.y()))
