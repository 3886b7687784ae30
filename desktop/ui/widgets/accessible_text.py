"""Accessibility events about a line edit's text, sent in place of Qt's own.

Qt's events carry each typed character, and the whole text when it is cleared, even of a hidden
password. Every program on the accessibility bus can listen to them (Qt 6.11.3, AT-SPI).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.widgets.text_change import text_change

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleEvent
    from PySide6.QtWidgets import QLineEdit


def silence(edit: QLineEdit) -> bool:
    """Stop Qt's own events about this edit's text and cursor. Returns whether they are stopped.

    They are sent by the inner QWidgetLineControl in the name of its parent, so they are dropped
    once that parent is an object without an accessible interface.

    While accessibility is off there are no events and this returns False without doing anything:
    `children()` makes PySide load a hundred classes (30 ms, 6 MiB).
    """
    from PySide6.QtGui import QAccessible  # not needed to paint

    if not QAccessible.isActive():
        return False
    stand_in = QObject(edit)
    for child in edit.children():
        if child.metaObject().className() == "QWidgetLineControl":
            child.setParent(stand_in)
    return True


def tell_change(edit: QLineEdit, before: str, after: str, *, spell_removed: bool) -> None:
    """Send the event for a change of the display text from `before` to `after`.

    Without `spell_removed`, two or more removed characters are sent as bullets. One is sent as it
    is, since screen readers speak the letter that Backspace removed.
    """
    from PySide6 import QtGui  # not needed to paint

    if before == after or not QtGui.QAccessible.isActive():
        return
    position, removed, inserted = text_change(before, after, edit.cursorPosition())
    if len(removed) > 1 and not spell_removed:
        removed = "\N{BULLET}" * len(removed)
    event: QAccessibleEvent
    if not removed:
        event = QtGui.QAccessibleTextInsertEvent(edit, position, inserted)
    elif not inserted:
        event = QtGui.QAccessibleTextRemoveEvent(edit, position, removed)
    else:
        event = QtGui.QAccessibleTextUpdateEvent(edit, position, removed, inserted)
    QtGui.QAccessible.updateAccessibility(event)


def tell_cursor(edit: QLineEdit) -> None:
    """Send the event for a moved cursor."""
    from PySide6 import QtGui  # not needed to paint

    if QtGui.QAccessible.isActive():
        event = QtGui.QAccessibleTextCursorEvent(edit, edit.cursorPosition())
        QtGui.QAccessible.updateAccessibility(event)
