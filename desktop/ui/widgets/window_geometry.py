"""Size and position of new windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize

from desktop.ui.style import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FRAME = 40
"""Pixels of the window system's title bar, roughly."""
BORDERS = 8
"""Pixels of the window system's borders at the sides of one or two windows, roughly."""
BETWEEN = 12
"""Pixels between two windows side by side."""


def start_at(window: QWidget, width: int, height: int) -> None:
    """Resize to this size (pixels at 100 %), or to the screen when text is large."""
    room = window.screen().availableSize()
    widest = room.width() - BORDERS
    window.resize(min(theme.px(width), widest), min(theme.px(height), room.height() - FRAME))


def move_to_centre(window: QWidget) -> None:
    """Place a window that isn't shown yet in the middle of the screen.

    Otherwise the window manager places it, and its position isn't known when a dialog opens.
    """
    screen = window.screen().availableGeometry()
    size = window.size()
    x = screen.x() + (screen.width() - size.width()) // 2
    y = screen.y() + (screen.height() - size.height() - FRAME) // 2
    window.move(x, max(y, screen.y()))


def centre_over(window: QWidget, other: QWidget | None) -> None:
    """Place a window that is about to be shown over the middle of another one, on the screen.

    Qt itself places it before it knows how high the title bar is, and may put that elsewhere.
    """
    screen = (other or window).screen().availableGeometry()
    frame, inner = screen, screen
    if other is not None:
        frame, inner = other.frameGeometry(), other.geometry()
        if frame == inner:  # as long as the window system has not told them
            frame = inner.adjusted(0, 0, 0, FRAME)
            inner = inner.translated(0, FRAME)
    place = over(frame, window.size() + frame.size() - inner.size(), screen)
    if window.internalWinId() and window.frameGeometry() == window.geometry():
        # Being shown for the first time: Qt takes it for the position without the frame.
        place += inner.topLeft() - frame.topLeft()
    window.move(place)


def over(frame: QRect, size: QSize, screen: QRect) -> QPoint:
    """The position for `size`, edges included: over the middle of `frame`, within `screen`."""
    x = frame.x() + (frame.width() - size.width()) // 2
    y = frame.y() + (frame.height() - size.height()) // 2
    right = screen.x() + screen.width() - size.width()
    bottom = screen.y() + screen.height() - size.height()
    return QPoint(max(min(x, right), screen.x()), max(min(y, bottom), screen.y()))


def leave_room(window: QWidget, width: int) -> None:
    """Move a window, and narrow it if need be, so that `width` pixels are free right of it."""
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
    # Both most likely have the same title bar and borders.
    size = window.size() + frame.size() - other.size()
    window.move(beside(frame, size, other.screen().availableGeometry()))


def beside(frame: QRect, size: QSize, screen: QRect) -> QPoint:
    """The position for `size`: right of `frame`, or else at the right edge of `screen`."""
    right = screen.x() + screen.width() - size.width()
    bottom = screen.y() + screen.height() - size.height()
    x = min(frame.x() + frame.width() + theme.px(BETWEEN), right)
    return QPoint(max(x, screen.x()), max(min(frame.y(), bottom), screen.y()))
