"""Scrolls a form that is higher than its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QScrollArea

from desktop.ui.style import qt_values
from desktop.ui.widgets.fields import Field
from desktop.ui.widgets.lost_focus import focused_in
from desktop.ui.widgets.scroller import scroll_to

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FormScroller(QScrollArea):
    """The field that has the focus is always whole in sight, with its label.

    Qt itself scrolls for Tab alone, and then no further than the text cursor.
    """

    def __init__(self, body: QWidget, message: QWidget) -> None:
        """`message` is what may come above the fields: in the form, or beside the scroller."""
        super().__init__()
        self._body = body
        self._message = message
        self._on = False
        self.setWidgetResizable(True)
        self.setProperty("focusPolicy", qt_values.NO_FOCUS)
        self.setProperty("horizontalScrollBarPolicy", qt_values.SCROLL_BAR_ALWAYS_OFF)
        self.setProperty("verticalScrollBarPolicy", qt_values.SCROLL_BAR_ALWAYS_OFF)
        self.setWidget(body)

    def set_scrolling(self, on: bool) -> None:  # noqa: FBT001 — a setter in Qt's manner
        """Whether there is more than fits."""
        # By itself Qt would keep a scroll bar once shown: it takes the width that would save it.
        policy = qt_values.SCROLL_BAR_AS_NEEDED if on else qt_values.SCROLL_BAR_ALWAYS_OFF
        self.setProperty("verticalScrollBarPolicy", policy)
        if on != self._on:
            self._on = on
            # Most forms never scroll, and the first paint does without the signals.
            resized = self.verticalScrollBar().rangeChanged
            moved = QApplication.instance().focusChanged  # type: ignore[union-attr]
            if on:
                resized.connect(self._show_message_too)
                moved.connect(self.show_focus)
            else:
                resized.disconnect(self._show_message_too)
                moved.disconnect(self.show_focus)
        if on:
            self.show_focus()

    @Slot()
    def show_focus(self) -> None:
        """Scroll as far as needed, and no further."""
        focused = focused_in(self.window())
        if focused is not None and self._body.isAncestorOf(focused):
            shown = _field_of(focused)
            scroll_to(self, shown if shown.height() <= self.viewport().height() else focused)

    @Slot()
    def _show_message_too(self) -> None:
        """Something came or went: both are in sight where they fit, else the field."""
        if self._message.isVisible() and self._body.isAncestorOf(self._message):
            scroll_to(self, self._message)
        self.show_focus()


def _field_of(control: QWidget) -> QWidget:
    """The field with its label, where the control is in one; else the control."""
    around: QWidget | None = control
    while around is not None and not isinstance(around, Field):
        around = around.parentWidget()
    return around or control
