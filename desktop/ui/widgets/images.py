"""Pictures as widgets: decoration only, so they say nothing to screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.style import theme
from desktop.ui.style.icons import draw_mark, draw_sign, smooth

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SIGN_COLOURS = {"error": "bad", "warning": "warning", "info": "link", "success": "good"}


class _Picture(QWidget):
    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        side = theme.px(size)
        self.setFixedSize(side, side)


class AppMark(_Picture):
    """The key on its square; 44 in dialogs, 40 in the main window."""

    painted = Signal()
    """It has just been painted: so has the window around it, as soon as the event loop goes on."""

    def __init__(self, size: int = 44, parent: QWidget | None = None) -> None:
        super().__init__(size, parent)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        draw_mark(smooth(self), QRectF(self.rect()), look.color("accent"), look.color("on_accent"))
        self.painted.emit()


class Sign(_Picture):
    """The sign of a message of this kind: "error", "warning", "info" or "success"."""

    def __init__(self, kind: str, size: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(size, parent)
        self._kind = kind

    def set_kind(self, kind: str) -> None:
        self._kind = kind
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink = theme.current().color(SIGN_COLOURS[self._kind])
        draw_sign(smooth(self), QRectF(self.rect()), self._kind, ink)
