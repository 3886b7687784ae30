"""Whether all texts and controls of a window can be read whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QSplitter,
    QWidget,
)

from desktop.ui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Iterator


def cut_off(window: QWidget) -> list[str]:
    """What is cut off, in words; empty when all is whole.

    Labels that elide themselves have the whole text in their tool tip, and count as whole.
    """
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            found += [f"{type(widget).__name__} {_words(widget)!r}: {why}" for why in _why(widget)]
    return found


def _words(widget: QWidget) -> str:
    return str(widget.property("text") or widget.accessibleName())[:60]


def _why(widget: QWidget) -> Iterator[str]:
    yield from _own(widget, widget.sizeHint())
    if _outside(widget):
        yield "reaches beyond what it is in"


def _own(widget: QWidget, hint: QSize) -> Iterator[str]:
    match widget:
        case QLabel():
            needs = widget.heightForWidth(widget.width()) if widget.wordWrap() else 0
            if widget.height() < max(needs, widget.minimumSizeHint().height()):
                yield "lines are missing"
            alone = not widget.wordWrap() and not isinstance(widget, ElidedLabel)
            if alone and widget.width() < hint.width():
                yield "the end is missing"
        case QAbstractButton() if widget.text():
            if widget.width() < hint.width() or widget.height() < hint.height():
                yield f"{widget.size().toTuple()} of {hint.toTuple()}"
        case QLineEdit() | QComboBox():
            if widget.height() < hint.height():
                yield "too low"
        case QDateTimeEdit():
            if widget.width() < hint.width():
                yield "too narrow"


def _outside(widget: QWidget) -> bool:
    """Whether it reaches beyond a widget that it is in, sideways; downwards that may scroll."""
    around = widget.parentWidget()
    if isinstance(around, QSplitter):
        return False  # a pixel, from right to left: what is in it keeps away from that edge
    while around is not None and not widget.isWindow():
        area = QRect(widget.mapTo(around, QPoint()), widget.size())
        if area.left() < 0 or area.right() > around.width() - 1:
            return True
        if around.isWindow() or isinstance(around, QAbstractScrollArea):
            return False
        around = around.parentWidget()
    return False
