"""What assistive tools see of a combo box: imported after the first paint.

On Linux Qt's own has what is chosen for a name, and nothing that is selected: a screen reader says
nothing when the arrow keys choose another entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleSelectionInterface

from desktop.ui.widgets.accessible_interface import RoleInterface

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox

SHOW_LIST = "ShowMenu"
"""Of an action; Qt's name for it."""


class ComboBoxInterface(RoleInterface):
    """Named by its caption; below it the list, of which one entry is selected."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box, QAccessible.Role.ComboBox)
        self._box = box
        self._chosen = _Chosen(box)

    def interface_cast(self, kind: QAccessible.InterfaceType, /) -> int:
        """An address as `VoidPtr`: the stubs say int, and PySide6 crashes on that and on None."""
        if kind is QAccessible.InterfaceType.SelectionInterface:
            [chosen] = shiboken6.getCppPointer(self._chosen)
            return cast("int", shiboken6.VoidPtr(chosen))
        address = cast("int | None", super().interface_cast(kind))
        return cast("int", shiboken6.VoidPtr(0)) if address is None else address

    def text(self, kind: QAccessible.Text, /) -> str:
        if kind is QAccessible.Text.Value:
            return self._box.currentText()
        return super().text(kind)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.expandable = True
        state.expanded = self._box.view().isVisible()
        return state

    def childCount(self) -> int:
        return 1

    def child(self, _index: int, /) -> QAccessibleInterface:
        return _entries(self._box)

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        return 0 if child.object() is self._box.view() else -1

    def actionNames(self) -> list[str]:
        return [SHOW_LIST, *super().actionNames()]

    def doAction(self, name: str, /) -> None:
        if name != SHOW_LIST:
            super().doAction(name)
        elif self._box.isEnabled():
            if self._box.view().isVisible():
                self._box.hidePopup()
            else:
                self._box.showPopup()


class _Chosen(QAccessibleSelectionInterface):
    """The entry that is chosen, while the box has the focus.

    Orca takes what is newly selected for what has the focus, in whichever control that is.
    """

    def __init__(self, box: QComboBox) -> None:
        super().__init__()
        self._box = box

    def selectedItemCount(self) -> int:
        return len(self.selectedItems())

    def selectedItems(self) -> list[QAccessibleInterface]:
        entries, current = _entries(self._box), self._box.currentIndex()
        if not self._box.hasFocus():
            return []
        return [entries.child(current)] if 0 <= current < entries.childCount() else []

    def selectedItem(self, index: int, /) -> QAccessibleInterface:
        return self.selectedItems()[index]

    def isSelected(self, entry: QAccessibleInterface, /) -> bool:
        return _entries(self._box).indexOfChild(entry) == self._box.currentIndex()

    def select(self, entry: QAccessibleInterface, /) -> bool:
        index = _entries(self._box).indexOfChild(entry)
        if index < 0 or not self._box.isEnabled():
            return False
        self._box.setCurrentIndex(index)
        self._box.activated.emit(index)
        return True

    def unselect(self, _entry: QAccessibleInterface, /) -> bool:
        return False

    def selectAll(self) -> bool:
        return False

    def clear(self) -> bool:
        return False


def _entries(box: QComboBox) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(box.view())
