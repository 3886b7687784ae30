"""Headings, which screen readers can jump to: Qt's labels are plain text to them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from typing import Literal

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget


class Heading(Label):
    """The heading of a window or of a part of it."""

    def __init__(
        self,
        text: str = "",
        variant: Literal["title", "headline", "strong"] = "title",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, variant, wrap=wrap, parent=parent)
        self.interface: object = None
        """What assistive tools see of it; Python must keep it as long as Qt does."""


@cache
def tell_headings() -> None:
    """Have each `Heading` that assistive tools meet from now on told as one.

    After the first paint: it touches classes of Qt that nothing needs before.
    """
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import (
        QAbstractItemView,
        QAccessibleWidget,
        QComboBox,
        QFrame,
    )

    from desktop.ui.widgets.combo_box import clear_list

    class HeadingInterface(QAccessibleWidget):
        def __init__(self, heading: Heading) -> None:
            super().__init__(heading, QAccessible.Role.Heading)
            self._heading = heading

        def text(self, kind: QAccessible.Text, /) -> str:
            if kind is QAccessible.Text.Name:
                return self._heading.accessibleName() or self._heading.text()
            return super().text(kind)

    def interface_of(_class: str, it: QObject) -> QAccessibleInterface | None:
        """None for all else, which Qt knows better."""
        if isinstance(it, QAbstractItemView) and not it.isVisible():
            frame = it.parent()
            if isinstance(frame, QFrame) and isinstance(frame.parent(), QComboBox):
                clear_list(it)
        if not isinstance(it, Heading):
            return None
        interface = HeadingInterface(it)
        it.interface = interface
        return interface

    QAccessible.installFactory(interface_of)
    if QAccessible.isActive():
        _meet_anew()


def _meet_anew() -> None:
    """Assistive tools that have met headings already meet them again, as such."""
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QApplication

    for window in QApplication.topLevelWidgets():
        for heading in window.findChildren(Heading):
            met = QAccessible.queryAccessibleInterface(heading)
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(met))
