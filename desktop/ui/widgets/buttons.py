"""Buttons. A window has at most one primary button; links are for side paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Signal, Slot
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QPushButton

from desktop.ui.style import theme
from desktop.ui.style.icons import antialiased_painter
from desktop.ui.style.style_sheet import set_variant

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QDialog, QWidget


class _PushButton(QPushButton):
    """Enter presses the focused button, once, however long the key is held down."""

    def __init__(self, text: str, variant: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAutoDefault(True)  # so that Enter works outside of dialogs too
        self.setText(text)  # not QPushButton(text): resolving that overload loads QIcon
        set_variant(self, variant)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() and event.text() in ("\r", "\n"):
            return
        super().keyPressEvent(event)


class Button(_PushButton):
    """A secondary button; `set_primary` makes it the primary one, and back."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "secondary", parent)

    def set_primary(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        set_variant(self, "primary" if on else "secondary")

    @property
    def is_primary(self) -> bool:
        return bool(self.property("variant") == "primary")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_primary and self.hasFocus():
            _draw_focus_ring(self)


class PrimaryButton(Button):
    """The main button of a window."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        _PushButton.__init__(self, text, "primary", parent)


class CloseButton(Button):
    """Closes a dialog that only shows something; Enter presses it."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(QCoreApplication.translate("CloseButton", "Close"))
        self.setAccessibleName(self.text())
        self.setDefault(True)
        self.clicked.connect(dialog.accept)


class LinkButton(_PushButton):
    """Looks like a link, and is a button to the keyboard and to screen readers."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "link", parent)

    def enterEvent(self, event: QEnterEvent) -> None:
        from PySide6.QtCore import Qt

        self.setCursor(Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)


class Disclosure(LinkButton):
    """A link that opens and closes something.

    Not a checkable button: those are check boxes to screen readers.
    """

    toggled_open = Signal(bool)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.is_open = False
        self.clicked.connect(self._toggle)

    def set_open(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        if on != self.is_open:
            self.is_open = on
            self.toggled_open.emit(on)

    @Slot()
    def _toggle(self) -> None:
        self.set_open(not self.is_open)


def _draw_focus_ring(button: QPushButton) -> None:
    """Draw the focus of a filled button: a ring inside, as fill and border have one colour."""
    current = theme.current()
    inset = current.px(3.5)
    painter = antialiased_painter(button)
    painter.setPen(QPen(current.color("on_accent"), current.px(2)))
    area = QRectF(button.rect()).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(area, current.px(5), current.px(5))
