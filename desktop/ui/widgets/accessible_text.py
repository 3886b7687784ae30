"""What a line edit tells assistive tools of its text, told by us in place of Qt.

Qt's own events carry each character that is typed and the whole text when it is cleared, hidden or
not, and every program on the accessibility bus can listen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.widgets.text_change import text_change

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleEvent
    from PySide6.QtWidgets import QLineEdit


def silence(edit: QLineEdit) -> None:
    """Have Qt tell nothing of this line's text from now on, whichever way that changes.

    The events come from the inner QWidgetLineControl, in the name of its parent. Under a parent
    without an accessible interface they come to nothing.
    """
    stand_in = QObject(edit)
    for child in edit.children():
        if child.metaObject().className() == "QWidgetLineControl":
            child.setParent(stand_in)


def tell_change(edit: QLineEdit, before: str, after: str, *, spell_removed: bool) -> None:
    """Tell that the display text changed.

    Without `spell_removed` more than one removed character is told as bullets: a screen reader has
    to say which letter Backspace took, and not once more all that was there.
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
    """Tell that the cursor moved."""
    from PySide6 import QtGui  # not needed to paint

    if QtGui.QAccessible.isActive():
        event = QtGui.QAccessibleTextCursorEvent(edit, edit.cursorPosition())
        QtGui.QAccessible.updateAccessibility(event)
