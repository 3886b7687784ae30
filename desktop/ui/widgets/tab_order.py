"""Makes Tab and screen readers follow the layout, whatever was made first."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from desktop.ui.widgets.layouts import items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QLayout

# By class, not by focusPolicy, which is slow at start (see `style.qt_values`).
_STOPS = (QAbstractButton, QComboBox, QLineEdit)
_STOP = "QPlainTextEdit"
"""By its name: no form that is painted first has one, and PySide6 would make the class for it."""


def follow_layout(*layouts: QLayout) -> None:
    """Set the tab order of everything in the layouts by its position."""
    for layout in layouts:
        for widget in _widgets(layout):
            widget.raise_()  # to the end of its parent's children, which screen readers follow
    stops = [stop for layout in layouts for stop in _stops(layout)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def place_after(before: QWidget, part: QWidget) -> None:
    """Have Tab go from `before` on to what is in `part`, which was made or filled later."""
    for stop in _stops_in(part):
        QWidget.setTabOrder(before, stop)
        before = stop


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for each in items(layout):
        if isinstance(each, QWidget):
            yield each
        else:
            yield from _widgets(each)


def _stops(layout: QLayout) -> Iterator[QWidget]:
    for each in items(layout):
        if isinstance(each, QWidget):
            yield from _stops_in(each)
        else:
            yield from _stops(each)


def _is_stop(child: QObject) -> TypeGuard[QWidget]:
    return isinstance(child, _STOPS) or child.inherits(_STOP)


def _stops_in(widget: QWidget) -> Iterator[QWidget]:
    inner = widget.layout()
    if _is_stop(widget):
        yield widget
    elif isinstance(widget, QScrollArea):
        content = widget.widget()
        if content is not None:
            yield from _stops_in(content)
    elif inner is not None:
        laid_out = list(_stops(inner))
        yield from laid_out
        # A control over another one, such as Show in a password field, is in no layout.
        for child in widget.children():
            if _is_stop(child) and child not in laid_out:
                yield child
