"""The logo and icons as widgets: decoration, so screen readers skip them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.style import brand, theme
from desktop.ui.style.icons import antialiased_painter, draw_logo, draw_message_icon, logo_picture

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

ICON_COLORS = {"error": "bad", "warning": "warning", "info": "link", "success": "good"}


class _Icon(QWidget):
    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        side = theme.px(size)
        self.setFixedSize(side, side)


class AppLogo(_Icon):
    """The program's logo, or the organisation's.

    44 pixels (at 100 %) in dialogs, 40 in the main window.
    """

    painted = Signal()
    """It has been painted; its window will have been once the event loop goes on."""

    def __init__(self, size: int = 44, parent: QWidget | None = None) -> None:
        super().__init__(size, parent)
        path = brand.current().logo
        self._picture = logo_picture(path, self.width(), self.devicePixelRatioF()) if path else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture is not None:
            antialiased_painter(self).drawPixmap(self.rect(), self._picture)
            self.painted.emit()
            return
        current = theme.current()
        ground, key = current.color("accent"), current.color("on_accent")
        draw_logo(antialiased_painter(self), QRectF(self.rect()), ground, key)
        self.painted.emit()


class MessageIcon(_Icon):
    """The icon of a message of kind "error", "warning", "info" or "success"."""

    def __init__(self, kind: str, size: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(size, parent)
        self._kind = kind

    def set_kind(self, kind: str) -> None:
        self._kind = kind
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        color = theme.current().color(ICON_COLORS[self._kind])
        draw_message_icon(antialiased_painter(self), QRectF(self.rect()), self._kind, color)
